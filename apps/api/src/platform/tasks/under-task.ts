import { refuse } from '@clout/domain';
import type { Ask } from '../graphql/ask';
import { isCancelled, rateLimited, unauthenticated } from '../graphql/faults';
import { Refused } from '../graphql/rejection.graphql';
import { Task } from './task';
import { isTaskName, nameless, type Tasks } from './tasks';

const CANCELLED = refuse('WRONG_STATE', 'It was cancelled; nothing was changed.', { remedy: 'Ask for it again.' });

/** Begins a task, works, and ends it by what came of the work. */
async function run<T>(task: Task, work: (task: Task) => Promise<T>): Promise<T> {
  task.begin();
  try {
    const done = await work(task);
    task.end(done instanceof Refused ? 'FAILED' : 'DONE');
    return done;
  } catch (error) {
    task.end(isCancelled(error) ? 'CANCELLED' : 'FAILED');
    throw error;
  }
}

/** Acts under the name that the client gave it, or under none: it can be followed, and cancelled until it writes. */
export async function actAsTask<T>(
  ask: Ask,
  tasks: Tasks,
  taskId: string | null,
  act: (task: Task) => Promise<T | Refused>,
): Promise<T | Refused> {
  const claimed = await tasks.claim(ask, taskId);
  if (!claimed.ok) return new Refused(claimed.refusal);
  return run(claimed.value, act).catch((error: unknown) => {
    if (isCancelled(error)) return new Refused(CANCELLED.refusal);
    throw error;
  });
}

/**
 * Answers a question under the name that the client gave it, or under none: it can be followed and cancelled. Asked again
 * while it is at work, it is answered too, unfollowed.
 */
export async function answerAsTask<T>(
  ask: Ask,
  tasks: Tasks,
  taskId: string | null,
  answer: (task: Task) => Promise<T>,
): Promise<T> {
  const claimed = await tasks.claim(ask, taskId);
  if (!claimed.ok && claimed.refusal.code === 'INVALID_INPUT') throw nameless();
  return run(claimed.ok ? claimed.value : new Task(''), answer);
}

/** The member's own task of a name; one that is not asked for yet is waited for. */
export async function followed(ask: Ask, tasks: Tasks, name: string): Promise<Task> {
  if (!isTaskName(name)) throw nameless();
  const actor = await ask.actor();
  await ask.end();
  if (!actor) throw unauthenticated();
  const task = tasks.open(actor, name);
  if (!task) throw rateLimited(60);
  return task;
}
