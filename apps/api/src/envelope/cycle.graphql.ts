import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CYCLE_STATES, type CycleState, type ExchangeRate, type FundingCycle } from '@clout/domain';
import { enumOf, resultUnion } from '../platform/graphql/rejection.graphql';
import { BasisPointsScalar, DateScalar, DateTimeScalar } from '../platform/graphql/scalars';
import type { CycleOpening } from './open-cycle';

export const CycleStateEnum = enumOf(CYCLE_STATES);
registerEnumType(CycleStateEnum, {
  name: 'CycleState',
  description: 'Where a funding cycle stands; it only moves forward.',
  valuesMap: {
    INTAKE: { description: 'Initiatives are drafted and submitted.' },
    SCORING: { description: 'The panel scores blind.' },
    SELECTION: { description: 'The plan is built.' },
    APPROVAL: { description: 'The plan waits for its decision.' },
    EXECUTION: { description: 'What was funded is delivered.' },
    CLOSED: { description: 'Nothing moves any more.' },
  },
});

const RATE = {
  currency: { description: 'ISO 4217 code of the other currency.' },
  rate: { description: 'Reporting units for one unit of it, as a decimal such as 1.0825.' },
  asOf: { description: 'The day of the rate.' },
  source: { description: 'Where the rate is from.' },
};

@ObjectType('ExchangeRate', { description: "A cycle's fixed rate for asks in another currency." })
export class ExchangeRateType implements ExchangeRate {
  @Field(() => String, RATE.currency) currency!: string;
  @Field(() => String, RATE.rate) rate!: string;
  @Field(() => DateScalar, RATE.asOf) asOf!: string;
  @Field(() => String, RATE.source) source!: string;
}

@InputType('ExchangeRateInput', { description: 'A fixed rate for asks in another currency.' })
export class ExchangeRateInput implements ExchangeRate {
  @Field(() => String, RATE.currency) currency!: string;
  @Field(() => String, RATE.rate) rate!: string;
  @Field(() => DateScalar, RATE.asOf) asOf!: string;
  @Field(() => String, RATE.source) source!: string;
}

@ObjectType('FundingCycle', { description: 'One round: proposals, scores, a plan, its approval and delivery.' })
export class FundingCycleType implements Omit<
  FundingCycle,
  'organizationId' | 'baseVersionId' | 'openedBy' | 'excludedCategories' | 'exchangeRates'
> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Name, unique in its fiscal year.' }) name!: string;
  @Field(() => Int, { description: 'Fiscal year whose envelope it draws on.' }) fiscalYear!: number;
  @Field(() => CycleStateEnum, { description: 'Where it stands.' }) state!: CycleState;
  @Field(() => BasisPointsScalar, {
    description: "Its share of the addressable base: a sub-limit of the fiscal year's.",
  })
  capShare!: number;
  @Field(() => BasisPointsScalar, { description: 'Share of its limit that is kept in reserve.' }) reserveShare!: number;
  @Field(() => [String], { description: "Categories outside its base, on top of the mandate's." })
  excludedCategories!: string[];
  @Field({ description: 'True when every period has a limit of its own.' }) periodLimits!: boolean;
  @Field(() => [ExchangeRateType], { description: 'Fixed rates for other currencies.' })
  exchangeRates!: ExchangeRateType[];
  @Field(() => Int, { description: 'Version for expectedVersion.' }) version!: number;
  @Field(() => DateTimeScalar, { description: 'When it was opened.' }) openedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the scores were revealed; null before.' })
  scoresRevealedAt!: Date | null;
}

@InputType('OpenFundingCycleInput', { description: 'A cycle to open inside the mandate of its fiscal year.' })
export class OpenFundingCycleInput {
  @Field({ description: 'Name, 1 to 120 characters, unique in the fiscal year.' }) name!: string;
  @Field(() => Int, { description: 'Fiscal year, by the calendar year in which it ends.' }) fiscalYear!: number;
  @Field(() => BasisPointsScalar, { nullable: true, description: "1 to the mandate's share; left out: the mandate's." })
  capShare?: number | null;
  @Field(() => BasisPointsScalar, { nullable: true, description: "The mandate's or more; left out: the mandate's." })
  reserveShare?: number | null;
  @Field(() => ID, { nullable: true, description: 'The current base of the fiscal year, which is also the default.' })
  opexBaseVersionId?: string | null;
  @Field(() => [String], { defaultValue: [], description: 'Categories of the base to leave out besides the mandate.' })
  excludedCategories!: string[];
  @Field({ defaultValue: false, description: 'Give every period a limit of its own.' }) periodLimits!: boolean;
  @Field(() => [ExchangeRateInput], { defaultValue: [], description: 'Fixed rates for asks in other currencies.' })
  exchangeRates!: ExchangeRateInput[];
}

/** The opening that an input asks for. */
export const cycleOpeningOf = (input: OpenFundingCycleInput): CycleOpening => ({
  name: input.name,
  fiscalYear: input.fiscalYear,
  capShare: input.capShare ?? null,
  reserveShare: input.reserveShare ?? null,
  opexBaseVersionId: input.opexBaseVersionId ?? null,
  excludedCategories: input.excludedCategories,
  periodLimits: input.periodLimits,
  exchangeRates: input.exchangeRates.map(({ currency, rate, asOf, source }) => ({ currency, rate, asOf, source })),
});

export const FundingCycleSuccess = { type: FundingCycleType, typeName: 'FundingCycle' };
export const OpenFundingCycleResult = resultUnion('OpenFundingCycleResult', FundingCycleSuccess);
