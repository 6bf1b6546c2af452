import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const ROOT = join(__dirname, '../../..');
/** Screenshots stay beside the test reports, outside version control. */
export const SHOTS = join(ROOT, 'test-results', 'browser');
const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The demo's people by the work they do. */
export const PEOPLE = {
  coo: 'victor.castellan',
  otherCoo: 'grace.thornbury',
  executive: 'nora.whitfield',
  leader: 'maria.delgado',
  panellist: 'mei.tanaka',
  finance: 'priya.raman',
  controller: 'leonard.buckley',
  auditor: 'ingrid.solberg',
  admin: 'owen.pritchard',
} as const;
export type Who = keyof typeof PEOPLE;

interface Persona {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface Opening {
  readonly as?: Who;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  /** Files whose address matches come two seconds late, as over a slow line. */
  readonly late?: RegExp;
}

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

/** The built program with the demo company in a database of its own, and a browser before it. */
export class ConsoleStage {
  /** What no page may do: throw, break the content policy, or ask another host. */
  readonly problems: string[] = [];

  private constructor(
    readonly url: string,
    private readonly program: ChildProcess,
    private readonly browser: Browser,
    private readonly folder: string,
    readonly personas: readonly Persona[],
  ) {}

  static async start(): Promise<ConsoleStage> {
    mkdirSync(SHOTS, { recursive: true });
    const folder = mkdtempSync(join(tmpdir(), 'clout-console-'));
    // PostgreSQL runs as another user when this one is root.
    chmodSync(folder, 0o755);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const program = spawn(process.execPath, [join(ROOT, 'dist/apps/api/src/main.js')], {
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        CLOUT_DATA: folder,
        DATABASE_URL: '',
        CLOUT_DEMO: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await ready(program);
    const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    const stage = new ConsoleStage(url, program, browser, folder, []);
    const { demoPersonas } = await stage.ask<{ demoPersonas: Persona[] }>(
      null,
      '{ demoPersonas { name email password } }',
    );
    return new ConsoleStage(url, program, browser, folder, demoPersonas);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    const ended = new Promise((resolve) => this.program.once('exit', resolve));
    this.program.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  persona(who: Who): Persona {
    const found = this.personas.find((it) => it.email.startsWith(`${PEOPLE[who]}@`));
    if (!found) throw new Error(`The demo has no ${PEOPLE[who]}`);
    return found;
  }

  /** One GraphQL request outside the browser; as a persona by a session of its own. */
  async ask<T>(as: Who | null, query: string, variables: object = {}): Promise<T> {
    return this.post<T>(query, variables, as ? { authorization: `Bearer ${await this.token(as)}` } : {});
  }

  private async token(who: Who): Promise<string> {
    const { email, password } = this.persona(who);
    const signIn =
      'mutation($e: String!, $p: String!) { signIn(email: $e, password: $p) { ... on Session { token } } }';
    return (await this.post<{ signIn: { token: string } }>(signIn, { e: email, p: password })).signIn.token;
  }

  private async post<T>(query: string, variables: object, headers: Record<string, string> = {}): Promise<T> {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-clout-request': '1', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await answer.json()) as { data?: T; errors?: unknown };
    if (body.errors || !body.data) throw new Error(JSON.stringify(body.errors ?? body));
    const refused = Object.values(body.data).find((it) => it && typeof it === 'object' && 'remedy' in it);
    if (refused) throw new Error(JSON.stringify(refused));
    return body.data;
  }

  /** A page of a fresh browser profile, signed in by its cookie when `as` is given. */
  async open(path: string, { as, scheme = 'light', width = 1280, late }: Opening = {}): Promise<Page> {
    const context = await this.browser.newContext({
      colorScheme: scheme,
      viewport: { width, height: 900 },
      locale: 'en-US',
    });
    if (as) await this.signIn(context, as);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    if (late) await page.route(late, (route) => setTimeout(2_000).then(() => route.continue()));
    page.on('pageerror', (error) => this.problems.push(`${path}: ${String(error)}`));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/i.test(message.text())) this.problems.push(`${path}: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(this.url))
        this.problems.push(`asked ${request.url()}`);
    });
    await page.goto(`${this.url}${path}`);
    return page;
  }

  async signIn(context: BrowserContext, as: Who): Promise<void> {
    const { email, password } = this.persona(as);
    await context.request.post(`${this.url}/graphql`, {
      headers: { 'x-clout-request': '1' },
      data: {
        query: 'mutation($e: String!, $p: String!) { signIn(email: $e, password: $p) { __typename } }',
        variables: { e: email, p: password },
      },
    });
  }

  /** The serious and critical findings of axe on the page as it stands. */
  async findings(page: Page, except: readonly string[] = []): Promise<readonly string[]> {
    await page.waitForLoadState('networkidle');
    const scan = `(async () => { const module = undefined, exports = undefined, define = undefined; ${AXE};
      const { violations } = await axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
      return violations.filter((it) => it.impact === 'serious' || it.impact === 'critical')
        .map((it) => it.id + ': ' + it.nodes.map((node) => node.html).join(' ').slice(0, 300)); })()`;
    const found = await page.evaluate<string[]>(scan);
    return found.filter((finding) => !except.some((rule) => finding.startsWith(`${rule}:`)));
  }
}
