import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  DECISION_KINDS,
  DECISION_MODES,
  type DecisionKind,
  type DecisionMode,
  type LineDecision,
  type LineRequest,
  type PeriodAmount,
  type SignedAs,
} from '@clout/domain';
import { LineDecisionEnum } from '../../choice/selection/plan-line.graphql';
import { MemberType } from '../../organisation/organisation.graphql';
import { enumOf } from '../../platform/graphql/rejection.graphql';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';
import type { DecidePlanArguments } from './decide-plan';
import type { Decision } from './decision.table';
import { SignedAsEnum } from './signature.graphql';

export const ModeEnum = enumOf(DECISION_MODES);
registerEnumType(ModeEnum, {
  name: 'DecisionMode',
  description: 'How a plan is decided.',
  valuesMap: {
    ALL: { description: 'Every line is approved as proposed.' },
    BY_LINE: { description: 'Each line is named with its own decision.' },
  },
});
const KindEnum = enumOf(DECISION_KINDS);
registerEnumType(KindEnum, {
  name: 'DecisionKind',
  description: 'What a decision did to a plan.',
  valuesMap: {
    DECIDED: { description: 'Approved, part-approved, deferred or declined it.' },
    RETURNED: { description: 'Gave it back to its proposer; the money held was released.' },
    REVERSED: { description: 'Took committed lines back; their money was released.' },
  },
});

@InputType('PeriodAmountInput', { description: 'Money approved for one period of a line.' })
export class PeriodAmountInput implements PeriodAmount {
  @Field(() => Int, { description: 'Period of the fiscal year, from 1.' }) period!: number;
  @Field(() => Int, { nullable: true, description: 'Fiscal year; left out, the year of the plan.' })
  fiscalYear?: number | null;
  @Field(() => MoneyScalar, { description: 'OPEX approved in that period, not above what is asked.' }) amount!: bigint;
}

@InputType('LineDecisionInput', { description: 'What is decided about one line of the plan.' })
export class LineDecisionInput implements LineRequest {
  @Field(() => ID, { description: 'Initiative of the line.' }) initiativeId!: string;
  @Field(() => ID, { nullable: true, description: 'Funding option of the line; it must be the one proposed.' })
  fundingOptionId?: string | null;
  @Field(() => LineDecisionEnum, { description: 'The decision.' }) decision!: LineDecision;
  @Field(() => [PeriodAmountInput], {
    nullable: true,
    description: 'For APPROVE_PART and APPROVE_WITH_CONDITIONS: money per period; a period left out gets nothing.',
  })
  amounts?: PeriodAmountInput[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'For APPROVE_WITH_CONDITIONS: what must be met before spending.',
  })
  conditions?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'For DEFER: when to look at it again.' })
  deferUntil?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why; needed to DECLINE, else the reason of the whole decision.',
  })
  reason?: string | null;
}

@InputType('DecidePlanInput', { description: 'A decision about a submitted plan.' })
export class DecidePlanInput implements DecidePlanArguments {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => Int, { description: 'Version of the plan that was read.' }) expectedVersion!: number;
  @Field(() => ModeEnum, { description: 'All lines at once, or line by line.' }) mode!: DecisionMode;
  @Field(() => MoneyScalar, { description: 'Repeats the total: approved OPEX of the fiscal year, over all lines.' })
  confirmTotal!: bigint;
  @Field({ description: 'Why; kept with the decision.' }) reason!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Token of reauthenticate; left out, the session’s own fresh one is used.',
  })
  reauthToken?: string | null;
  @Field(() => [LineDecisionInput], { defaultValue: [], description: 'For BY_LINE: every line, once.' })
  lines!: LineDecisionInput[];
}

@ObjectType('Decision', { description: 'A decision about a plan, as it was taken; never changed.' })
export class DecisionType implements Pick<Decision, 'id' | 'kind' | 'mode' | 'decidedAt' | 'total' | 'reason'> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => KindEnum, { description: 'What it did.' }) kind!: DecisionKind;
  @Field(() => ModeEnum, { description: 'How it was taken.' }) mode!: DecisionMode;
  @Field(() => MemberType, { description: 'Who decided.' }) decidedBy!: MemberType;
  @Field(() => SignedAsEnum, { description: 'In whose name.' }) actingAs!: SignedAs;
  @Field(() => MemberType, { nullable: true, description: 'With DELEGATE: the COO who lent the authority.' })
  decidedFor!: MemberType | null;
  @Field(() => DateTimeScalar, { description: 'Database time of the decision.' }) decidedAt!: Date;
  @Field(() => MoneyScalar, { description: 'OPEX of the fiscal year that it approved, or took back.' }) total!: bigint;
  @Field({ description: 'Why.' }) reason!: string;
}
