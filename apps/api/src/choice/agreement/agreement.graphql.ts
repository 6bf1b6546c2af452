import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MemberType } from '../../organisation/organisation.graphql';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { CriterionType } from '../scoring/scoring.graphql';
import type { shownAgreement } from './read-agreement';

const text = (description: string) => ({ nullable: true, description });

@ObjectType('Agreement', { description: 'How far several raters agree over the initiatives that all of them scored.' })
export class AgreementType implements ReturnType<typeof shownAgreement> {
  @Field(() => Int, { description: 'Who scored.' }) raters!: number;
  @Field(() => Int, { description: 'Initiatives that all of them scored.' }) items!: number;
  @Field(() => Int, { description: 'Initiatives left out because one of them gave no score.' }) leftOut!: number;
  @Field(() => String, text('Kendall’s W corrected for ties, 0 to 1, four decimals; null with a reason.'))
  kendallsW!: string | null;
  @Field(() => String, text('Probability of a W as high by chance alone (chi-square), four decimals.'))
  kendallsP!: string | null;
  @Field(() => String, text('Why there is no W.')) kendallsReason!: string | null;
  @Field(
    () => String,
    text(
      'ICC(2,k): two-way random, absolute agreement, of the mean of all raters; may be negative; null with a reason.',
    ),
  )
  icc!: string | null;
  @Field(() => String, text('ICC(2,1): the same of one rater.')) iccSingle!: string | null;
  @Field(() => String, text('Why there is no ICC.')) iccReason!: string | null;
  @Field(() => [String], { description: 'What to bear in mind: negative, few_items (below 10), items_left_out.' })
  flags!: readonly string[];
}

@ObjectType('CriterionAgreement', { description: 'How far the panel agrees on one criterion.' })
export class CriterionAgreementType {
  @Field(() => CriterionType, { description: 'The criterion.' }) criterion!: CriterionType;
  @Field(() => AgreementType, { description: 'Agreement of those who score it.' }) agreement!: AgreementType;
}

@ObjectType('PanelAgreement', { description: 'How far the panel of a cycle agrees.' })
export class PanelAgreementType {
  @Field(() => ID, { description: 'The funding cycle.' }) cycleId!: string;
  @Field(() => AgreementType, {
    description: 'Over all criteria: of everyone who scores all of them, by their own weighted score.',
  })
  overall!: AgreementType;
  @Field(() => [CriterionAgreementType], { description: 'Criterion by criterion.' })
  criteria!: CriterionAgreementType[];
}

@ObjectType('ScoreDot', { description: 'One revealed score.' })
export class ScoreDotType {
  @Field(() => Int, { description: 'Hundredths of a point.' }) value!: number;
  @Field(() => MemberType, { description: 'Who gave it.' }) panellist!: MemberType;
}

@ObjectType('CriterionSpread', { description: 'How far apart the scores of one criterion are.' })
export class CriterionSpreadType {
  @Field(() => CriterionType, { description: 'The criterion.' }) criterion!: CriterionType;
  @Field(() => [ScoreDotType], { description: 'A dot for every score, lowest first.' }) dots!: ScoreDotType[];
  @Field(() => Int, { description: 'Highest less lowest, in hundredths of a point.' }) range!: number;
  @Field(() => Int, { nullable: true, description: 'Mean in hundredths, rounded half-up; null without scores.' })
  mean!: number | null;
  @Field(() => String, text('Sample standard deviation in hundredths, two decimals; null below two scores.'))
  deviation!: string | null;
}

@ObjectType({ isAbstract: true })
abstract class Divided {
  @Field(() => Int, {
    nullable: true,
    description: 'Mean range of the criteria that two or more scored, by weight, in hundredths; null without any.',
  })
  spread!: number | null;
  @Field({ description: 'True from three points of ten on.' }) divides!: boolean;
  @Field(() => CriterionType, { nullable: true, description: 'The criterion that is apart most.' })
  criterion!: CriterionType | null;
  @Field(() => [CriterionSpreadType], { description: 'Criterion by criterion.' }) spreads!: CriterionSpreadType[];
}

@ObjectType('DividedInitiative', { description: 'An initiative, and how far it divides the panel.' })
export class DividedInitiativeType extends Divided {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
}

@ObjectType('ScoreSpread', { description: 'The scores of one initiative as dots.' })
export class ScoreSpreadType extends Divided {
  @Field(() => ID, { description: 'The initiative.' }) initiativeId!: string;
}
