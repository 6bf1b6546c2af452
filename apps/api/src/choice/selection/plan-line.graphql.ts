import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  LINE_DECISIONS,
  PLAN_LINE_STATES,
  type CostClass,
  type CostKind,
  type LineDecision,
  type PlanLine,
  type PlanLineAmount,
  type PlanLineState,
} from '@clout/domain';
import { CostClassEnum, CostKindEnum } from '../../envelope/cost.graphql';
import { enumOf } from '../../platform/graphql/rejection.graphql';
import { DateScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { FundingOptionType } from '../../proposal/initiative/funding-option.graphql';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';

const PlanLineStateEnum = enumOf(PLAN_LINE_STATES);
registerEnumType(PlanLineStateEnum, {
  name: 'PlanLineState',
  description: 'Where a plan line stands.',
  valuesMap: {
    PROPOSED: { description: 'Part of a plan; nothing is held.' },
    HELD: { description: 'Its money is held until the decision.' },
    COMMITTED: { description: 'Approved as asked; the money is committed.' },
    CONDITIONAL: { description: 'Committed, but not to be spent before its condition is cleared.' },
    PARTLY: { description: 'A part is committed.' },
    DEFERRED: { description: 'Put off.' },
    DECLINED: { description: 'Declined.' },
    RELEASED: { description: 'Taken back; the money is free again.' },
  },
});
export const LineDecisionEnum = enumOf(LINE_DECISIONS);
registerEnumType(LineDecisionEnum, {
  name: 'LineDecision',
  description: 'What is decided about a plan line.',
  valuesMap: {
    APPROVE: { description: 'As asked.' },
    APPROVE_PART: { description: 'Less than asked, by period.' },
    APPROVE_WITH_CONDITIONS: { description: 'Committed, but blocked until the condition is cleared.' },
    DEFER: { description: 'Not now.' },
    DECLINE: { description: 'No.' },
  },
});

@ObjectType('PlanLineAmount', { description: 'One period’s amount of a plan line.' })
export class PlanLineAmountType implements Omit<
  PlanLineAmount,
  'costCentre' | 'account' | 'contractEnd' | 'absorbsOn' | 'alreadyBudgeted'
> {
  @Field(() => ID, { description: 'The cost line it comes from.' }) costLineId!: string;
  @Field(() => Int, { description: 'Fiscal year.' }) fiscalYear!: number;
  @Field(() => Int, { description: 'Period of the fiscal year, from 1.' }) period!: number;
  @Field(() => CostKindEnum, { description: 'Once, or going on.' }) kind!: CostKind;
  @Field(() => CostClassEnum, { description: 'How the books treat it.' }) costClass!: CostClass;
  @Field(() => MoneyScalar, { description: 'What was asked.' }) requested!: bigint;
  @Field(() => MoneyScalar, { description: 'What was approved.' }) approved!: bigint;
  @Field(() => MoneyScalar, { description: 'Ordered, not yet received.' }) obligated!: bigint;
  @Field(() => MoneyScalar, { description: 'Received, not yet invoiced.' }) accrued!: bigint;
  @Field(() => MoneyScalar, { description: 'Booked as spent.' }) spent!: bigint;
}

type Shown = Pick<
  PlanLine,
  | 'id'
  | 'position'
  | 'inYear'
  | 'runRate'
  | 'state'
  | 'forced'
  | 'approvedInYear'
  | 'decision'
  | 'reason'
  | 'conditions'
  | 'deferUntil'
>;

@ObjectType('PlanLine', { description: 'A funding option that a plan funds.' })
export class PlanLineType implements Shown {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field(() => FundingOptionType, { description: 'The option that is funded.' }) option!: FundingOptionType;
  @Field(() => Int, { description: 'Place in the plan, from 1.' }) position!: number;
  @Field({ description: 'What it is worth, as a decimal: in points by score, else in units of the currency.' })
  value!: string;
  @Field(() => MoneyScalar, { description: 'OPEX it asks in the fiscal year.' }) inYear!: bigint;
  @Field(() => MoneyScalar, { description: 'OPEX it asks as run-rate.' }) runRate!: bigint;
  @Field(() => PlanLineStateEnum, { description: 'Where it stands.' }) state!: PlanLineState;
  @Field({ description: 'Forced in by hand.' }) forced!: boolean;
  @Field(() => [PlanLineAmountType], { description: 'Its amounts by period.' }) amounts!: PlanLineAmountType[];
  @Field(() => MoneyScalar, { description: 'OPEX approved in the fiscal year.' }) approvedInYear!: bigint;
  @Field(() => LineDecisionEnum, { nullable: true, description: 'What was decided.' }) decision!: LineDecision | null;
  @Field(() => String, { nullable: true, description: 'Why it was decided so.' }) reason!: string | null;
  @Field(() => String, { nullable: true, description: 'What must be met before spending.' }) conditions!: string | null;
  @Field({ description: 'True when it has no condition, or its condition is cleared.' }) conditionCleared!: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'When a deferred line is looked at again.' })
  deferUntil!: string | null;
}
