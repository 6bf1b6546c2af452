import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  OBJECTIVES,
  PLAN_ORIGINS,
  PLAN_STATES,
  type Objective,
  type Plan,
  type PlanOrigin,
  type PlanOverride,
  type PlanState,
} from '@clout/domain';
import { OpexBaseVersionType } from '../../envelope/base/base.graphql';
import { FundingCycleType } from '../../envelope/cycle.graphql';
import { MemberType } from '../../organisation/organisation.graphql';
import { enumOf } from '../../platform/graphql/rejection.graphql';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { FundingOptionType } from '../../proposal/initiative/funding-option.graphql';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { PlanExclusiveGroupType, PlanRequiresAnyType, PlanResourceType } from './plan-further.graphql';
import { PlanLineType } from './plan-line.graphql';

export const ObjectiveEnum = enumOf(OBJECTIVES);
registerEnumType(ObjectiveEnum, {
  name: 'Objective',
  description: 'What a plan makes the most of.',
  valuesMap: {
    SCORE: { description: 'The panel’s weighted scores times each option’s share of effect.' },
    RISK_ADJUSTED_VALUE: { description: 'Credited net value of the business cases, in units of the currency.' },
    BLEND: { description: 'A declared blend of both, in units of the currency.' },
  },
});
const PlanOriginEnum = enumOf(PLAN_ORIGINS);
registerEnumType(PlanOriginEnum, {
  name: 'PlanOrigin',
  description: 'How the lines of a plan came to be.',
  valuesMap: {
    SOLVED: { description: 'They are what the optimiser found.' },
    HAND: { description: 'They were taken and dropped by hand.' },
    COPY: { description: 'They are those of another plan.' },
  },
});
const PlanStateEnum = enumOf(PLAN_STATES);
registerEnumType(PlanStateEnum, {
  name: 'PlanState',
  description: 'Where a plan stands.',
  valuesMap: {
    DRAFT: { description: 'Being built; nothing is held.' },
    SUBMITTED: { description: 'Frozen, its money held, waiting for a decision.' },
    RETURNED: { description: 'Given back by the approver.' },
    AWAITING_SIGNATURE: { description: 'Decided, waiting for further signatures.' },
    APPROVED: { description: 'Approved whole; the money is committed.' },
    PARTLY_APPROVED: { description: 'Some of it approved; that money is committed.' },
    DECLINED: { description: 'Declined.' },
    WITHDRAWN: { description: 'Taken back by its submitter.' },
    REVERSED: { description: 'An approval taken back; the money was released.' },
  },
});

@ObjectType('PlanOverride', { description: 'An initiative forced in or left out by hand.' })
export class PlanOverrideType implements PlanOverride {
  @Field(() => ID, { description: 'Id of the initiative.' }) initiativeId!: string;
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field(() => FundingOptionType, { nullable: true, description: 'The option; null for the initiative as a whole.' })
  option!: FundingOptionType | null;
  @Field(() => ID, { nullable: true, description: 'One of its options; null for the initiative as a whole.' })
  optionId!: string | null;
  @Field({ description: 'Why.' }) reason!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it stands; null for overrides from before they had one.',
  })
  expiresOn!: string | null;
  @Field({ description: 'True once that day is past: the plan is then not submitted with it.' }) expired!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'What the plan would have been worth more without it when it was saved, as a decimal; null where not known.',
  })
  price!: string | null;
}

@ObjectType('PlanConstraints', { description: 'Further rules of a plan.' })
export class PlanConstraintsType {
  @Field(() => Int, { nullable: true, description: 'Most initiatives it may hold.' }) maximumItems!: number | null;
  @Field(() => [PlanResourceType], { description: 'Further resources.' }) resources!: PlanResourceType[];
  @Field(() => [PlanRequiresAnyType], { description: 'Initiatives that need one of others.' })
  requiresAny!: PlanRequiresAnyType[];
  @Field(() => [PlanExclusiveGroupType], { description: 'Initiatives that exclude one another.' })
  exclusiveGroups!: PlanExclusiveGroupType[];
}

