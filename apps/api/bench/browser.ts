import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { audits } from './browser-audits';
import { bareFirstPage, bareGrid, bareTable } from './browser-baselines';
import { BrowserCompany } from './browser-company';
import { firstPage, gridLatency, routeChanges, scrolling } from './browser-measures';
import { type Figure, median, percentile, print } from './report';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const ROWS = 2000;
/** Sizes, rows and periods of the wide cost plan: 2,400 cells. */
const WIDE = { sizes: 10, rows: 20, periods: 12 };
/** How long one step may take on a busy machine, in milliseconds. */
const PATIENCE = 300_000;

interface Stage {
  readonly company: BrowserCompany;
  readonly open: () => Promise<BrowserContext>;
  /** A browser in which a leader is signed in. */
  readonly enter: () => Promise<BrowserContext>;
}

async function startOf({ company, open, enter }: Stage): Promise<readonly Figure[]> {
  const bare = await bareFirstPage(open, company.url);
  const signIn = await firstPage(open, company.url, 'input[name=email]');
  const home = await firstPage(enter, company.url, 'main h1');
  return [
    { name: 'first page (sign-in), empty cache, to typing', value: signIn.seconds, unit: 's', goal: { atMost: 1.5 } },
    { name: 'the same / a page of one field without a script', value: signIn.seconds / bare.seconds, unit: '' },
    { name: 'its JavaScript, compressed', value: signIn.kilobytes, unit: 'kB', goal: { atMost: 250 } },
    { name: "a leader's own page, empty cache, to its figures", value: home.seconds, unit: 's', goal: { atMost: 1.5 } },
    { name: 'its JavaScript, compressed', value: home.kilobytes, unit: 'kB', goal: { atMost: 250 } },
  ];
}

async function wayOf({ company, enter }: Stage): Promise<readonly Figure[]> {
  const taken = await routeChanges(await enter(), company.url);
  return [
    { name: 'route change, click to the figures, median', value: median(taken), unit: 'ms', goal: { atMost: 200 } },
    { name: 'route change, 95 of 100', value: percentile(taken, 0.95), unit: 'ms' },
  ];
}

async function tableOf({ company, open, enter }: Stage): Promise<readonly Figure[]> {
  const cycleId = await company.draft(ROWS);
  const bare = await bareTable(await open(), company.url, ROWS);
  const ours = await scrolling(await enter(), `${company.url}/cycles/${cycleId}/initiatives`);
  return [
    { name: 'initiatives scrolled through, loading on', value: ours.rows, unit: 'rows', goal: { atLeast: ROWS } },
    { name: 'longest time without a frame meanwhile', value: ours.worst, unit: 'ms', goal: { atMost: 1000 } },
    { name: 'frame, 95 of 100', value: ours.usual, unit: 'ms' },
    { name: 'the same / a plain table of as many rows', value: ours.usual / bare.usual, unit: '' },
  ];
}

async function gridOf({ company, open, enter }: Stage): Promise<readonly Figure[]> {
  const { cycleId, id } = await company.widePlan(WIDE);
  const bare = median(await bareGrid(await open(), company.url, WIDE));
  const typed = await gridLatency(
    await enter(),
    `${company.url}/cycles/${cycleId}/initiatives/${id}/edit?step=cost`,
    'input[data-column]',
  );
  return [
    { name: 'cells of the cost plan', value: typed.cells, unit: '' },
    {
      name: 'a key in a cell to its frame, median',
      value: median(typed.taken),
      unit: 'ms',
      goal: { atMost: 100 },
    },
    { name: 'a key to its frame, 95 of 100', value: percentile(typed.taken, 0.95), unit: 'ms' },
    { name: 'the same / as many plain fields without a program', value: median(typed.taken) / bare, unit: '' },
  ];
}

/** Prints what a part measured; a part that cannot be measured says why, and the next ones go on. */
async function part(title: string, measure: () => Promise<readonly Figure[]>): Promise<void> {
  try {
    print(title, await measure());
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
    process.stdout.write(`${title}\n  not measured: ${why}\n\n`);
  }
}

const stageOf = (company: BrowserCompany, browser: Browser): Stage => {
  const open = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return { company, open, enter: async () => company.signIn(await open()) };
};

/** The console in a browser: first page, route change, a table of 2,000 initiatives, typing into a wide cost plan, audits. */
export async function inBrowser(named?: string): Promise<void> {
  const executablePath = [named ?? '', ...PLACES].find((path) => existsSync(path));
  if (!executablePath) {
    process.stdout.write(
      'The console in a browser\n  not measured: Chromium was not found; npm run bench -- browser PATH names one\n\n',
    );
    return;
  }
  const company = await BrowserCompany.start();
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const stage = stageOf(company, browser);
    const load = loadavg()[0]?.toFixed(1);
    process.stdout.write(
      `Chromium ${browser.version()}; load of the machine ${load}: other work makes all figures worse\n\n`,
    );
    await part('The console in a browser: start', () => startOf(stage));
    await part('The console in a browser: from page to page', () => wayOf(stage));
    await part('The console in a browser: a long table', () => tableOf(stage));
    await part('The console in a browser: the cost grid', () => gridOf(stage));
    await part('The console in a browser: Lighthouse, as on a desktop', () => audits(company, executablePath));
  } finally {
    await browser.close();
    await company.stop();
  }
}
