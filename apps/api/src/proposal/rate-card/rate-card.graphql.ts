import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { IsoDate } from '@clout/domain';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { RATE_CARD_STATES, type RateCardState, type StoredRateCard } from './rate-card.store';
import type { RateCardRequest } from './set-rate-card';

const RateCardStateEnum = enumOf(RATE_CARD_STATES);
registerEnumType(RateCardStateEnum, {
  name: 'RateCardState',
  description: 'Whether a version of the rate card counts.',
  valuesMap: {
    DRAFT: { description: 'Written; waits for a second member of FINANCE.' },
    CERTIFIED: { description: 'Certified: cycles may stand on it.' },
  },
});

const SAID = {
  asOf: { description: 'Day that its figures are of.' },
  fteCost: { description: 'Cost of one full-time equivalent a year.' },
  margin: { description: 'Margin in basis points of revenue, -10000 to 10000.' },
  clv: { description: 'Lifetime value of a customer.' },
  hurdleRate: { description: 'Discount rate in basis points a year.' },
  horizon: { description: 'Years that a case may look ahead after its first.' },
  optimismUplift: { description: 'Basis points that costs are raised by against optimism.' },
  full: { description: 'Fully loaded cost of one contact: for showback.' },
  avoidable: { description: 'The part that goes away with the contact: what a saving is credited with.' },
};

@ObjectType('ContactRate', { description: 'What a contact of a channel costs.' })
export class ContactRateType {
  @Field(() => MoneyScalar, SAID.full) full!: bigint;
  @Field(() => MoneyScalar, SAID.avoidable) avoidable!: bigint;
  channelId!: string;
}

type Shown = Omit<StoredRateCard, 'perContact' | 'preparedBy' | 'certifiedBy'>;

@ObjectType('RateCard', { description: 'Unit costs and rates that every case uses; owned and certified by FINANCE.' })
export class RateCardType implements Shown {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Int, { description: 'Counts from 1.' }) version!: number;
  @Field(() => RateCardStateEnum, { description: 'Whether it counts.' }) state!: RateCardState;
  @Field(() => DateScalar, SAID.asOf) asOf!: IsoDate;
  @Field(() => MoneyScalar, SAID.fteCost) fteCost!: bigint;
  @Field(() => Int, SAID.margin) margin!: number;
  @Field(() => MoneyScalar, SAID.clv) clv!: bigint;
  @Field(() => Int, SAID.hurdleRate) hurdleRate!: number;
  @Field(() => Int, SAID.horizon) horizon!: number;
  @Field(() => Int, SAID.optimismUplift) optimismUplift!: number;
  @Field(() => DateTimeScalar, { description: 'When it was written.' }) preparedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was certified; null before.' })
  certifiedAt!: Date | null;
}

@InputType('ContactRateInput', { description: 'What a contact of a channel costs.' })
export class ContactRateInput {
  @Field(() => ID, { description: 'Channel.' }) channelId!: string;
  @Field(() => MoneyScalar, SAID.full) full!: bigint;
  @Field(() => MoneyScalar, SAID.avoidable) avoidable!: bigint;
}

@InputType('RateCardInput', { description: 'A new version of the rate card, whole.' })
export class RateCardInput {
  @Field(() => DateScalar, SAID.asOf) asOf!: IsoDate;
  @Field(() => String, { nullable: true, description: 'The reporting currency, which is also the default.' })
  currency?: string | null;
  @Field(() => [ContactRateInput], { description: 'One a channel, at least one.' }) perContact!: ContactRateInput[];
  @Field(() => MoneyScalar, SAID.fteCost) fteCost!: bigint;
  @Field(() => Int, SAID.margin) margin!: number;
  @Field(() => MoneyScalar, SAID.clv) clv!: bigint;
  @Field(() => Int, SAID.hurdleRate) hurdleRate!: number;
  @Field(() => Int, SAID.horizon) horizon!: number;
  @Field(() => Int, { ...SAID.optimismUplift, defaultValue: 0 }) optimismUplift!: number;
}

/** The version that an input asks for. */
export const rateCardOf = ({ currency, perContact, ...card }: RateCardInput): RateCardRequest => ({
  ...card,
  currency: currency ?? null,
  perContact: perContact.map(({ channelId, full, avoidable }) => ({ channelId, full, avoidable })),
});

const RateCardSuccess = { type: RateCardType, typeName: 'RateCard' };
export const SetRateCardResult = resultUnion('SetRateCardResult', RateCardSuccess, ['StaleVersion']);
export const CertifyRateCardResult = resultUnion('CertifyRateCardResult', RateCardSuccess);
