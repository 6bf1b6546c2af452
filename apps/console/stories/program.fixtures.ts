import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '../../..');
const inBuild = (file: string): string => join(ROOT, 'dist/apps/api/src', file);

/** A folder of its own for one program's data. */
export const dataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'clout-console-'));
  // PostgreSQL runs as another user when this one is root.
  chmodSync(folder, 0o755);
  return folder;
};

/** A copy of the folder in which the demo company was put once for the whole run. */
export const demoFolder = (): string => {
  const folder = dataFolder();
  // Node's own copy would give the database's files to this user.
  const { status, stderr } = spawnSync('cp', ['-a', `${process.env['CLOUT_SEEDED']}/.`, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The seeded demo company cannot be copied: ${stderr}`);
  return folder;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

const ready = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Clout is ready')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}: ${said}`)));
  });

/** The built program on a data folder, with the demo company, on a free port. */
export class Program {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Another port is tried where somebody took the free one meanwhile. */
  static async start(folder: string, tries = 3): Promise<Program> {
    const port = await freePort();
    const settings = { PORT: String(port), HOST: '127.0.0.1', CLOUT_DATA: folder, DATABASE_URL: '', CLOUT_DEMO: '1' };
    const env = { ...process.env, ...settings };
    const child = spawn(process.execPath, [inBuild('main.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    try {
      await ready(child);
    } catch (error) {
      if (tries > 1 && String(error).includes('port is in use')) return Program.start(folder, tries - 1);
      throw error;
    }
    return new Program(`http://127.0.0.1:${port}`, child, env);
  }

  /** Runs a command of the command line beside the server, on the same data; answers what it says. */
  async command(...words: readonly string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, [inBuild('cli.js'), ...words], { env: this.env });
    return stdout;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
  }
}
