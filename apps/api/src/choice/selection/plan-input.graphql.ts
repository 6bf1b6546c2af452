import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { FairnessWeights, Objective, PlanOverride } from '@clout/domain';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateScalar } from '../../platform/graphql/scalars';
import { FairnessWeightsEnum, PlanBlendInput, PlanConstraintsInput, RoomToFailInput } from './further-input.graphql';
import { ObjectiveEnum, PlanType } from './plan.graphql';

@InputType('PlanOverrideInput', { description: 'An initiative to force in or leave out.' })
export class PlanOverrideInput implements PlanOverride {
  @Field(() => ID, { description: 'An accepted initiative.' }) initiativeId!: string;
  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description: 'One of its options; null for the initiative as a whole.',
  })
  optionId!: string | null;
  @Field({ description: 'Why; it stays with the plan.' }) reason!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it stands; left out: the last day of the fiscal year.',
  })
  expiresOn?: string | null;
}

const TASK = {
  nullable: true,
  description: 'A name of your own for the solving, to follow and cancel it: 1 to 64 letters, digits, _ or -.',
};
const SECONDS = 'Longest that solving may take, 1 to 60; a plan that was cut short says its gap.';

@InputType('ProposePlanInput', { description: 'What to build a plan from.' })
export class ProposePlanInput {
  @Field(() => PlanBlendInput, { nullable: true, description: 'What a blend counts; with the objective BLEND only.' })
  blend?: PlanBlendInput | null;
  @Field(() => RoomToFailInput, { nullable: true, description: 'Money that may fail, and the pilots it is for.' })
  roomToFail?: RoomToFailInput | null;
  @Field(() => FairnessWeightsEnum, {
    nullable: true,
    description: 'Units buy first by the Method of Equal Shares, each with its part of the money; null: they do not.',
  })
  fairness?: FairnessWeights | null;
  @Field(() => ID, TASK) taskId?: string | null;
  @Field(() => Int, { nullable: true, description: `${SECONDS} 10 when left out.` }) seconds?: number | null;
  @Field(() => ID, { description: 'The funding cycle.' }) cycleId!: string;
  @Field({ description: 'Name of the plan.' }) name!: string;
  @Field(() => ObjectiveEnum, { defaultValue: 'SCORE', description: 'What to make the most of.' })
  objective!: Objective;
  @Field(() => PlanConstraintsInput, { nullable: true, description: 'Further rules.' })
  constraints?: PlanConstraintsInput | null;
  @Field(() => [PlanOverrideInput], { defaultValue: [], description: 'What must be funded.' })
  forced!: PlanOverrideInput[];
  @Field(() => [PlanOverrideInput], { defaultValue: [], description: 'What must not be.' })
  excluded!: PlanOverrideInput[];
}

@InputType('UpdatePlanInput', { description: 'What to change of a draft; what is left out stays.' })
export class UpdatePlanInput {
  @Field(() => PlanBlendInput, { nullable: true, description: 'What a blend counts; with the objective BLEND only.' })
  blend?: PlanBlendInput | null;
  @Field(() => RoomToFailInput, { nullable: true, description: 'Money that may fail, and the pilots it is for.' })
  roomToFail?: RoomToFailInput | null;
  @Field(() => FairnessWeightsEnum, {
    nullable: true,
    description: 'Units buy first by the Method of Equal Shares, each with its part of the money; null: they do not.',
  })
  fairness?: FairnessWeights | null;
  @Field(() => ID, TASK) taskId?: string | null;
  @Field(() => Int, { nullable: true, description: SECONDS }) seconds?: number | null;
  @Field(() => String, { nullable: true, description: 'Name of the plan.' }) name?: string | null;
  @Field(() => ObjectiveEnum, { nullable: true, description: 'What to make the most of.' })
  objective?: Objective | null;
  @Field(() => PlanConstraintsInput, { nullable: true, description: 'Further rules.' })
  constraints?: PlanConstraintsInput | null;
  @Field(() => [PlanOverrideInput], { nullable: true, description: 'What must be funded.' })
  forced?: PlanOverrideInput[] | null;
  @Field(() => [PlanOverrideInput], { nullable: true, description: 'What must not be.' })
  excluded?: PlanOverrideInput[] | null;
}

const plan = { type: PlanType, typeName: 'Plan' };
export const ProposePlanResult = resultUnion('ProposePlanResult', plan, ['Infeasible']);
export const UpdatePlanResult = resultUnion('UpdatePlanResult', plan, ['StaleVersion', 'Infeasible']);
export const SubmitPlanResult = resultUnion('SubmitPlanResult', plan, ['StaleVersion', 'CapExceeded']);
export const WithdrawPlanResult = resultUnion('WithdrawPlanResult', plan, ['StaleVersion']);
