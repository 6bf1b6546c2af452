import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import { pageSize } from '../../platform/graphql/connection';
import type { Ask } from '../../platform/graphql/ask';
import { InitiativeType } from '../initiative/initiative.graphql';
import type { InitiativeParent } from '../initiative/initiative.lookup';
import { requireInitiative } from '../initiative/load-initiative';
import { SubmissionType } from './submission.graphql';
import { handedInAgain, submissionsOf } from './submission.store';

@Resolver(() => InitiativeType)
export class SubmissionResolver {
  @Allow('submissions')
  @Query(() => [SubmissionType], {
    description: 'What was handed in of an initiative, the newest first; none from before they were kept.',
  })
  submissions(
    @Args('initiativeId', { type: () => ID, description: 'The initiative.' }) initiativeId: string,
    @Args('first', { type: () => Int, defaultValue: 2, description: 'How many, 1 to 200.' }) first: number,
    @Context() ask: Ask,
  ) {
    const size = pageSize(first, 2);
    return ask.read(async (tx) => submissionsOf(tx, (await requireInitiative(tx, initiativeId)).id, size));
  }

  @ResolveField(() => Boolean, { description: 'True when it was handed in more than once: it came back.' })
  async handedInAgain(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    const page = 'page' in parent ? parent.page : { key: parent.id, ids: [parent.id] };
    return (await ask.once(`handed in again ${page.key}`, (tx) => handedInAgain(tx, page.ids))).has(parent.id);
  }
}