@ObjectType('NotFunded', { description: 'An accepted initiative that the plan leaves out.' })
export class NotFundedType {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field({ description: 'Why, in words.' }) reason!: string;
}

@ObjectType('RankingDifference', {
  description: 'The plan beside the ranking’s funding line, under the same headroom.',
})
export class RankingDifferenceType {
  @Field({ description: 'Points of what the funding line takes.' }) rankingValue!: string;
  @Field({ description: 'Points of the plan.' }) planValue!: string;
  @Field(() => [InitiativeType], { description: 'Funded by the plan alone.' }) onlyInPlan!: InitiativeType[];
  @Field(() => [InitiativeType], { description: 'Taken by the funding line alone.' }) onlyInRanking!: InitiativeType[];
}

type Shown = Pick<
  Plan,
  | 'id'
  | 'name'
  | 'objective'
  | 'state'
  | 'version'
  | 'inYear'
  | 'runRate'
  | 'proven'
  | 'inputHash'
  | 'submittedAt'
  | 'holdExpiresAt'
  | 'origin'
  | 'copiedFrom'
  | 'seconds'
>;

@ObjectType('Plan', { description: 'A proposed set of funded options with its rules, made from a cycle.' })
export class PlanType implements Shown {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => FundingCycleType, { description: 'The funding cycle.' }) cycle!: FundingCycleType;
  @Field({ description: 'Name.' }) name!: string;
  @Field(() => ObjectiveEnum, { description: 'What it makes the most of.' }) objective!: Objective;
  @Field(() => PlanStateEnum, { description: 'Where it stands.' }) state!: PlanState;
  @Field(() => Int, { description: 'Version for expectedVersion.' }) version!: number;
  @Field({ description: 'What it is worth, as a decimal: in points by score, else in units of the currency.' })
  value!: string;
  @Field(() => MoneyScalar, { description: 'OPEX it asks in the fiscal year.' }) inYear!: bigint;
  @Field(() => MoneyScalar, { description: 'OPEX it asks as run-rate.' }) runRate!: bigint;
  @Field(() => MoneyScalar, { description: 'The same as inYear: what the cap counts first.' }) cost!: bigint;
  @Field({ description: 'No plan under these rules is worth more; in the unit of its value.' }) bound!: string;
  @Field({ description: '(bound - value) / bound as a decimal, rounded up; 0 when nothing better exists.' })
  gap!: string;
  @Field({ description: 'True when it is proven that nothing better exists.' }) proven!: boolean;
  @Field(() => PlanOriginEnum, { description: 'How its lines came to be.' }) origin!: PlanOrigin;
  @Field(() => ID, { nullable: true, description: 'The plan it was copied from.' }) copiedFrom!: string | null;
  @Field(() => Int, { description: 'Seconds that solving it could take.' }) seconds!: number;
  @Field(() => [PlanLineType], { description: 'What it funds; of other units only where they may be seen.' })
  lines!: PlanLineType[];
  @Field(() => [NotFundedType], { description: 'What it leaves out, and why.' }) notFunded!: NotFundedType[];
  @Field(() => [PlanOverrideType], { description: 'Forced in by hand.' }) forced!: PlanOverrideType[];
  @Field(() => [PlanOverrideType], { description: 'Left out by hand.' }) excluded!: PlanOverrideType[];
  @Field(() => PlanConstraintsType, { description: 'Further rules.' }) constraints!: PlanConstraintsType;
  @Field({ description: 'True when a newer base is in force than the one it was made on.' }) onOlderBase!: boolean;
  @Field(() => OpexBaseVersionType, { description: 'The base it was made on.' }) baseVersion!: OpexBaseVersionType;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the frozen plan with its inputs.' })
  inputHash!: string | null;
  @Field(() => MemberType, { description: 'Who made it.' }) createdBy!: MemberType;
  @Field(() => MemberType, { nullable: true, description: 'Who submitted it.' }) submittedBy!: MemberType | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was submitted.' }) submittedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the money it holds falls free again.' })
  holdExpiresAt!: Date | null;
  @Field(() => RankingDifferenceType, { description: 'The plan beside the ranking’s funding line.' })
  comparedWithRanking!: RankingDifferenceType;
}
