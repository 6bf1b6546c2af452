import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Ask } from '../../platform/graphql/ask';
import { type ChainLinkParent, ChainLinkType } from '../case-rules/chain-link.graphql';
import { EVIDENCE_AT, GRADES_AT, evidenceAt, gradesAt } from './at-link';
import { EvidenceType } from './evidence.graphql';
import { LinkGradeType } from './grading.graphql';

/** What a link of a business case rests on. */
@Resolver(() => ChainLinkType)
export class ChainLinkEvidenceResolver {
  @ResolveField(() => [EvidenceType], EVIDENCE_AT)
  evidence(@Parent() link: ChainLinkParent, @Context() ask: Ask) {
    return evidenceAt(ask, link);
  }

  @ResolveField(() => [LinkGradeType], GRADES_AT)
  grades(@Parent() link: ChainLinkParent, @Context() ask: Ask) {
    return gradesAt(ask, link);
  }
}
