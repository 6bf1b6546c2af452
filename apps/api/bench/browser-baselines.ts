import type { BrowserContext } from 'playwright-core';
import { firstPage, gridLatency, scrolling } from './browser-measures';

const times = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join('');

/** Answers an address of the server with a page of our own, so that both are read by the same browser at the same load. */
async function served(context: BrowserContext, url: string, body: string): Promise<string> {
  const address = `${url}/bare`;
  const page = `<!doctype html><meta charset="utf-8"><title>Bare</title>${body}`;
  await context.route(address, (route) => route.fulfill({ contentType: 'text/html', body: page }));
  return address;
}

/** A page of one field and no script. */
export const bareFirstPage = (open: () => Promise<BrowserContext>, url: string) =>
  firstPage(
    async () => {
      const context = await open();
      await served(context, url, '<main><h1>Bare</h1><input name="email"></main>');
      return context;
    },
    `${url}/bare`,
    'input[name=email]',
  );

/** A plain table with as many rows, all of them drawn. */
export async function bareTable(context: BrowserContext, url: string, rows: number) {
  const row = (n: number) =>
    `<tr aria-rowindex="${n + 2}"><td>A-${n} <a href="#">Shorten the wait in queue ${n}</a></td><td>Unit</td><td>Draft</td><td>EUR ${n}</td></tr>`;
  const table = `<div class="long-table" style="height: 600px; overflow: auto"><table aria-rowcount="${rows + 1}">${times(rows, row)}</table></div>`;
  return scrolling(context, await served(context, url, table));
}

/** As many plain fields in as many tables, with no program behind them. */
export async function bareGrid(
  context: BrowserContext,
  url: string,
  wide: { readonly sizes: number; readonly rows: number; readonly periods: number },
): Promise<readonly number[]> {
  const row = `<tr>${times(wide.periods, (n) => `<td><input data-column="${n}" value="10,000.00"></td>`)}</tr>`;
  const tables = times(wide.sizes, () => `<table>${times(wide.rows, () => row)}</table>`);
  const { taken } = await gridLatency(context, await served(context, url, tables), 'input[data-column]');
  return taken;
}
