import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { cycleById } from '../../envelope/cycle.store';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { assignEvidenceGraders } from './assign-graders';
import { gradeLink } from './grade-link';
import { graderAgreement } from './grader-agreement';
import { GradeLinkInput, gradingOf } from './grading-input.graphql';
import { gradingQueue } from './grading-queue';
import { AssignEvidenceGradersResult, GradeLinkResult, GraderAgreementType, GradingTaskType } from './grading.graphql';
import { gradeById } from './link-grade.store';

const CYCLE = ['cycleId', { type: () => ID, description: 'The funding cycle.' }] as const;

@Resolver()
export class GradingResolver {
  @Allow('gradingQueue')
  @Query(() => [GradingTaskType], {
    description: 'The desk of the signed-in evidence grader: stated links of the cycle, those that are theirs first.',
  })
  gradingQueue(@Args(...CYCLE) cycleId: string, @Context() ask: Ask) {
    return ask.read((tx, actor) => gradingQueue(tx, actor, cycleId));
  }

  @Allow('graderAgreement')
  @Query(() => GraderAgreementType, {
    description: 'Agreement of the graders of a cycle, over the initiatives that may be seen; blind grades stay out.',
  })
  graderAgreement(@Args(...CYCLE) cycleId: string, @Context() ask: Ask) {
    return ask.read((tx) => graderAgreement(tx, cycleId));
  }

  @Allow('assignEvidenceGraders')
  @Mutation(() => AssignEvidenceGradersResult, { description: 'Names who grades the evidence of a cycle, as a whole.' })
  assignEvidenceGraders(
    @Args(...CYCLE) cycleId: string,
    @Args('memberIds', { type: () => [ID], description: 'CX executives, panellists or members of FINANCE.' })
    memberIds: string[],
    @Context() ask: Ask,
  ) {
    return ask.act('assignEvidenceGraders', { cycleId, memberIds }, assignEvidenceGraders, cycleById);
  }

  @Allow('gradeLink')
  @Mutation(() => GradeLinkResult, {
    description: 'Grades a link by the ladder, or grades it again; blind until the link has all the grades it needs.',
  })
  gradeLink(@Args('input', { description: 'The grade.' }) input: GradeLinkInput, @Context() ask: Ask) {
    return ask.act('gradeLink', gradingOf(input), gradeLink, gradeById);
  }
}
