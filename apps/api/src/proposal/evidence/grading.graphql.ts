import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  type Adjustment,
  DOWNGRADES,
  type Downgrade,
  GRADING_TASK_STATES,
  type Grade,
  type GradingTaskState,
  type JudgedItem,
  type Link,
  type LinkState,
  type ReasonedAdjustment,
  UPGRADES,
} from '@clout/domain';
import { FundingCycleType } from '../../envelope/cycle.graphql';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import { CaseLinkEnum, EvidenceGradeEnum, LinkStateEnum } from '../case-rules/grade.graphql';
import { InitiativeType } from '../initiative/initiative.graphql';
import type { StoredGrade } from './link-grade.store';
import type { LinkStanding } from './link-state.store';

const described = (words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([reason, text]) => [reason, { description: `For ${text}.` }]));

export const DowngradeEnum = enumOf(Object.keys(DOWNGRADES) as Downgrade[]);
registerEnumType(DowngradeEnum, {
  name: 'Downgrade',
  description: 'Why evidence goes one level down.',
  valuesMap: described(DOWNGRADES),
});
const AdjustmentReasonEnum = enumOf(Object.keys({ ...DOWNGRADES, ...UPGRADES }) as Adjustment['reason'][]);
registerEnumType(AdjustmentReasonEnum, {
  name: 'AdjustmentReason',
  description: 'Why evidence goes one level down or up.',
  valuesMap: described({ ...DOWNGRADES, ...UPGRADES }),
});
const GradingTaskStateEnum = enumOf(GRADING_TASK_STATES);
registerEnumType(GradingTaskStateEnum, {
  name: 'GradingTaskState',
  description: 'Where a grading task stands for the signed-in grader.',
  valuesMap: {
    OPEN: { description: 'Theirs to grade.' },
    WAITING: { description: 'They have graded it, another grader has not.' },
    GRADED: { description: 'It has all the grades it needs.' },
  },
});

@ObjectType('Adjustment', { description: 'One level down or up, with its reason.' })
export class AdjustmentType implements ReasonedAdjustment {
  @Field(() => AdjustmentReasonEnum, { description: 'Which step of the ladder.' }) reason!: Adjustment['reason'];
  @Field(() => Int, { description: '-1 or 1.' }) levels!: -1 | 1;
  @Field({ description: 'What the ladder says of it.' }) words!: string;
  @Field({ description: 'True where the numbers or the source show it by themselves.' }) byRule!: boolean;
  @Field(() => String, { nullable: true, description: 'The grader’s reason; null where it goes by rule alone.' })
  because!: string | null;
}

@ObjectType('GradedEvidence', { description: 'How one grader graded one piece of evidence.' })
export class GradedEvidenceType implements Omit<JudgedItem, 'evidenceId' | 'adjustments'> {
  @Field(() => EvidenceGradeEnum, { description: 'The grade its kind of study starts from.' }) start!: Grade;
  @Field(() => [AdjustmentType], { description: 'Every step, one by one.' }) adjustments!: AdjustmentType[];
  @Field(() => EvidenceGradeEnum, { description: 'The grade it comes to.' }) grade!: Grade;
  @Field(() => Float, { nullable: true, description: 'Smallest effect worth having, as the grader saw it.' })
  hurdle!: number | null;
  @Field(() => String, { nullable: true, description: 'Why own data confirm a coefficient of the library.' })
  confirmedByOwnData!: string | null;
}

@ObjectType('LinkGrade', {
  description: 'One grader’s grade of a link; blind to everyone else until the link has all the grades it needs.',
})
export class LinkGradeType implements Pick<
  StoredGrade,
  'id' | 'initiativeId' | 'link' | 'grade' | 'reason' | 'revealed' | 'replaced' | 'recordedAt'
> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => ID, { description: 'The initiative.' }) initiativeId!: string;
  @Field(() => CaseLinkEnum, { description: 'The link.' }) link!: Link;
  @Field(() => EvidenceGradeEnum, { description: 'That of the best piece of evidence; E0 without any.' }) grade!: Grade;
  @Field({ description: 'The grader’s reason.' }) reason!: string;
  @Field({ description: 'Shown to all who see the initiative.' }) revealed!: boolean;
  @Field({ description: 'The same grader has graded the link again since.' }) replaced!: boolean;
  @Field(() => DateTimeScalar, { description: 'When it was given.' }) recordedAt!: Date;
}

@ObjectType('LinkStanding', { description: 'What stands for one link of a case: its evidence, its grades, its state.' })
export class LinkStandingType implements Pick<LinkStanding, 'link' | 'state' | 'needed' | 'given' | 'apart' | 'stale'> {
  @Field(() => CaseLinkEnum, { description: 'Which link.' }) link!: Link;
  @Field(() => LinkStateEnum, { description: 'The weakest of its grades; UNGRADED while a grader is missing.' })
  state!: LinkState;
  @Field(() => String, { nullable: true, description: 'The link in words; null while it is not stated.' })
  statement!: string | null;
  @Field(() => Int, { description: 'Graders that the cost of the initiative asks for: 1 or 2.' }) needed!: 1 | 2;
  @Field(() => Int, { description: 'Graders who have graded what stands now; their grades may still be blind.' })
  given!: number;
  @Field({ description: 'Its two grades lie two levels or more apart: to be talked over.' }) apart!: boolean;
  @Field({ description: 'It was graded and has changed since, so that it counts as ungraded.' }) stale!: boolean;
}

@ObjectType('GradingTask', { description: 'A link on the desk of the signed-in grader.' })
export class GradingTaskType {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field(() => CaseLinkEnum, { description: 'The link.' }) link!: Link;
  @Field(() => GradingTaskStateEnum, { description: 'Where it stands for you.' }) state!: GradingTaskState;
  @Field(() => LinkStandingType, { description: 'The link with its evidence and grades.' }) standing!: LinkStandingType;
  @Field(() => LinkGradeType, { nullable: true, description: 'Your grade of what stands now.' })
  mine!: LinkGradeType | null;
  @Field({ description: 'False when you stand behind the initiative.' }) mayGrade!: boolean;
  @Field(() => String, { nullable: true, description: 'Why you may not grade it.' }) whyNot!: string | null;
}

@ObjectType('GraderAgreement', {
  description: 'How far the graders of a cycle agree, over all links that two of them graded blind.',
})
export class GraderAgreementType {
  @Field(() => ID, { description: 'The funding cycle.' }) cycleId!: string;
  @Field(() => Int, { description: 'Links graded by two.' }) n!: number;
  @Field(() => String, { nullable: true, description: 'Weighted kappa with four decimals; null with a reason.' })
  kappa!: string | null;
  @Field(() => String, { nullable: true, description: 'Observed weighted agreement.' }) observed!: string | null;
  @Field(() => String, { nullable: true, description: 'Weighted agreement to be expected by chance.' })
  expected!: string | null;
  @Field({ description: 'How differences are weighed: QUADRATIC, by their square.' }) weights!: string;
  @Field(() => String, { nullable: true, description: 'Why there is no kappa.' }) reason!: string | null;
  @Field(() => [String], { description: 'What to bear in mind, such as few_cases below 30.' })
  flags!: readonly string[];
  @Field(() => Int, { description: 'Links whose two grades lie two levels or more apart.' }) apart!: number;
  @Field(() => [[Int]], { description: 'Counts, E0 to E5: rows by one grader, columns by the other.' })
  matrix!: readonly (readonly number[])[];
}

export const GradeLinkResult = resultUnion('GradeLinkResult', { type: LinkGradeType, typeName: 'LinkGrade' });
export const AssignEvidenceGradersResult = resultUnion('AssignEvidenceGradersResult', {
  type: FundingCycleType,
  typeName: 'FundingCycle',
});
