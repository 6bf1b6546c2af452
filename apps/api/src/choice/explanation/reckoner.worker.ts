/** The thread of reckonings: it computes what is asked one after another, with a solver thread of its own. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Solver } from '../selection/solver';
import { RECKONINGS, type ReckoningKind, type Reckonings } from './reckoning';

/** One question, and the seconds that solving for it may take. */
export interface ReckonerQuestion<K extends ReckoningKind = ReckoningKind> {
  readonly id: number;
  readonly kind: K;
  readonly asked: Reckonings[K]['asked'];
  readonly seconds: number;
}
/** `ready` once, then an answer, or a fault in words, for each question. */
export type ReckonerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Reckonings[ReckoningKind]['answer'] }
  | { readonly kind: 'fault'; readonly id: number; readonly message: string };

const solverFile = (workerData as { readonly solver: string }).solver;
const solver = new Solver(join(solverFile));

const answer = <K extends ReckoningKind>({ kind, asked, seconds }: ReckonerQuestion<K>) =>
  solver.run(RECKONINGS[kind](asked), seconds);

const main = async (): Promise<void> => {
  const port = parentPort;
  if (!port) throw new Error('reckonings run as a worker thread only');
  const send = (message: ReckonerMessage): void => port.postMessage(message);
  await solver.warm();
  port.on('message', (question: ReckonerQuestion) => {
    answer(question).then(
      (found) => send({ kind: 'answer', id: question.id, answer: found }),
      (fault: unknown) => send({ kind: 'fault', id: question.id, message: String((fault as Error)?.stack ?? fault) }),
    );
  });
  send({ kind: 'ready' });
};

void main();
