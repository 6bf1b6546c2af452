import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The demo company could not be put in; the seeding process has said why. */
export class DemoSeedError extends Error {}

/** Seeds in a process of its own: the server keeps none of the memory that this takes. */
export const seedApart = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const command = [join(__dirname, '..', 'cli.js'), 'seed'];
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new DemoSeedError('The demo company could not be put in: see above.')),
    );
  });
