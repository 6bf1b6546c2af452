import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  CRITERION_KINDS,
  MISSING_SCORES,
  type Anchor,
  type Criterion,
  type CriterionKind,
  type IceVariant,
  type MissingScores,
  type ScoringFactor,
  type ScoringMethod,
} from '@clout/domain';
import { MemberType } from '../../organisation/organisation.graphql';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import type { StoredScore } from './score.store';
import {
  IceVariantEnum,
  ScoringFactorEnum,
  ScoringMethodEnum,
  ScoringModelStateEnum,
  type ScoringModelState,
} from './scoring-method.graphql';
import type { StoredModel } from './scoring-model.store';

export const MissingScoresEnum = enumOf(MISSING_SCORES);
registerEnumType(MissingScoresEnum, {
  name: 'MissingScores',
  description: 'What a missing score does.',
  valuesMap: {
    BLOCK: { description: 'The reveal waits until every score is given.' },
    RENORMALISE: { description: 'Weights are scaled over what was answered, and the coverage is shown.' },
  },
});
export const CriterionKindEnum = enumOf(CRITERION_KINDS);
registerEnumType(CriterionKindEnum, {
  name: 'CriterionKind',
  description: 'What a criterion looks at.',
  valuesMap: {
    CUSTOMER_VALUE: { description: 'Value to the customer.' },
    BUSINESS_VALUE: { description: 'Value to the business.' },
    OTHER: { description: 'Anything else, such as ease or risk.' },
  },
});

@ObjectType('Anchor', { description: 'What a value on a scale means.' })
export class AnchorType implements Anchor {
  @Field(() => Int, { description: 'Hundredths of a point.' }) value!: number;
  @Field({ description: 'What an initiative of this value looks like.' }) text!: string;
}

@ObjectType('Criterion', { description: 'One question of a scoring model.' })
export class CriterionType implements Criterion {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Name.' }) name!: string;
  @Field({ description: 'The question the panel answers.' }) question!: string;
  @Field(() => Int, { description: 'Weight, in proportion to the others.' }) weight!: number;
  @Field(() => CriterionKindEnum, { description: 'What it looks at.' }) kind!: CriterionKind;
  @Field(() => [AnchorType], { description: 'The scale in words, lowest first.' }) anchors!: AnchorType[];
  @Field(() => ScoringFactorEnum, { nullable: true, description: 'What it stands for in RICE, ICE or WSJF.' })
  factor!: ScoringFactor | null;
  @Field(() => Int, { description: 'Lowest score, hundredths of a point.' }) lowest!: number;
  @Field(() => Int, { description: 'Highest score, hundredths of a point.' }) highest!: number;
}

@ObjectType('PanelAssignment', { description: 'What one panellist scores.' })
export class PanelAssignmentType {
  @Field(() => MemberType, { description: 'The panellist.' }) member!: MemberType;
  @Field(() => [CriterionType], { description: 'The criteria.' }) criteria!: CriterionType[];
}

@ObjectType('ScoringProgress', {
  description: 'How far the panel is; both 0 for those who do not see every accepted initiative.',
})
export class ScoringProgressType {
  @Field(() => Int, { description: 'Scores given.' }) done!: number;
  @Field(() => Int, { description: 'Scores still open.' }) open!: number;
}

@ObjectType('ScoringModel', { description: 'How a cycle scores its initiatives, and who does.' })
export class ScoringModelType implements Pick<
  StoredModel,
  'cycleId' | 'version' | 'missingScores' | 'revealedAt' | 'method' | 'iceVariant' | 'formula' | 'publishedAt'
> {
  @Field(() => ID, { description: 'Stable id: that of the cycle.' }) id!: string;
  @Field(() => ID, { description: 'The funding cycle.' }) cycleId!: string;
  @Field(() => Int, { description: 'Counts the changes of the model.' }) version!: number;
  @Field(() => ScoringMethodEnum, { description: 'How scores are put together.' }) method!: ScoringMethod;
  @Field(() => IceVariantEnum, { nullable: true, description: 'Which form, with ICE.' }) iceVariant!: IceVariant | null;
  @Field(() => String, { nullable: true, description: 'The formula as it was written, with FORMULA.' })
  formula!: string | null;
  @Field({ description: 'How the score is put together, in words with every bracket.' }) workings!: string;
  @Field(() => ScoringModelStateEnum, { description: 'How far it is.' }) state!: ScoringModelState;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When this version was published.' })
  publishedAt!: Date | null;
  @Field(() => [CriterionType], { description: 'Criteria in their order.' }) criteria!: CriterionType[];
  @Field(() => MissingScoresEnum, { description: 'What a missing score does.' }) missingScores!: MissingScores;
  @Field(() => [PanelAssignmentType], { description: 'Who scores what.' }) panel!: PanelAssignmentType[];
  @Field(() => ScoringProgressType, { description: 'How far the panel is.' }) progress!: ScoringProgressType;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the scores were revealed.' })
  revealedAt!: Date | null;
}

@ObjectType('ScoringTask', { description: 'A score that the signed-in panellist still has to give.' })
export class ScoringTaskType {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field(() => CriterionType, { description: 'The criterion.' }) criterion!: CriterionType;
}

@ObjectType('Score', { description: 'A panellist’s own score; blind to everyone else until the reveal.' })
export class ScoreType implements Omit<StoredScore, 'cycleId' | 'panellistId' | 'salt'> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => ID, { description: 'The initiative.' }) initiativeId!: string;
  @Field(() => ID, { description: 'The criterion.' }) criterionId!: string;
  @Field(() => Int, { description: 'Hundredths of a point: 700 is 7.00.' }) value!: number;
  @Field(() => String, { nullable: true, description: 'The panellist’s remark.' }) note!: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was given or last changed.' }) recordedAt!: Date;
}

const model = { type: ScoringModelType, typeName: 'ScoringModel' };
export const SetScoringModelResult = resultUnion('SetScoringModelResult', model, ['StaleVersion']);
export const AssignPanellistsResult = resultUnion('AssignPanellistsResult', model);
export const RecordScoreResult = resultUnion('RecordScoreResult', { type: ScoreType, typeName: 'Score' });
