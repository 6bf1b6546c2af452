import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Anchor, CriterionKind, IceVariant, MissingScores, ScoringFactor, ScoringMethod } from '@clout/domain';
import type { RecordScoreArgs } from './record-score';
import type { CriterionRequest, PanelMember } from './scoring-model.store';
import { IceVariantEnum, ScoringFactorEnum, ScoringMethodEnum } from './scoring-method.graphql';
import { CriterionKindEnum, MissingScoresEnum } from './scoring.graphql';
import type { SetScoringModelArgs } from './set-scoring-model';

@InputType('AnchorInput', { description: 'What a value on a scale means.' })
export class AnchorInput implements Anchor {
  @Field(() => Int, { description: 'Hundredths of a point; both ends of the scale are needed.' }) value!: number;
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
  @Field(() => Int, { defaultValue: 1, description: 'WEIGHTED: weight above 0, in proportion to the others.' })
  weight!: number;
  @Field(() => CriterionKindEnum, { description: 'What it looks at; customer and business must both be there.' })
  kind!: CriterionKind;
  @Field(() => [AnchorInput], { description: 'The scale in words, anchored at both ends.' }) anchors!: AnchorInput[];
  @Field(() => ScoringFactorEnum, {
    nullable: true,
    defaultValue: null,
    description:
      'What it stands for: RICE, ICE and WSJF need each of their factors once; null for WEIGHTED and FORMULA.',
  })
  factor!: ScoringFactor | null;
  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description:
      'Lowest score in hundredths; null is the method’s own: 0, with RICE impact 25, confidence 50, effort 25, with WSJF 100.',
  })
  lowest!: number | null;
  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description:
      'Highest score in hundredths; null is the method’s own: 1000, with RICE reach 100000000, impact 300, confidence 100, effort 10000, with WSJF 2000.',
  })
  highest!: number | null;
}

@InputType('ScoringModelInput', { description: 'A scoring model.' })
export class ScoringModelInput implements Required<SetScoringModelArgs['input']> {
  @Field(() => [CriterionInput], { description: 'Criteria in their order.' }) criteria!: CriterionInput[];
  @Field(() => MissingScoresEnum, { defaultValue: 'BLOCK', description: 'What a missing score does.' })
  missingScores!: MissingScores;
  @Field(() => ScoringMethodEnum, { defaultValue: 'WEIGHTED', description: 'How scores are put together.' })
  method!: ScoringMethod;
  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description:
      'FORMULA only: criteria by name, in [square brackets] where a name has spaces, with + - * /, brackets, numbers, min(), max(), mean() and if(a >= b, then, otherwise); up to 1,000 characters, values in points.',
  })
  formula!: string | null;
  @Field(() => IceVariantEnum, { defaultValue: 'PRODUCT', description: 'ICE only: which of its two forms.' })
  iceVariant!: IceVariant;
  @Field({ defaultValue: false, description: 'True: keep it as a draft, which takes no scores until it is published.' })
  draft!: boolean;
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
  @Field(() => Int, { description: 'Hundredths of a point, within the scale of the criterion: 700 is 7.00.' })
  value!: number;
  @Field(() => String, { nullable: true, defaultValue: null, description: 'A remark, shown at the reveal.' })
  note!: string | null;
  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'Why a score that was given is changed: needed then; blind until the reveal.',
  })
  reason!: string | null;
}
