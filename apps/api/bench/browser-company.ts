import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const MAIN = join(__dirname, '..', 'src', 'main.js');
const HEADERS = { 'content-type': 'application/json', 'x-clout-request': '1' };
/** How many drafts are written at once. */
const HANDS = 8;
const SIGN_IN = 'mutation($e: String!, $p: String!) { signIn(email: $e, password: $p) { ... on Session { token } } }';
const CREATE =
  'mutation($input: CreateInitiativeInput!) { createInitiative(input: $input) { ... on Initiative { id } } }';

interface Persona {
  readonly email: string;
  readonly password: string;
}

/** The built server with the demo company, for a browser to look at. */
export class BrowserCompany {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly personas: readonly Persona[],
  ) {}

  static async start(): Promise<BrowserCompany> {
    const folder = mkdtempSync(join(tmpdir(), 'clout-bench-'));
    chmodSync(folder, 0o755);
    const port = await freePort();
    const env = { CLOUT_DATA: folder, PORT: `${port}`, CLOUT_DEMO: '1' };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => text.includes('Clout is ready') && resolve());
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    const url = `http://127.0.0.1:${port}`;
    const personas = await send<{ demoPersonas: Persona[] }>(url, '{ demoPersonas { email password } }');
    return new BrowserCompany(url, child, folder, personas.demoPersonas);
  }

  persona(name: string): Persona {
    const found = this.personas.find(({ email }) => email.startsWith(name));
    if (!found) throw new Error(`the demo has no ${name}`);
    return found;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.child.removeAllListeners('exit').once('exit', resolve);
      this.child.kill('SIGTERM');
    });
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Signs a leader in, in this browser. */
  async signIn(context: BrowserContext): Promise<BrowserContext> {
    await context.request.post(`${this.url}/graphql`, {
      headers: HEADERS,
      data: { query: SIGN_IN, variables: this.leader() },
    });
    return context;
  }

  /** A leader's cookies, as a header says them. */
  async cookie(): Promise<string> {
    const body = JSON.stringify({ query: SIGN_IN, variables: this.leader() });
    const { headers } = await fetch(`${this.url}/graphql`, { method: 'POST', headers: HEADERS, body });
    return headers
      .getSetCookie()
      .map((it) => it.split(';')[0])
      .join('; ');
  }

  private leader() {
    const { email, password } = this.persona('maria.delgado');
    return { e: email, p: password };
  }

  /** Writes drafts into the cycle that takes them in, as a leader does; answers the cycle's id. */
  async draft(count: number): Promise<string> {
    const { ask, blank } = await this.drafting();
    let next = 0;
    const write = async (): Promise<void> => {
      while (next < count) {
        const n = next++;
        const costs = [{ period: 1, amount: `${1_000_000 + n}`, kind: 'ONE_TIME' }];
        await ask(CREATE, {
          input: {
            ...blank,
            title: `Shorten the wait in queue ${n}`,
            options: [{ name: 'Full', proposed: true, costs }],
          },
        });
      }
    };
    await Promise.all(Array.from({ length: HANDS }, write));
    return blank.cycleId;
  }

  /** Writes one draft with many sizes, each with a cost in every cell of its grid. */
  async widePlan(wide: { readonly sizes: number; readonly rows: number; readonly periods: number }) {
    const { ask, blank } = await this.drafting();
    const costs = Array.from({ length: wide.rows * wide.periods }, (_, n) => ({
      period: (n % wide.periods) + 1,
      amount: `${1_000_000 + n}`,
      kind: 'ONE_TIME',
    }));
    const options = Array.from({ length: wide.sizes }, (_, n) => ({ name: `Size ${n + 1}`, proposed: n === 0, costs }));
    const { createInitiative } = await ask<{ createInitiative: { id: string } }>(CREATE, {
      input: { ...blank, title: 'Costed to the last cell', options },
    });
    return { cycleId: blank.cycleId, id: createInitiative.id };
  }

  /** What a leader needs to draft: a way to ask, and the fields that every draft has alike. */
  private async drafting() {
    const { signIn } = await send<{ signIn: { token: string } }>(this.url, SIGN_IN, this.leader());
    const ask = <T>(query: string, variables: object = {}) => send<T>(this.url, query, variables, signIn.token);
    const facts = await ask<{
      fundingCycles: readonly { id: string; state: string }[];
      functionalAreas: readonly { id: string }[];
      touchpoints: readonly { id: string }[];
      me: { businessUnits: readonly { id: string }[] };
    }>('{ fundingCycles { id state } functionalAreas { id } touchpoints { id } me { businessUnits { id } } }');
    const blank = {
      cycleId: facts.fundingCycles.find(({ state }) => state === 'INTAKE')?.id ?? '',
      businessUnitId: facts.me.businessUnits[0]?.id,
      problem: 'Callers wait and hang up.',
      action: 'Call back when it is their turn.',
      functionalAreaIds: [facts.functionalAreas[0]?.id],
      touchpointIds: [facts.touchpoints[0]?.id],
    };
    return { ask, blank };
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function send<T>(url: string, query: string, variables: object = {}, token?: string): Promise<T> {
  const headers = token ? { ...HEADERS, authorization: `Bearer ${token}` } : HEADERS;
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const body = (await answer.json()) as { data?: T };
  if (!body.data) throw new Error(JSON.stringify(body));
  return body.data;
}
