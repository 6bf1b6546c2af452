import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { AcceptInitiativeResult } from '../initiative/initiative.graphql';
import { initiativeById, type StoredInitiative } from '../initiative/initiative.store';
import { SubmissionCheckType } from '../initiative/submission-check.graphql';
import { acceptWithCase } from './accept-case';
import { CaseFindingType } from './business-case.graphql';
import { caseOf } from './case.lookup';

interface CheckParent {
  readonly initiative: StoredInitiative;
}

@Resolver(() => SubmissionCheckType)
export class AcceptCaseResolver {
  @Allow('acceptInitiative')
  @Mutation(() => AcceptInitiativeResult, {
    description: 'Takes it into the cycle; never one’s own, and not while a check of its case stops it.',
  })
  acceptInitiative(
    @Args('id', { type: () => ID, description: 'Initiative.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version that was read.' }) expectedVersion: number,
    @Context() ask: Ask,
  ) {
    return ask.act('acceptInitiative', { id, expectedVersion }, acceptWithCase, initiativeById);
  }

  @ResolveField(() => [CaseFindingType], {
    description: 'What the checks of its business case found; they do not stop submission. Empty without a case.',
  })
  async findings(@Parent() { initiative }: CheckParent, @Context() ask: Ask) {
    return (await caseOf(ask, initiative))?.check.findings ?? [];
  }

  @ResolveField(() => Boolean, {
    description: 'True: it can be submitted, but is not accepted until the BLOCK findings are mended.',
  })
  async acceptanceBlocked(@Parent() { initiative }: CheckParent, @Context() ask: Ask) {
    return (await caseOf(ask, initiative))?.check.blocked ?? false;
  }
}
