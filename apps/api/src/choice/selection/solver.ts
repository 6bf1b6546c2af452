import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { NO_ANSWER, type Asking, type LinearAnswer, type LinearModel } from '@clout/domain';
import type { SolverMessage, SolverQuestion } from './solver.worker';

/** Milliseconds the solver may overrun its own limit before its thread is ended: presolve ignores the limit. */
const GRACE = 1_500;
/** Milliseconds a cold start (compiling WebAssembly) may take. */
const START_LIMIT = 60_000;

/** Where the thread's program lies: beside this file, compiled as this file is; Node runs the source form itself. */
export const workerFile = (here: string): string =>
  join(here, __filename.endsWith('.ts') ? 'solver.worker.ts' : 'solver.worker.js');

/** Value in units of the portfolio; null where nothing is known. */
export interface SolverNews {
  readonly incumbent: bigint | null;
  readonly bound: bigint | null;
}

/** Who looks on while something is solved, and may end it. */
export interface Watch {
  readonly signal: AbortSignal;
  heard(news: SolverNews): void;
}

interface Waiting {
  readonly id: number;
  readonly model: LinearModel;
  readonly watch: Watch | undefined;
  readonly done: (answer: LinearAnswer) => void;
  readonly timer: NodeJS.Timeout;
  best: LinearAnswer;
}

/** What a point says of the plan. It is not checked yet: a solver that lies is found out before it reaches a plan. */
const newsOf = ({ tells, objective }: LinearModel, { values, bound }: LinearAnswer): SolverNews => {
  if (!tells) return { incumbent: null, bound: null };
  const value = (amount: number): bigint => BigInt(Math.floor(amount + tells.offset)) * tells.unit;
  const worth = (values ?? []).reduce((sum, one, k) => (one >= 0.5 ? sum + (objective[k] ?? 0) : sum), 0);
  return { incumbent: values && value(worth), bound: tells.part || bound === null ? null : value(bound) };
};

/**
 * One warm solver thread. `run` drives a computation that asks for models, all of them within `seconds`; a thread that
 * overruns is ended and replaced, and the computation goes on with the best point it had reported, or with none.
 */
export class Solver {
  private worker: Promise<Worker> | null = null;
  private waiting: Waiting | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private questions = 0;

  constructor(
    private readonly file: string = workerFile(__dirname),
    private readonly grace: number = GRACE,
  ) {}

  /** Drives `asking` to its end, with the best point so far once it is aborted; never rejects because of the solver. */
  async run<T>(asking: Asking<T>, seconds: number, watch?: Watch): Promise<T> {
    let spent = 0;
    let step = asking.next();
    while (!step.done) {
      const model = step.value;
      const left = (seconds - spent) * (model.share ?? 1);
      const answered = this.queue.then(async () => {
        if (left <= 0 || watch?.signal.aborted) return NO_ANSWER;
        const worker = await this.started().catch(() => null);
        const from = performance.now();
        const answer = worker ? await this.ask(worker, model, left, watch) : NO_ANSWER;
        spent += (performance.now() - from) / 1000;
        return answer;
      });
      this.queue = answered;
      step = asking.next(await answered);
    }
    return step.value;
  }

  /** Starts the thread ahead of need; resolves when it can solve. */
  async warm(): Promise<void> {
    await this.started();
  }

  /** Ends the thread; a later `run` starts another. */
  async stop(): Promise<void> {
    const worker = await this.worker?.catch(() => null);
    this.worker = null;
    await worker?.terminate();
  }

  private started(): Promise<Worker> {
    this.worker ??= this.start();
    return this.worker;
  }

  private start(): Promise<Worker> {
    const worker = new Worker(this.file, { execArgv: ['--no-warnings'] });
    const starting = new Promise<Worker>((resolve, reject) => {
      const timer = setTimeout(() => void worker.terminate(), START_LIMIT);
      worker.on('message', (message: SolverMessage) => {
        if (message.kind === 'ready') {
          clearTimeout(timer);
          worker.unref();
          resolve(worker);
        } else this.hear(message);
      });
      worker.on('error', () => undefined);
      worker.once('exit', () => {
        clearTimeout(timer);
        if (this.worker === starting) this.worker = null;
        reject(new Error('the solver thread ended'));
        this.finish(this.waiting?.best ?? NO_ANSWER);
      });
    });
    return starting;
  }

  private ask(worker: Worker, model: LinearModel, seconds: number, watch?: Watch): Promise<LinearAnswer> {
    this.questions += 1;
    const id = this.questions;
    worker.ref();
    return new Promise<LinearAnswer>((resolve) => {
      const end = (): void => void worker.terminate();
      const timer = setTimeout(end, seconds * 1000 + this.grace);
      watch?.signal.addEventListener('abort', end, { once: true });
      const done = (answer: LinearAnswer): void => {
        clearTimeout(timer);
        watch?.signal.removeEventListener('abort', end);
        worker.unref();
        resolve(answer);
      };
      this.waiting = { id, model, watch, done, timer, best: NO_ANSWER };
      if (watch && model.start) watch.heard(newsOf(model, { ...NO_ANSWER, values: model.start }));
      worker.postMessage({ id, model, seconds } satisfies SolverQuestion);
    });
  }

  private hear(message: Exclude<SolverMessage, { kind: 'ready' }>): void {
    if (this.waiting?.id !== message.id) return;
    if (message.kind === 'answer') this.finish(message.answer);
    else {
      const { model, watch } = this.waiting;
      this.waiting.best = { status: 'STOPPED', values: message.values, bound: message.bound };
      watch?.heard(newsOf(model, this.waiting.best));
    }
  }

  private finish(answer: LinearAnswer): void {
    const waiting = this.waiting;
    this.waiting = null;
    waiting?.done(answer);
  }
}
