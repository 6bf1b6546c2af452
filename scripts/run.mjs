/** Runs one of the built programs through the pinned Node, as if it were this command itself. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ROOT, Refusal, environment, prepare, say } from './prepare.mjs';

export async function run(program, args, cwd = ROOT) {
  try {
    const node = await prepare();
    const path = join(ROOT, 'dist', program);
    if (!existsSync(path)) throw new Refusal(`The build made no ${program}.`);
    process.exitCode = await finish(spawn(node, [path, ...args], { cwd, env: environment(node), stdio: 'inherit' }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/** Waits for the program and passes signals on; a terminal's Ctrl-C reaches it by itself. */
function finish(child) {
  const pass = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
