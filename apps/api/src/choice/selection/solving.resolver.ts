import { Args, Context, ID, Mutation, Resolver, Subscription } from '@nestjs/graphql';
import { refuse } from '@clout/domain';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { badInput, notFound, rateLimited, unauthenticated } from '../../platform/graphql/faults';
import { Refused } from '../../platform/graphql/rejection.graphql';
import { CancelSolvingResult, shownProgress, SolvingProgressType } from './solving.graphql';
import { isTaskName, Planner } from './solving-planner';
import type { SolvingTask } from './solving-tasks';

const OVER = refuse('WRONG_STATE', 'It has ended, or its plan is being written.', { remedy: 'Read the plan.' }).refusal;

async function* newsOf(task: SolvingTask) {
  for await (const progress of task.news()) yield { solving: shownProgress(progress) };
}

const taskId = { type: () => ID, description: 'The name that the plan was asked for under.' };

@Resolver()
export class SolvingResolver {
  constructor(private readonly planner: Planner) {}

  @Allow('solving')
  @Subscription(() => SolvingProgressType, {
    description: 'How far a solving of your own is, from POST /graphql/stream as server-sent events, until it ends.',
  })
  async solving(@Args('taskId', taskId) name: string, @Context() ask: Ask) {
    if (!isTaskName(name)) throw badInput('taskId must be 1 to 64 letters, digits, _ or -.');
    const actor = await ask.actor();
    await ask.end();
    if (!actor) throw unauthenticated();
    const task = this.planner.tasks.open(actor, name);
    if (!task) throw rateLimited(60);
    return newsOf(task);
  }

  @Allow('cancelSolving')
  @Mutation(() => CancelSolvingResult, { description: 'Ends a solving of your own where it stands.' })
  async cancelSolving(
    @Args('taskId', taskId) name: string,
    @Args('keepBest', { defaultValue: true, description: 'True: the best plan so far is kept; false: none is.' })
    keepBest: boolean,
    @Context() ask: Ask,
  ) {
    const actor = await ask.actor();
    const task = actor && this.planner.tasks.find(actor, name);
    if (!task) throw notFound();
    return task.cancel(keepBest) ? shownProgress(task.progress) : new Refused(OVER);
  }
}
