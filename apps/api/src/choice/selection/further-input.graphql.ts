import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import {
  FAIRNESS_WEIGHTS,
  type FurtherRules,
  type PlanBlend,
  type PlanGroup,
  type PlanResource,
  type RequiresAny,
  type RoomToFail,
  type RoomToFailPilot,
} from '@clout/domain';
import { enumOf } from '../../platform/graphql/rejection.graphql';
import { BasisPointsScalar, MoneyScalar } from '../../platform/graphql/scalars';

export const FairnessWeightsEnum = enumOf(FAIRNESS_WEIGHTS);
registerEnumType(FairnessWeightsEnum, {
  name: 'FairnessWeights',
  description: 'What each unit may spend where units buy by equal shares.',
  valuesMap: {
    EQUAL: { description: 'The same part of the money for each unit that proposes.' },
    OPEX: { description: 'By the addressable part of its OpEx base.' },
  },
});

const initiativeId = 'An accepted initiative free for this plan.';

@InputType('ResourceUseInput', { description: 'What an initiative uses of a resource.' })
export class ResourceUseInput {
  @Field(() => ID, { description: initiativeId }) initiativeId!: string;
  @Field(() => Int, { description: 'How much, whichever of its options is funded; 0 or more.' }) amount!: number;
}

@InputType('PlanResourceInput', { description: 'A further resource, such as people or weeks.' })
export class PlanResourceInput implements PlanResource {
  @Field({ description: 'Its name, as refusals and certificates say it.' }) name!: string;
  @Field(() => Int, { description: 'Most that the plan may use of it.' }) max!: number;
  @Field(() => [ResourceUseInput], { description: 'Who uses it; who is not named uses none.' })
  use!: ResourceUseInput[];
}

@InputType('RequiresAnyInput', { description: 'An initiative that needs at least one of others.' })
export class RequiresAnyInput implements RequiresAny {
  @Field(() => ID, { description: initiativeId }) initiativeId!: string;
  @Field(() => [ID], { description: 'It is funded only together with at least one of these.' }) anyOf!: string[];
}

@InputType('ExclusiveGroupInput', { description: 'Initiatives of which only some can be funded together.' })
export class ExclusiveGroupInput implements PlanGroup {
  @Field({ description: 'Its name, as refusals and certificates say it.' }) name!: string;
  @Field(() => [ID], { description: 'Two or more initiatives.' }) initiativeIds!: string[];
  @Field(() => Int, { defaultValue: 1, description: 'Most of them that may be funded.' }) max!: number;
}

@InputType('PlanConstraintsInput', {
  description: 'What a plan must keep beside the headroom; what is left out is not asked for.',
})
export class PlanConstraintsInput {
  @Field(() => Int, { nullable: true, description: 'Most initiatives it may hold.' }) maximumItems?: number | null;
  @Field(() => [PlanResourceInput], { nullable: true, description: 'Further resources.' })
  resources?: PlanResourceInput[] | null;
  @Field(() => [RequiresAnyInput], { nullable: true, description: 'Initiatives that need one of others.' })
  requiresAny?: RequiresAnyInput[] | null;
  @Field(() => [ExclusiveGroupInput], { nullable: true, description: 'Initiatives that exclude one another.' })
  exclusiveGroups?: ExclusiveGroupInput[] | null;
}

@InputType('PlanBlendInput', { description: 'What a blend counts of the score and of the value.' })
export class PlanBlendInput implements PlanBlend {
  @Field(() => BasisPointsScalar, { description: 'Share of the score; the rest is risk-adjusted value.' })
  scoreShare!: number;
  @Field(() => MoneyScalar, { description: 'What a whole point of score counts for; declared, never computed.' })
  pointWorth!: bigint;
}

@InputType('RoomToFailPilotInput', { description: 'A pilot that is valued by what it teaches.' })
export class RoomToFailPilotInput implements RoomToFailPilot {
  @Field(() => ID, { description: initiativeId }) initiativeId!: string;
  @Field(() => ID, { description: 'The option that is its pilot; no other is offered then.' }) optionId!: string;
  @Field(() => MoneyScalar, { description: 'What it teaches, such as the value of the information.' })
  learning!: bigint;
  @Field({ description: 'Why it is worth that; it stays with the plan.' }) reason!: string;
}

@InputType('RoomToFailInput', { description: 'Money that may fail, and the pilots it is for.' })
export class RoomToFailInput implements Partial<RoomToFail> {
  @Field(() => BasisPointsScalar, { nullable: true, description: 'Least share of the headroom for it.' })
  floor?: number | null;
  @Field(() => BasisPointsScalar, { nullable: true, description: 'Greatest share of the headroom for it.' })
  ceiling?: number | null;
  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'What a whole point counts for; needed with the objective SCORE.',
  })
  pointWorth?: bigint | null;
  @Field(() => [RoomToFailPilotInput], { description: 'The pilots.' }) pilots!: RoomToFailPilotInput[];
}

/** What of an input says further rules; undefined where it is left out. */
export interface FurtherInput {
  readonly constraints?: PlanConstraintsInput | null;
  readonly blend?: PlanBlendInput | null;
  readonly roomToFail?: RoomToFailInput | null;
  readonly fairness?: FurtherRules['fairness'];
}

const plain = <T extends object>(one: T): T => ({ ...one });

const roomOf = (room: RoomToFailInput): RoomToFail => ({
  floor: room.floor ?? null,
  ceiling: room.ceiling ?? null,
  pointWorth: room.pointWorth ?? null,
  pilots: room.pilots.map(plain),
});

/** The further rules that an input names; what it leaves out is left out. */
export const furtherOf = ({ constraints, blend, roomToFail, fairness }: FurtherInput): Partial<FurtherRules> => ({
  ...(constraints && {
    resources: (constraints.resources ?? []).map((one) => ({ ...one, use: one.use.map(plain) })),
    requiresAny: (constraints.requiresAny ?? []).map(plain),
    exclusiveGroups: (constraints.exclusiveGroups ?? []).map(plain),
  }),
  ...(blend === undefined ? {} : { blend: blend && plain(blend) }),
  ...(roomToFail === undefined ? {} : { roomToFail: roomToFail && roomOf(roomToFail) }),
  ...(fairness === undefined ? {} : { fairness }),
});
