import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Anchor, CriterionKind, MissingScores } from '@clout/domain';
import type { RecordScoreArgs } from './record-score';
import type { CriterionRequest, PanelMember } from './scoring-model.store';
import { CriterionKindEnum, MissingScoresEnum } from './scoring.graphql';
import type { SetScoringModelArgs } from './set-scoring-model';

@InputType('AnchorInput', { description: 'What a value on a scale means.' })
export class AnchorInput implements Anchor {
  @Field(() => Int, { description: 'Hundredths of a point, 0 to 1000; 0 and 1000 are needed.' }) value!: number;
  @Field({ description: 'What an initiative of this value looks like.' }) text!: string;
}

@InputType('CriterionInput', { description: 'One question of a scoring model.' })
export class CriterionInput implements CriterionRequest {
  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description: 'A criterion of the cycle to keep; without it, a new one.',
  })
  id!: string | null;
  @Field({ description: 'Name, unique in the model.' }) name!: string;
  @Field({ description: 'The question the panel answers.' }) question!: string;
  @Field(() => Int, { description: 'Weight above 0, in proportion to the others.' }) weight!: number;
  @Field(() => CriterionKindEnum, { description: 'What it looks at; customer and business must both be there.' })
  kind!: CriterionKind;
  @Field(() => [AnchorInput], { description: 'The scale in words, anchored at both ends.' }) anchors!: AnchorInput[];
}

@InputType('ScoringModelInput', { description: 'A scoring model.' })
export class ScoringModelInput implements Required<SetScoringModelArgs['input']> {
  @Field(() => [CriterionInput], { description: 'Criteria in their order.' }) criteria!: CriterionInput[];
  @Field(() => MissingScoresEnum, { defaultValue: 'BLOCK', description: 'What a missing score does.' })
  missingScores!: MissingScores;
}

@InputType('PanelAssignmentInput', { description: 'What one panellist scores.' })
export class PanelAssignmentInput implements PanelMember {
  @Field(() => ID, { description: 'A member with the role PANELLIST.' }) memberId!: string;
  @Field(() => [ID], { description: 'Criteria of the cycle.' }) criterionIds!: string[];
}

@InputType('RecordScoreInput', { description: 'A score.' })
export class RecordScoreInput implements Required<RecordScoreArgs['input']> {
  @Field(() => ID, { description: 'An accepted initiative.' }) initiativeId!: string;
  @Field(() => ID, { description: 'A criterion assigned to you.' }) criterionId!: string;
  @Field(() => Int, { description: 'Hundredths of a point, 0 to 1000: 700 is 7.00.' }) value!: number;
  @Field(() => String, { nullable: true, defaultValue: null, description: 'A remark, shown at the reveal.' })
  note!: string | null;
}
