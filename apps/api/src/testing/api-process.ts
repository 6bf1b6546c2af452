import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The program as a process of its own, over HTTP; several of them may share one database. */
export class ApiProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  /** Starts it on a free port against a migrated database and waits until it is ready; another port when somebody took that one. */
  static async start(
    databaseUrl: string,
    dataFolder: string,
    environment: NodeJS.ProcessEnv = {},
    starts = 3,
  ): Promise<ApiProcess> {
    const port = await freePort();
    const child = spawn(process.execPath, ['--no-warnings', join(__dirname, 'serve-api.cjs')], {
      env: {
        ...process.env,
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        CLOUT_DATA: dataFolder,
        CLOUT_DEMO: '0',
        LOG_LEVEL: 'error',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    // Asked of itself and not of the port, where somebody else may answer.
    while (child.exitCode === null && child.signalCode === null) {
      if (said.includes('Clout is ready')) return new ApiProcess(`http://127.0.0.1:${port}`, child);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    if (starts > 1 && said.includes('port is in use'))
      return ApiProcess.start(databaseUrl, dataFolder, environment, starts - 1);
    throw new Error(`the API process ended: ${said}`);
  }

  /** Ends it as a power cut would: no handler runs, open transactions are left to the database. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
  }

  /** One GraphQL request; throws when the connection breaks before the answer is whole. */
  async post<T>(token: string, query: string, variables: Record<string, unknown>, key?: string): Promise<T> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, T> | null; errors?: unknown };
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0] as T;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
