import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { eventually } from './hands.fixtures';
import { People, type Persona, SIGN_IN, type Who } from './people.fixtures';
import { demoFolder, Program } from './program.fixtures';

export type { Who } from './people.fixtures';

const ROOT = join(__dirname, '../../..');
/** How long one test may take on a busy machine, in milliseconds; nothing waits for it to pass. */
export const PATIENCE = 600_000;
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

export interface Opening {
  readonly as?: Who;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  /** Files whose address matches come two seconds late, as over a slow line. */
  readonly late?: RegExp;
  /** For somebody who asked for less motion; nothing is drawn only to move. */
  readonly still?: boolean;
}

/** Nothing greyed out, nothing turning, nothing on its way from one place to another; what moves for ever does not count. */
const AT_REST = `!document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root') && document.getAnimations().every(
  (it) => it.playState !== 'running' || it.effect.getComputedTiming().endTime === Infinity)`;
/** Until the next frame is drawn; a page that is not drawn goes on after a second. */
const NEXT_FRAME = 'new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); setTimeout(done, 1000); })';

/** What an intact record says of itself. */
export const INTACT = { intact: true, firstBrokenEntry: null };

/** The browser does not always tell that the script of a worker has come. */
const OF_WORKER = /\.worker-/;

/** What a page's document still waits for; what the document before asked on its way out does not count. */
function waitingOf(page: Page): Set<Request> {
  const asked = new Set<Request>();
  let leaving: Request | undefined;
  const answered = (request: Request) => {
    asked.delete(request);
    if (request === leaving) leaving = undefined;
  };
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) leaving = request;
    else if (!leaving && !OF_WORKER.test(request.url())) asked.add(request);
  });
  page.on('framenavigated', (frame) => {
    if (!leaving || frame !== page.mainFrame()) return;
    leaving = undefined;
    asked.clear();
  });
  return asked;
}

/** The built program with the demo company in a database of its own, and a browser before it. */
export class ConsoleStage {
  /** What no page may do: throw, break the content policy, or ask another host. */
  readonly problems: string[] = [];
  /** What each page still waits for. */
  private readonly asked = new WeakMap<Page, Set<Request>>();

  private constructor(
    private readonly program: Program,
    private readonly browser: Browser,
    readonly folder: string,
    private readonly people: People,
  ) {}

  get url(): string {
    return this.program.url;
  }

  static async start(): Promise<ConsoleStage> {
    mkdirSync(SHOTS, { recursive: true });
    const folder = demoFolder();
    const program = await Program.start(folder);
    const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    return new ConsoleStage(program, browser, folder, await People.at(program.url));
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.program.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  persona(who: Who): Persona {
    return this.people.of(who);
  }

  /** What a command of the command line says, run beside the server. */
  command(...words: readonly string[]): Promise<string> {
    return this.program.command(...words);
  }

  /** One GraphQL request outside the browser; as a persona, each with one session. */
  ask<T>(as: Who | null, query: string, variables: object = {}): Promise<T> {
    return this.people.ask<T>(as, query, variables);
  }

  /** What the whole record says of itself; `INTACT` when every entry follows from the one before. */
  async record(): Promise<object> {
    return (await this.ask<{ recordCheck: object }>('coo', '{ recordCheck { intact firstBrokenEntry } }')).recordCheck;
  }

  /** A page of a fresh browser profile, signed in by its cookie when `as` is given. */
  async open(path: string, { as, scheme = 'light', width = 1280, late, still }: Opening = {}): Promise<Page> {
    const context = await this.browser.newContext({
      colorScheme: scheme,
      viewport: { width, height: 900 },
      locale: 'en-US',
      ...(still ? { reducedMotion: 'reduce' } : {}),
    });
    if (as) await this.signIn(context, as);
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    if (late) await page.route(late, (route) => setTimeout(2_000).then(() => route.continue()));
    page.on('pageerror', (error) => this.problems.push(`${path}: ${String(error)}`));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/i.test(message.text())) this.problems.push(`${path}: ${message.text()}`);
    });
    this.asked.set(page, waitingOf(page));
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
        query: SIGN_IN,
        variables: { e: email, p: password },
      },
    });
  }

  /** Waits until the page has asked and shown all that it will of itself. */
  async settled(page: Page): Promise<void> {
    const asked = this.asked.get(page) ?? new Set();
    let quiet = 0;
    const isQuiet = async () => {
      const before = asked.size;
      await page.evaluate(NEXT_FRAME);
      quiet = before + asked.size === 0 && (await page.evaluate<boolean>(AT_REST)) ? quiet + 1 : 0;
      return quiet > 1;
    };
    await eventually(isQuiet, () => `${page.url()} at rest; asked: ${[...asked].map((it) => it.url()).join(' ')}`);
  }

  /** The serious and critical findings of axe on the page as it stands. */
  async findings(page: Page, except: readonly string[] = []): Promise<readonly string[]> {
    await this.settled(page);
    await page.evaluate(
      `if (!window.axe) { const module = undefined, exports = undefined, define = undefined; ${AXE} }`,
    );
    const found = await page.evaluate<string[]>(`axe
      .run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
      .then(({ violations }) => violations.filter((it) => it.impact === 'serious' || it.impact === 'critical')
        .map((it) => it.id + ': ' + it.nodes.map((node) => node.html).join(' ').slice(0, 300)))`);
    return found.filter((finding) => !except.some((rule) => finding.startsWith(`${rule}:`)));
  }
}
