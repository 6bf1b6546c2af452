import { Args, Context, ID, Mutation, Resolver, Subscription } from '@nestjs/graphql';
import { refuse } from '@clout/domain';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { notFound } from '../../platform/graphql/faults';
import { Refused } from '../../platform/graphql/rejection.graphql';
import type { Task } from '../../platform/tasks/task';
import { followed } from '../../platform/tasks/under-task';
import { CancelSolvingResult, shownProgress, SolvingProgressType } from './solving.graphql';
import { Planner } from './solving-planner';

const OVER = refuse('WRONG_STATE', 'It has ended, or its plan is being written.', { remedy: 'Read the plan.' }).refusal;

async function* newsOf(task: Task) {
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
    return newsOf(await followed(ask, this.planner.tasks, name));
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
