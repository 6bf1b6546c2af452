import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { notFound } from '../../platform/graphql/faults';
import { cycleOf } from '../initiative/initiative.lookup';
import { findSimilar, MOST_SIMILAR } from './find-similar';
import { SimilarInitiativeType } from './similar.graphql';

const TEXT = 'as it stands in the form.';

@Resolver(() => SimilarInitiativeType)
export class SimilarResolver {
  @Allow('similarInitiatives')
  @Query(() => [SimilarInitiativeType], {
    description: 'Proposals of any cycle that resemble a draft, most alike first; only what may be seen.',
  })
  async similarInitiatives(
    @Args('cycleId', { type: () => ID, description: 'Cycle that is drafted for.' }) cycleId: string,
    @Args('title', { description: `Title ${TEXT}` }) title: string,
    @Args('problem', { defaultValue: '', description: `Problem ${TEXT}` }) problem: string,
    @Args('action', { defaultValue: '', description: `Action ${TEXT}` }) action: string,
    @Args('exceptId', { type: () => ID, nullable: true, description: 'The draft itself.' }) exceptId: string | null,
    @Args('first', { type: () => Int, defaultValue: 5, description: `How many, 1 to ${MOST_SIMILAR}.` }) first: number,
    @Context() ask: Ask,
  ) {
    if (!(await cycleOf(ask, cycleId))) throw notFound();
    return ask.read((tx) => findSimilar(tx, { title, problem, action }, exceptId, first));
  }
}
