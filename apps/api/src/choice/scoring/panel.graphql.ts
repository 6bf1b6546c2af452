import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { FundingCycleType } from '../../envelope/cycle.graphql';
import { MemberType } from '../../organisation/organisation.graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import type { PanelInvitation } from './read-panel';
import type { ScoreChange } from './score-change.store';
import { CriterionType, ScoringModelType } from './scoring.graphql';

@ObjectType('ScoreChange', {
  description: 'A score before it was changed, and why it was; blind until the reveal, as the score is.',
})
export class ScoreChangeType implements Omit<ScoreChange, 'scoreId'> {
  @Field(() => Int, { description: 'Hundredths of a point before.' }) from!: number;
  @Field(() => String, { nullable: true, description: 'The remark before.' }) note!: string | null;
  @Field({ description: 'Why it was changed.' }) reason!: string;
  @Field(() => DateTimeScalar, { description: 'When it was changed.' }) changedAt!: Date;
}

@ObjectType('PanelInvitation', { description: 'A cycle in which the signed-in panellist is asked to score.' })
export class PanelInvitationType implements Pick<PanelInvitation, 'invitedAt'> {
  @Field(() => FundingCycleType, { description: 'The funding cycle.' }) cycle!: FundingCycleType;
  @Field(() => [CriterionType], { description: 'What to score.' }) criteria!: CriterionType[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'When; null where the whole panel was set at once.' })
  invitedAt!: Date | null;
  @Field(() => MemberType, { nullable: true, description: 'Who asked.' }) invitedBy!: MemberType | null;
  @Field(() => Int, { description: 'How many scores you still have to give; 0 before SCORING.' }) open!: number;
}

export const InvitePanellistsResult = resultUnion('InvitePanellistsResult', {
  type: ScoringModelType,
  typeName: 'ScoringModel',
});

export const ReleasePanellistResult = resultUnion('ReleasePanellistResult', {
  type: ScoringModelType,
  typeName: 'ScoringModel',
});

/** Id argument of the cycle. */
export const CYCLE = { type: () => ID, description: 'The funding cycle.' };
