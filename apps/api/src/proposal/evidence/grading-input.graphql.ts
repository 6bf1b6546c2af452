import { Field, Float, ID, InputType } from '@nestjs/graphql';
import type { Downgrade, Grade, Link } from '@clout/domain';
import { CaseLinkEnum, EvidenceGradeEnum } from '../case-rules/grade.graphql';
import type { GradeLinkArgs } from './grade-link';
import { DowngradeEnum } from './grading.graphql';

@InputType('ReasonedDowngradeInput', { description: 'One level down, with the grader’s reason.' })
export class ReasonedDowngradeInput {
  @Field(() => DowngradeEnum, { description: 'Which step of the ladder.' }) reason!: Downgrade;
  @Field({ description: 'Why it applies here, up to 2,000 characters.' }) because!: string;
}

@InputType('JudgementInput', { description: 'What a grader says of one piece of evidence beside its numbers.' })
export class JudgementInput {
  @Field(() => ID, { description: 'Evidence that counts for the link.' }) evidenceId!: string;
  @Field(() => [ReasonedDowngradeInput], { defaultValue: [], description: 'Levels down, each once.' })
  downgrades!: ReasonedDowngradeInput[];
  @Field(() => String, {
    nullable: true,
    description: 'Why more of the action gives more of the effect, which lifts a level; left out: not seen.',
  })
  doseResponse?: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Smallest effect worth having, in the effect’s unit: an interval beyond twice of it lifts a level.',
  })
  hurdle?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'For a coefficient of the library: how own data confirm it; left out: one level down.',
  })
  confirmedByOwnData?: string | null;
}

@InputType('GradeLinkInput', { description: 'A grade of one link by the steps of the ladder.' })
export class GradeLinkInput {
  @Field(() => ID, { description: 'The initiative.' }) initiativeId!: string;
  @Field(() => CaseLinkEnum, { description: 'The link.' }) link!: Link;
  @Field(() => EvidenceGradeEnum, {
    nullable: true,
    description: 'The grade you expect; refused when the ladder gives another for these steps.',
  })
  grade?: Grade | null;
  @Field(() => [JudgementInput], {
    defaultValue: [],
    description: 'By piece of evidence; those without a judgement go by their numbers alone.',
  })
  judgements!: JudgementInput[];
  @Field({ description: 'The reason for the grade, up to 2,000 characters.' }) reason!: string;
}

/** What the use case reads: absent is null. */
export const gradingOf = (input: GradeLinkInput): GradeLinkArgs => ({
  input: {
    ...input,
    grade: input.grade ?? null,
    judgements: input.judgements.map((one) => ({
      ...one,
      doseResponse: one.doseResponse ?? null,
      hurdle: one.hurdle ?? null,
      confirmedByOwnData: one.confirmedByOwnData ?? null,
    })),
  },
});
