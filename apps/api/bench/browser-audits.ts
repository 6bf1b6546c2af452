import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import type { BrowserCompany } from './browser-company';
import type { Figure } from './report';

const run = promisify(execFile);
const LIGHTHOUSE = createRequire(__filename).resolve('lighthouse/cli/index.js');
/** Milliseconds that one audit may take on a busy machine. */
const PATIENCE = 300_000;

interface Audited {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
}

/** One page's marks of a hundred, as Lighthouse gives them for a desktop computer; nothing is told to anybody. */
async function audit(url: string, chromium: string, cookie?: string): Promise<Audited['categories']> {
  const { stdout } = await run(
    process.execPath,
    [
      LIGHTHOUSE,
      url,
      '--preset=desktop',
      '--only-categories=performance,accessibility,best-practices',
      '--output=json',
      '--quiet',
      '--no-enable-error-reporting',
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
      ...(cookie ? [`--extra-headers=${JSON.stringify({ cookie })}`] : []),
    ],
    { env: { CHROME_PATH: chromium, HOME: tmpdir() }, maxBuffer: 1 << 27, timeout: PATIENCE },
  );
  const audited = JSON.parse(stdout) as Audited;
  if (audited.runtimeError) throw new Error(audited.runtimeError.message);
  return audited.categories;
}

/** Lighthouse's marks for the sign-in page and for the page a leader starts at. */
export async function audits(company: BrowserCompany, chromium: string): Promise<readonly Figure[]> {
  const pages = [
    { page: 'sign-in', found: await audit(company.url, chromium) },
    { page: "a leader's own page", found: await audit(company.url, chromium, await company.cookie()) },
  ];
  return pages.flatMap(({ page, found }) =>
    Object.entries(found).map(([key, { title, score }]) => ({
      name: `${page}: ${title.toLowerCase()}`,
      value: Math.round((score ?? 0) * 100),
      unit: 'of 100',
      goal: { atLeast: key === 'performance' ? 90 : 95 },
    })),
  );
}
