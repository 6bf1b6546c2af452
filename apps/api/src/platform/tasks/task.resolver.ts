import { Args, Context, ID, Mutation, Resolver, Subscription } from '@nestjs/graphql';
import { refuse } from '@clout/domain';
import { Allow } from '../access/allow';
import type { Ask } from '../graphql/ask';
import { notFound } from '../graphql/faults';
import { Refused } from '../graphql/rejection.graphql';
import type { Task } from './task';
import { CancelTaskResult, shownTask, TaskProgressType } from './task.graphql';
import { Tasks } from './tasks';
import { followed } from './under-task';

const OVER = refuse('WRONG_STATE', 'It has ended, or what it made is being written.', {
  remedy: 'Read what stands now.',
}).refusal;
const taskId = { type: () => ID, description: 'The name that it was asked for under.' };

async function* newsOf(task: Task) {
  for await (const progress of task.news()) yield { taskProgress: shownTask(progress) };
}

@Resolver()
export class TaskResolver {
  constructor(private readonly tasks: Tasks) {}

  @Allow('taskProgress')
  @Subscription(() => TaskProgressType, {
    description: 'How far work of your own is, from POST /graphql/stream as server-sent events, until it ends.',
  })
  async taskProgress(@Args('taskId', taskId) name: string, @Context() ask: Ask) {
    return newsOf(await followed(ask, this.tasks, name));
  }

  @Allow('cancelTask')
  @Mutation(() => CancelTaskResult, { description: 'Ends work of your own where it stands; it leaves nothing.' })
  async cancelTask(@Args('taskId', taskId) name: string, @Context() ask: Ask) {
    const actor = await ask.actor();
    const task = actor && this.tasks.find(actor, name);
    if (!task) throw notFound();
    return task.cancel(false) ? shownTask(task.progress) : new Refused(OVER);
  }
}
