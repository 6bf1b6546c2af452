import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** A forked program of this folder that listens. */
export interface Program {
  readonly child: ChildProcess;
  readonly url: string;
}

/** Starts a program of this folder and waits for the port it tells. */
export const startProgram = (script: string, args: readonly string[]): Promise<Program> =>
  new Promise((resolve, reject) => {
    const child = fork(join(__dirname, script), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.once('message', (message) =>
      resolve({ child, url: `http://127.0.0.1:${(message as { port: number }).port}` }),
    );
    child.once('exit', () => reject(new Error(`${script} ended`)));
  });

export const stopProgram = ({ child }: Program): void => {
  child.removeAllListeners('exit').kill();
};
