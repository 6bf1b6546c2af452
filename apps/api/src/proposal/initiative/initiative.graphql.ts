import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  INITIATIVE_STATES,
  SPONSORSHIPS,
  type Initiative,
  type InitiativeState,
  type Sponsorship,
} from '@clout/domain';
import { PageInfo } from '../../platform/graphql/connection';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar, DateScalar, MoneyScalar } from '../../platform/graphql/scalars';

export const InitiativeStateEnum = enumOf(INITIATIVE_STATES);
registerEnumType(InitiativeStateEnum, {
  name: 'InitiativeState',
  description: 'Where an initiative stands in its life.',
  valuesMap: {
    DRAFT: { description: 'Being written; only its unit sees it.' },
    SUBMITTED: { description: 'Handed in; waits for the CX executive.' },
    RETURNED: { description: 'Given back with a reason; may be mended and submitted again.' },
    ACCEPTED: { description: 'Taken into the cycle: scored, ranked and open to plans.' },
    WITHDRAWN: { description: 'Taken back by its unit.' },
    FUNDED: { description: 'Approved in full.' },
    PARTLY_FUNDED: { description: 'Approved in part.' },
    DECLINED: { description: 'Not approved.' },
    DEFERRED: { description: 'Put off to a later date.' },
    STOPPED: { description: 'Ended before its time.' },
    COMPLETED: { description: 'Delivered.' },
  },
});

export const SponsorshipEnum = enumOf(SPONSORSHIPS);
registerEnumType(SponsorshipEnum, {
  name: 'Sponsorship',
  description: 'Who stands behind an initiative.',
  valuesMap: {
    BUSINESS_UNIT: { description: 'The business unit that proposes it.' },
    CX_INFRASTRUCTURE: { description: 'The CX office, because it will not get done any other way.' },
  },
});

@ObjectType('InitiativeReference', { description: 'Another initiative of the cycle.' })
export class InitiativeReferenceType {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Code.' }) code!: string;
  @Field(() => String, { nullable: true, description: 'Title; null when it may not be seen.' }) title!: string | null;
}

@ObjectType('ExpectedOutcome', {
  description: 'What shall change for customers: a metric from where to where, by when.',
})
export class ExpectedOutcomeType implements NonNullable<Initiative['outcome']> {
  @Field({ description: 'What is measured.' }) metric!: string;
  @Field({ description: 'Unit of the figures, such as % or days; empty when they carry it.' }) unit!: string;
  @Field(() => String, { nullable: true, description: 'Where the metric stands.' }) baseline!: string | null;
  @Field(() => String, { nullable: true, description: 'Where it shall stand.' }) target!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'By when.' }) byWhen!: string | null;
  @Field(() => Int, { nullable: true, description: 'How many customers feel it.' }) customersAffected!: number | null;
}

@ObjectType('ExpectedBenefit', { description: 'What the company gets from it.' })
export class ExpectedBenefitType implements NonNullable<Initiative['benefit']> {
  @Field({ description: 'In words.' }) description!: string;
  @Field(() => MoneyScalar, { nullable: true, description: 'Per year, where known.' }) perYear!: bigint | null;
}

type Shown = Pick<
  Initiative,
  | 'id'
  | 'code'
  | 'title'
  | 'problem'
  | 'action'
  | 'sponsorship'
  | 'state'
  | 'version'
  | 'outcome'
  | 'benefit'
  | 'returnReason'
  | 'createdAt'
  | 'submittedAt'
  | 'acceptedAt'
  | 'updatedAt'
>;

@ObjectType('Initiative', { description: 'A proposal of a business unit in a funding cycle.' })
export class InitiativeType implements Shown {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Short code, unique in its cycle: the unit’s code and a number.' }) code!: string;
  @Field({ description: 'Title.' }) title!: string;
  @Field({ description: 'The customer problem.' }) problem!: string;
  @Field({ description: 'What will be done.' }) action!: string;
  @Field(() => SponsorshipEnum, { description: 'Who stands behind it.' }) sponsorship!: Sponsorship;
  @Field(() => InitiativeStateEnum, { description: 'Where it stands.' }) state!: InitiativeState;
  @Field(() => Int, { description: 'Version for expectedVersion.' }) version!: number;
  @Field(() => ExpectedOutcomeType, { nullable: true, description: 'Expected customer outcome.' })
  outcome!: Initiative['outcome'];
  @Field(() => ExpectedBenefitType, { nullable: true, description: 'Expected benefit.' })
  benefit!: Initiative['benefit'];
  @Field(() => String, { nullable: true, description: 'Why it was returned.' }) returnReason!: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was begun.' }) createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last submitted.' })
  submittedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted.' }) acceptedAt!: Date | null;
  @Field(() => DateTimeScalar, { description: 'When it last changed.' }) updatedAt!: Date;
}

@ObjectType('InitiativeEdge', { description: 'An initiative and its place in the list.' })
export class InitiativeEdge {
  @Field({ description: 'Cursor.' }) cursor!: string;
  @Field(() => InitiativeType, { description: 'The initiative.' }) node!: InitiativeType;
}

@ObjectType('InitiativeConnection', { description: 'One page of initiatives, by code.' })
export class InitiativeConnection {
  @Field(() => [InitiativeEdge], { description: 'Initiatives with their cursors.' }) edges!: InitiativeEdge[];
  @Field(() => [InitiativeType], { description: 'The same without cursors.' }) nodes!: InitiativeType[];
  @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
  @Field(() => Int, { description: 'How many match and may be seen.' }) totalCount!: number;
}

export const InitiativeSuccess = { type: InitiativeType, typeName: 'Initiative' };
export const CreateInitiativeResult = resultUnion('CreateInitiativeResult', InitiativeSuccess);
export const UpdateInitiativeResult = resultUnion('UpdateInitiativeResult', InitiativeSuccess, ['StaleVersion']);
export const SubmitInitiativeResult = resultUnion('SubmitInitiativeResult', InitiativeSuccess, ['StaleVersion']);
export const WithdrawInitiativeResult = resultUnion('WithdrawInitiativeResult', InitiativeSuccess, ['StaleVersion']);
export const ReturnInitiativeResult = resultUnion('ReturnInitiativeResult', InitiativeSuccess, ['StaleVersion']);
export const AcceptInitiativeResult = resultUnion('AcceptInitiativeResult', InitiativeSuccess, ['StaleVersion']);
