import { invalid, ok, refuse, type Result } from '@clout/domain';
import type { Actor } from '../access/actor';
import { badInput } from '../graphql/faults';
import { KEPT, Task } from './task';

type Owner = Pick<Actor, 'organizationId' | 'memberId'>;

/** Tasks of one member at a time; those that ended make room. */
const MOST_TASKS = 20;

const keyOf = (owner: Owner): string => `${owner.organizationId} ${owner.memberId}`;

/** The client's name of a task is short and plain. */
export const isTaskName = (taskId: string): boolean => /^[\w-]{1,64}$/.test(taskId);

export const nameless = () => badInput('taskId must be 1 to 64 letters, digits, _ or -.');

const taken = (taskId: string) =>
  refuse('DUPLICATE', `The task ${taskId} is at work, or you have too many.`, {
    field: 'taskId',
    remedy: 'Name it otherwise, or wait until it ends.',
  });

/** The tasks of this process, by member: nobody else sees or ends them. */
export class Tasks {
  private readonly tasks = new Map<string, Map<string, Task>>();

  /** The member's task of this name, made to wait for its work where there is none; null when too many go on. */
  open(owner: Owner, taskId: string): Task | null {
    const key = keyOf(owner);
    const own = this.tasks.get(key) ?? new Map<string, Task>();
    const known = own.get(taskId);
    if (known) return known;
    const over = own.size < MOST_TASKS ? null : [...own.values()].find(({ isOver }) => isOver);
    if (over) own.delete(over.taskId);
    if (own.size >= MOST_TASKS) return null;
    const task = new Task(taskId);
    this.tasks.set(key, own.set(taskId, task));
    const forget = (): void => {
      if (!task.isOver && task.progress.state !== 'WAITING') return void setTimeout(forget, KEPT).unref();
      if (own.get(taskId) === task) own.delete(taskId);
      if (own.size === 0) this.tasks.delete(key);
    };
    setTimeout(forget, KEPT).unref();
    return task;
  }

  /** A task of this name for work that begins; null while another of the name goes on, or they have too many. */
  start(owner: Owner, taskId: string): Task | null {
    const known = this.find(owner, taskId);
    if (known?.isOver) this.tasks.get(keyOf(owner))?.delete(taskId);
    const task = this.open(owner, taskId);
    return task?.take() ? task : null;
  }

  find(owner: Owner, taskId: string): Task | null {
    return this.tasks.get(keyOf(owner))?.get(taskId) ?? null;
  }

  /** The task for work that begins under the client's name, or one that nobody looks on. */
  async claim(ask: { actor(): Promise<Owner | null> }, taskId: string | null): Promise<Result<Task>> {
    if (taskId === null) return ok(new Task(''));
    if (!isTaskName(taskId)) return invalid([{ field: 'taskId', message: 'must be 1 to 64 letters, digits, _ or -' }]);
    const owner = await ask.actor();
    const task = owner ? this.start(owner, taskId) : new Task('');
    return task ? ok(task) : taken(taskId);
  }
}
