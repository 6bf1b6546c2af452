import type { Page } from 'playwright-core';
import type { ConsoleStage } from './console-stage.fixtures';
import { pick } from './hands.fixtures';

/** On the page of delegations: a COO lends authority to the panellist for today and tomorrow, up to an amount. */
export async function lend(stage: ConsoleStage, page: Page, limit: string): Promise<void> {
  await page.getByRole('button', { name: 'Lend authority' }).click();
  const dialog = page.getByRole('dialog');
  await pick(dialog.getByRole('combobox', { name: /To whom/ }), new RegExp(stage.persona('panellist').name));
  const now = Date.now();
  const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10);
  await dialog.getByLabel(/First day/).fill(dayAt(now));
  // A story may be told across midnight.
  await dialog.getByLabel(/Last day/).fill(dayAt(now + 86_400_000));
  await dialog.getByLabel(/Limit in USD/).fill(limit);
  await dialog.getByLabel('Reason').fill('Away until tomorrow');
  await dialog.locator('input[type=password]').fill(stage.persona('otherCoo').password);
  await dialog.getByRole('button', { name: 'Lend authority' }).click();
  await page
    .getByRole('row', { name: /In force/ })
    .filter({ hasText: limit })
    .waitFor();
}

/** Takes back what the panellist was lent, with a reason and not without. */
export async function takeBack(stage: ConsoleStage, page: Page): Promise<void> {
  await page.getByRole('button', { name: `Take back what was lent to ${stage.persona('panellist').name}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await dialog.getByText('This is needed.').waitFor();
  await dialog.getByLabel('Reason').fill('Back earlier');
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /In force/ }).waitFor({ state: 'detached' });
}
