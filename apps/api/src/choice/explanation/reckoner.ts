import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { workerFile } from '../selection/solver';
import type { ReckonerMessage, ReckonerQuestion } from './reckoner.worker';
import type { ReckoningKind, Reckonings } from './reckoning';

/** Milliseconds beyond its seconds that a question may take before the thread is ended. */
const GRACE = 8_000;
/** Milliseconds that starting the thread and its solver may take. */
const START_LIMIT = 60_000;
/** Questions that may wait; more are turned away. */
const MOST_WAITING = 16;

/** The thread is busy, took too long or did not start: the question may be asked again. */
export class ReckonerBusy extends Error {}

interface Start {
  readonly file: string;
  readonly options: WorkerOptions;
}

const startOptions = (): Start => {
  const solver = workerFile(join(__dirname, '../selection'));
  const fromSource = __filename.endsWith('.ts');
  const hooks = pathToFileURL(join(__dirname, '../../testing/source-modules.mjs')).href;
  return {
    file: join(__dirname, fromSource ? 'reckoner.worker.ts' : 'reckoner.worker.js'),
    options: {
      workerData: { solver },
      execArgv: ['--no-warnings', ...(fromSource ? ['--experimental-transform-types', '--import', hooks] : [])],
    },
  };
};

/** Who answers questions about portfolios. */
export interface Reckons {
  ask<K extends ReckoningKind>(
    kind: K,
    asked: Reckonings[K]['asked'],
    seconds: number,
  ): Promise<Reckonings[K]['answer']>;
}

interface Waiting {
  readonly id: number;
  readonly done: (answer: Reckonings[ReckoningKind]['answer']) => void;
  readonly failed: (fault: Error) => void;
}

/** What comes, unless the signal is aborted before it. */
const orAborted = async <T>(coming: Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
  if (!signal) return coming;
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([coming, aborted]).finally(() => signal.removeEventListener('abort', stop));
};

/**
 * A thread that reckons about portfolios, so that nothing else in the program waits for it. It takes one question at a
 * time; a question that overruns its time ends the thread, and the next one starts another.
 */
export class Reckoner implements Reckons {
  private worker: Promise<Worker> | null = null;
  private waiting: Waiting | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private length = 0;
  private questions = 0;

  constructor(private readonly from: Start = startOptions()) {}

  /** It for one who asks: an aborted question leaves the queue, and the thread that is at it is ended. */
  until(signal: AbortSignal | undefined): Reckons {
    return { ask: (kind, asked, seconds) => this.ask(kind, asked, seconds, signal) };
  }

  /** The answer to a question, solved within `seconds`; ReckonerBusy when it does not come. */
  async ask<K extends ReckoningKind>(
    kind: K,
    asked: Reckonings[K]['asked'],
    seconds: number,
    signal?: AbortSignal,
  ): Promise<Reckonings[K]['answer']> {
    if (this.length >= MOST_WAITING) throw new ReckonerBusy('too many questions wait');
    this.length += 1;
    const answered = this.queue.then(() => this.put(kind, asked, seconds, signal));
    this.queue = answered.catch(() => undefined);
    try {
      return (await orAborted(answered, signal)) as Reckonings[K]['answer'];
    } finally {
      this.length -= 1;
    }
  }

  /** Ends the thread; a later question starts another. */
  async stop(): Promise<void> {
    const worker = await this.worker?.catch(() => null);
    this.worker = null;
    await worker?.terminate();
  }

  private async put<K extends ReckoningKind>(
    kind: K,
    asked: Reckonings[K]['asked'],
    seconds: number,
    signal?: AbortSignal,
  ) {
    signal?.throwIfAborted();
    this.worker ??= this.start();
    const worker = await this.worker.catch(() => null);
    if (!worker) throw new ReckonerBusy('the thread did not start');
    signal?.throwIfAborted();
    this.questions += 1;
    const question: ReckonerQuestion<K> = { id: this.questions, kind, asked, seconds };
    return new Promise((resolve, reject) => {
      worker.ref();
      const end = () => void worker.terminate();
      const timer = setTimeout(end, seconds * 1000 + GRACE);
      signal?.addEventListener('abort', end, { once: true });
      const settle = <T>(how: (value: T) => void) => {
        return (value: T) => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', end);
          worker.unref();
          this.waiting = null;
          how(value);
        };
      };
      this.waiting = { id: question.id, done: settle(resolve), failed: settle(reject) };
      worker.postMessage(question);
    });
  }

  private start(): Promise<Worker> {
    const worker = new Worker(this.from.file, this.from.options);
    const starting = new Promise<Worker>((resolve, reject) => {
      const timer = setTimeout(() => void worker.terminate(), START_LIMIT);
      worker.on('message', (message: ReckonerMessage) => {
        if (message.kind === 'ready') {
          clearTimeout(timer);
          worker.unref();
          resolve(worker);
        } else if (this.waiting?.id === message.id) {
          if (message.kind === 'answer') this.waiting.done(message.answer);
          else this.waiting.failed(new Error(message.message));
        }
      });
      worker.on('error', () => undefined);
      worker.once('exit', () => {
        clearTimeout(timer);
        if (this.worker === starting) this.worker = null;
        reject(new ReckonerBusy('the thread ended'));
        this.waiting?.failed(new ReckonerBusy('it took too long'));
      });
    });
    return starting;
  }
}
