import { fraction, type Fraction } from '@clout/domain';
import { cancelled } from '../graphql/faults';

export const TASK_STATES = ['WAITING', 'AT_WORK', 'DONE', 'CANCELLED', 'FAILED'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** How far a task is. */
export interface TaskProgress {
  readonly taskId: string;
  readonly state: TaskState;
  /** Of work that is counted: how much of it is done, 0 to 1. */
  readonly share: number | null;
  /** Of a solving: the best value so far and the bound of all, in hundredths, as a plan counts them. */
  readonly incumbent: Fraction | null;
  readonly bound: Fraction | null;
  /** Since it started. */
  readonly seconds: number;
}

/** Milliseconds that an ended task is still told of, and that one may be waited for. */
export const KEPT = 120_000;
/** Milliseconds between news at least, and at most while it goes on. */
const [SOONEST, LATEST] = [100, 1_000];
const ENDED: readonly TaskState[] = ['DONE', 'CANCELLED', 'FAILED'];

const higher = (a: Fraction | null, b: Fraction | null, sign: bigint): Fraction | null =>
  !a || !b ? (b ?? a) : (b.n * a.d - a.n * b.d) * sign > 0n ? b : a;

/** One piece of work under the name that its client gave it. */
export class Task {
  private readonly abort = new AbortController();
  private readonly changed = new Set<() => void>();
  private from: number | null = null;
  private took = 0;
  private state: TaskState = 'WAITING';
  private share: number | null = null;
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

  get progress(): TaskProgress {
    const { taskId, state, share, incumbent, bound, from } = this;
    const seconds = (from === null || this.isOver ? this.took : performance.now() - from) / 1000;
    return { taskId, state, share, incumbent, bound, seconds };
  }

  get isOver(): boolean {
    return ENDED.includes(this.state);
  }

  /** Claims the name for one piece of work; false when another has it. */
  take(): boolean {
    const free = !this.isTaken;
    this.isTaken = true;
    return free;
  }

  /** Begins, or begins anew on other inputs. */
  begin(): void {
    this.from ??= performance.now();
    this.isWritten = false;
    [this.share, this.incumbent, this.bound] = [null, null, null];
    this.become('AT_WORK');
  }

  /** Tells how much of counted work is done, 0 to 1; throws once it is cancelled. */
  step(share: number): void {
    this.signal.throwIfAborted();
    const isNews = Math.floor(share * 100) !== Math.floor((this.share ?? -1) * 100);
    this.share = share;
    if (isNews) this.become(this.state);
  }

  /** Values come in `unit` parts of a hundredth from here on, counted from `lost`. */
  countIn(unit: bigint, lost: bigint): void {
    this.unit = unit;
    this.lost = lost;
  }

  heard({ incumbent, bound }: { readonly incumbent: bigint | null; readonly bound: bigint | null }): void {
    const of = (value: bigint | null) => (value === null ? null : fraction(value + this.lost, this.unit));
    this.incumbent = higher(this.incumbent, of(incumbent), 1n);
    this.bound = higher(this.bound, of(bound), -1n);
    this.become(this.state);
  }

  /** Ends it with what the plan is worth, or with nothing. */
  end(state: TaskState, plan: { readonly value: Fraction; readonly bound: Fraction } | null = null): void {
    if (plan) [this.incumbent, this.bound] = [plan.value, plan.bound];
    if (state === 'DONE' && this.share !== null) this.share = 1;
    this.took = this.from === null ? 0 : performance.now() - this.from;
    this.become(state);
  }

  /** From here on it cannot be cancelled; false when it was, for good. */
  settle(): boolean {
    this.isWritten = this.keepsBest !== false;
    return this.isWritten;
  }

  /** Goes on to write what was made, which cannot be cancelled any more; throws when it was. */
  write(): void {
    if (!this.settle()) throw this.signal.reason;
  }

  /** Ends the work where it stands; false when it does not go on. */
  cancel(keepsBest: boolean): boolean {
    if (this.isOver || this.isWritten || this.keepsBest !== null) return false;
    this.keepsBest = keepsBest;
    this.abort.abort(cancelled());
    return true;
  }

  /** News as they come, the last one only where they come fast; ends with the task. */
  async *news(): AsyncGenerator<TaskProgress> {
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

  private become(state: TaskState): void {
    this.state = state;
    for (const tell of [...this.changed]) tell();
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
