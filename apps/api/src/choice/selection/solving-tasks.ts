import { fraction, type Fraction } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { SolverNews, Watch } from './solver';

export const SOLVING_STATES = ['WAITING', 'SOLVING', 'DONE', 'CANCELLED', 'FAILED'] as const;
export type SolvingState = (typeof SOLVING_STATES)[number];

/** How far a solving is; values in hundredths, as a plan counts them. */
export interface SolvingProgress {
  readonly taskId: string;
  readonly state: SolvingState;
  readonly incumbent: Fraction | null;
  readonly bound: Fraction | null;
  /** Since it started. */
  readonly seconds: number;
}

type Owner = Pick<Actor, 'organizationId' | 'memberId'>;

/** Milliseconds that an ended task is still told of, and that one may be waited for. */
const KEPT = 120_000;
/** Milliseconds between news at least, and at most while it goes on. */
const [SOONEST, LATEST] = [100, 1_000];
/** Tasks of one member at a time. */
const MOST_TASKS = 20;

const higher = (a: Fraction | null, b: Fraction | null, sign: bigint): Fraction | null =>
  !a || !b ? (b ?? a) : (b.n * a.d - a.n * b.d) * sign > 0n ? b : a;

const ENDED: readonly SolvingState[] = ['DONE', 'CANCELLED', 'FAILED'];

/** One solving under the name that its client gave it. */
export class SolvingTask implements Watch {
  private readonly abort = new AbortController();
  private readonly changed = new Set<() => void>();
  private from: number | null = null;
  private took = 0;
  private state: SolvingState = 'WAITING';
  private incumbent: Fraction | null = null;
  private bound: Fraction | null = null;
  private unit = 1n;
  private lost = 0n;
  /** What becomes of the best point so far; null while nobody cancelled. */
  keepsBest: boolean | null = null;
  private isWritten = false;
  private isTaken = false;

  constructor(readonly taskId: string) {}

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  get progress(): SolvingProgress {
    const { taskId, state, incumbent, bound, from } = this;
    const seconds = (from === null || ENDED.includes(state) ? this.took : performance.now() - from) / 1000;
    return { taskId, state, incumbent, bound, seconds };
  }

  get isOver(): boolean {
    return ENDED.includes(this.state);
  }

  /** Claims the name for one solving; false when another has it. */
  take(): boolean {
    const free = !this.isTaken;
    this.isTaken = true;
    return free;
  }

  /** Begins, or begins anew on other inputs. */
  begin(): void {
    this.from ??= performance.now();
    this.isWritten = false;
    [this.incumbent, this.bound] = [null, null];
    this.become('SOLVING');
  }

  /** Values come in `unit` parts of a hundredth from here on, counted from `lost`. */
  countIn(unit: bigint, lost: bigint): void {
    this.unit = unit;
    this.lost = lost;
  }

  heard({ incumbent, bound }: SolverNews): void {
    const of = (value: bigint | null) => (value === null ? null : fraction(value + this.lost, this.unit));
    this.incumbent = higher(this.incumbent, of(incumbent), 1n);
    this.bound = higher(this.bound, of(bound), -1n);
    this.become(this.state);
  }

  /** Ends it with what the plan is worth, or with nothing. */
  end(state: SolvingState, plan: { readonly value: Fraction; readonly bound: Fraction } | null = null): void {
    if (plan) [this.incumbent, this.bound] = [plan.value, plan.bound];
    this.took = this.from === null ? 0 : performance.now() - this.from;
    this.become(state);
  }

  /** From here on it cannot be cancelled; false when it was, for good. */
  settle(): boolean {
    this.isWritten = this.keepsBest !== false;
    return this.isWritten;
  }

  /** Ends the solving where it stands; false when it does not go on. */
  cancel(keepsBest: boolean): boolean {
    if (this.isOver || this.isWritten || this.keepsBest !== null) return false;
    this.keepsBest = keepsBest;
    this.abort.abort();
    return true;
  }

  /** News as they come, the last one only where they come fast; ends with the task. */
  async *news(): AsyncGenerator<SolvingProgress> {
    const until = performance.now() + KEPT;
    for (;;) {
      const told = this.progress;
      yield told;
      if (ENDED.includes(told.state) || performance.now() > until) return;
      await pause(SOONEST);
      if (!this.isOver) await this.change();
    }
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => done(), LATEST);
      const done = (): void => {
        clearTimeout(timer);
        this.changed.delete(done);
        resolve();
      };
      this.changed.add(done);
    });
  }

  private become(state: SolvingState): void {
    this.state = state;
    for (const tell of [...this.changed]) tell();
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const keyOf = (owner: Owner): string => `${owner.organizationId} ${owner.memberId}`;

/** The solvings of this process, by member: nobody else sees or ends them. */
export class SolvingTasks {
  private readonly tasks = new Map<string, Map<string, SolvingTask>>();

  /** The member's task of this name, made to wait for its solving where there is none; null when they have too many. */
  open(owner: Owner, taskId: string): SolvingTask | null {
    const key = keyOf(owner);
    const own = this.tasks.get(key) ?? new Map<string, SolvingTask>();
    const known = own.get(taskId);
    if (known) return known;
    if (own.size >= MOST_TASKS) return null;
    const task = new SolvingTask(taskId);
    this.tasks.set(key, own.set(taskId, task));
    const forget = (): void => {
      if (!task.isOver && task.progress.state !== 'WAITING') return void setTimeout(forget, KEPT).unref();
      if (own.get(taskId) === task) own.delete(taskId);
      if (own.size === 0) this.tasks.delete(key);
    };
    setTimeout(forget, KEPT).unref();
    return task;
  }

  /** A task of this name for a solving that begins; null while another of the name goes on, or they have too many. */
  start(owner: Owner, taskId: string): SolvingTask | null {
    const known = this.find(owner, taskId);
    if (known?.isOver) this.tasks.get(keyOf(owner))?.delete(taskId);
    const task = this.open(owner, taskId);
    return task?.take() ? task : null;
  }

  find(owner: Owner, taskId: string): SolvingTask | null {
    return this.tasks.get(keyOf(owner))?.get(taskId) ?? null;
  }
}
