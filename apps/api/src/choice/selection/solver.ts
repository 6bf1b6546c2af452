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

interface Waiting {
  readonly id: number;
  readonly done: (answer: LinearAnswer) => void;
  readonly timer: NodeJS.Timeout;
  best: LinearAnswer;
}

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

  /** Drives `asking` to its end; never rejects because of the solver. */
  async run<T>(asking: Asking<T>, seconds: number): Promise<T> {
    let spent = 0;
    let step = asking.next();
    while (!step.done) {
      const model = step.value;
      const left = (seconds - spent) * (model.share ?? 1);
      const answered = this.queue.then(async () => {
        if (left <= 0) return NO_ANSWER;
        const worker = await this.started().catch(() => null);
        const from = performance.now();
        const answer = worker ? await this.ask(worker, model, left) : NO_ANSWER;
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

  private ask(worker: Worker, model: LinearModel, seconds: number): Promise<LinearAnswer> {
    this.questions += 1;
    const id = this.questions;
    worker.ref();
    return new Promise<LinearAnswer>((resolve) => {
      const timer = setTimeout(() => void worker.terminate(), seconds * 1000 + this.grace);
      const done = (answer: LinearAnswer): void => {
        clearTimeout(timer);
        worker.unref();
        resolve(answer);
      };
      this.waiting = { id, done, timer, best: NO_ANSWER };
      worker.postMessage({ id, model, seconds } satisfies SolverQuestion);
    });
  }

  private hear(message: Exclude<SolverMessage, { kind: 'ready' }>): void {
    if (this.waiting?.id !== message.id) return;
    if (message.kind === 'answer') this.finish(message.answer);
    else this.waiting.best = { status: 'STOPPED', values: message.values, bound: message.bound };
  }

  private finish(answer: LinearAnswer): void {
    const waiting = this.waiting;
    this.waiting = null;
    waiting?.done(answer);
  }
}
