import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { FundingCycle, JudgedItem } from '@clout/domain';
import { FundingCycleType } from '../../envelope/cycle.graphql';
import { MemberType } from '../../organisation/organisation.graphql';
import { allMembers, memberOf } from '../../organisation/organisation.lookup';
import type { Ask } from '../../platform/graphql/ask';
import { InitiativeType } from '../initiative/initiative.graphql';
import type { InitiativeParent } from '../initiative/initiative.lookup';
import { EVIDENCE_AT, GRADES_AT, evidenceAt, gradesAt } from './at-link';
import { EvidenceType } from './evidence.graphql';
import { type InGroup, evidenceIn, groupFor, groupOf, inGroup, standingsIn } from './evidence.lookup';
import { gradersOf } from './grader.store';
import { GradedEvidenceType, LinkGradeType, LinkStandingType } from './grading.graphql';
import type { StoredGrade } from './link-grade.store';
import type { LinkStanding } from './link-state.store';

@Resolver(() => LinkStandingType)
export class LinkStandingResolver {
  @ResolveField(() => String, { nullable: true })
  statement(@Parent() { statement }: LinkStanding) {
    return statement === '' ? null : statement;
  }

  @ResolveField(() => [EvidenceType], EVIDENCE_AT)
  evidence(@Parent() standing: InGroup<LinkStanding>, @Context() ask: Ask) {
    return evidenceAt(ask, standing);
  }

  @ResolveField(() => [LinkGradeType], GRADES_AT)
  grades(@Parent() standing: InGroup<LinkStanding>, @Context() ask: Ask) {
    return gradesAt(ask, standing);
  }
}

@Resolver(() => LinkGradeType)
export class LinkGradeResolver {
  @ResolveField(() => MemberType, { description: 'Who gave it.' })
  grader(@Parent() { graderId }: StoredGrade, @Context() ask: Ask) {
    return memberOf(ask, graderId);
  }

  @ResolveField(() => Boolean, { description: 'The case or its evidence has changed since: it counts no more.' })
  async stale(@Parent() grade: InGroup<StoredGrade>, @Context() ask: Ask) {
    const standings = await standingsIn(ask, groupFor(grade));
    const now = standings.find((one) => one.initiativeId === grade.initiativeId && one.link === grade.link);
    return now?.subject !== grade.subject;
  }

  @ResolveField(() => [GradedEvidenceType], { description: 'Every piece of evidence with its steps.' })
  evidence(@Parent() grade: InGroup<StoredGrade>) {
    return grade.items.map((item) => ({ ...item, initiativeId: grade.initiativeId, group: groupFor(grade) }));
  }
}

@Resolver(() => GradedEvidenceType)
export class GradedEvidenceResolver {
  @ResolveField(() => EvidenceType, { description: 'The evidence.' })
  async evidence(@Parent() item: InGroup<JudgedItem>, @Context() ask: Ask) {
    return inGroup(groupFor(item), await evidenceIn(ask, groupFor(item))).find(({ id }) => id === item.evidenceId);
  }
}

@Resolver(() => InitiativeType)
export class InitiativeEvidenceResolver {
  @ResolveField(() => [EvidenceType], { description: 'All its evidence, oldest first; withdrawn items too.' })
  async evidence(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    const group = groupOf(parent);
    return inGroup(group, await evidenceIn(ask, group)).filter((item) => item.initiativeId === parent.id);
  }

  @ResolveField(() => [LinkStandingType], { description: 'What stands for each of the three links of its case.' })
  async evidenceLinks(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    const group = groupOf(parent);
    return inGroup(group, await standingsIn(ask, group)).filter((one) => one.initiativeId === parent.id);
  }
}

@Resolver(() => FundingCycleType)
export class CycleGradersResolver {
  @ResolveField(() => [MemberType], { description: 'Who grades the evidence of its initiatives.' })
  async evidenceGraders(@Parent() { id }: FundingCycle, @Context() ask: Ask) {
    const ids = await ask.once(`graders ${id}`, (tx) => gradersOf(tx, id));
    return (await allMembers(ask)).filter((member) => ids.includes(member.id));
  }
}
