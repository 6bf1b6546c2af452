import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ConsoleStage, INTACT, PATIENCE, SHOTS } from './console-stage.fixtures';
import { focusOn, until } from './hands.fixtures';
import { fourPlans, LINES, named, nineTenths, type Plan, type Planned, usd } from './plans.fixtures';

/** Nine tenths of a typed amount, rounded down to the cent: a part that is still worth doing. */
const most = (typed: string): string => (Math.floor(Number(typed) * 90) / 100).toFixed(2);

jest.setTimeout(PATIENCE);

describe('a COO decides', () => {
  let stage: ConsoleStage;
  let plans: readonly Plan[];
  beforeAll(async () => {
    stage = await ConsoleStage.start();
    plans = await fourPlans(stage);
  });
  afterAll(() => stage?.stop());

  const planNow = async (id: string) => (await stage.ask<Planned>('coo', LINES, { id })).plan;
  const approvedOf = (plan: Planned['plan']) => plan.lines.reduce((sum, line) => sum + BigInt(line.approvedInYear), 0n);

  const typeInto = async (page: Page, text: string, editor = page.locator('.graphiql-query-editor')) => {
    await editor.locator('.monaco-editor').first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
    // The editor closes quotes and brackets by itself: what it added stands after the text.
    await page.keyboard.press('Control+Shift+End');
    await page.keyboard.press('Delete');
    // GraphiQL takes up a text a tenth of a second later; a timer of the page set after its own also ends after it.
    await page.evaluate('new Promise((done) => setTimeout(done, 200))');
  };

  it('approves a plan in GraphiQL from the ready tab, in four clicks or fewer', async () => {
    const plan = named(plans, 'In GraphiQL');
    // A tab chosen while the editors still load must be the one that runs.
    const page = await stage.open('/graphiql', { as: 'coo', late: /monaco-editor/ });
    let clicks = 0;
    const click = async (name: string | RegExp, role: 'tab' | 'button') => {
      clicks += 1;
      const target = page.getByRole(role, { name }).first();
      await (role === 'tab' ? target.getByRole('button').first() : target).click();
    };
    await click(/^\d+ Approve plan In GraphiQL/, 'tab');
    await page.getByText(`"${plan.inYear}"`).first().waitFor();
    await click(/execute/i, 'button');
    await page.getByRole('dialog').getByText(usd(plan.inYear)).waitFor();
    await page.getByLabel('Your password').fill(stage.persona('coo').password);
    await click('Decide', 'button');
    await page.locator('.graphiql-response').getByText('"APPROVED"').first().waitFor();
    await page.screenshot({ path: join(SHOTS, 'coo-approves-in-graphiql.png') });
    expect(clicks).toBeLessThanOrEqual(4);
    const decided = await planNow(plan.id);
    expect(decided.state).toBe('APPROVED');
    expect(approvedOf(decided)).toBe(BigInt(plan.inYear));
    expect(await stage.record()).toEqual(INTACT);
    const kept = await page.evaluate<string>('JSON.stringify(localStorage)');
    expect(kept).toContain('decidePlan');
    expect(kept).not.toContain(stage.persona('coo').password);

    await typeInto(page, 'mutation { signIn(email: "a@b.example", password: "very secret words") { __typename } }');
    await click(/execute/i, 'button');
    await page.locator('.graphiql-response').getByText('Passwords do not belong').waitFor();
    await page.getByRole('button', { name: /show history/i }).click();
    // What runs after it stands in the history, so what it would have left there has had its time.
    await typeInto(page, 'query { organization { currency } }');
    await click(/execute/i, 'button');
    await page.locator('.graphiql-response').getByText('"currency"').waitFor();
    await until(page, `document.querySelectorAll('.graphiql-history-item').length === 2`);
    expect(await page.locator('.graphiql-history').innerText()).not.toMatch(/signIn|secret/i);
    expect(await page.evaluate<string>('JSON.stringify(localStorage)')).not.toMatch(/very secret words/);
    await page.context().close();
  });

  it('approves a part in GraphiQL, line by line', async () => {
    const plan = named(plans, 'In part in GraphiQL');
    const page = await stage.open('/graphiql', { as: 'coo', late: /monaco-editor/ });
    const tab = page.getByRole('tab', { name: /^\d+ Line by line In part in GraphiQL/ }).first();
    await tab.getByRole('button').first().click();
    const variables = page.locator('.graphiql-editor-tool');
    await variables.getByText(plan.id).first().waitFor();
    const { lines, cycle } = await planNow(plan.id);
    const [deferred, ...kept] = lines;
    const inPart = kept.find((it) => it.amounts.every(({ costClass }) => costClass === 'OPEX'));
    const amounts = nineTenths(inPart?.amounts ?? []);
    const ofYear = amounts.filter(({ fiscalYear }) => fiscalYear === cycle.fiscalYear);
    const part = ofYear.reduce((sum, it) => sum + BigInt(it.amount), 0n);
    const whole = kept.filter((it) => it !== inPart);
    const line = (it: Planned['plan']['lines'][number], more: object) => ({ initiativeId: it.initiative.id, ...more });
    const total = part + whole.reduce((sum, it) => sum + BigInt(it.inYear), 0n);
    const input = {
      ...{ planId: plan.id, expectedVersion: plan.version, mode: 'BY_LINE', confirmTotal: total.toString() },
      reason: 'One in part, one waits.',
      lines: [
        line(deferred!, { decision: 'DEFER', reason: 'After the summer' }),
        line(inPart!, { decision: 'APPROVE_PART', amounts, reason: 'Nine tenths are enough' }),
        ...whole.map((it) => line(it, { decision: 'APPROVE' })),
      ],
    };
    await typeInto(page, JSON.stringify({ input }), variables);
    await page
      .getByRole('button', { name: /execute/i })
      .first()
      .click();
    await page.getByLabel('Your password').fill(stage.persona('coo').password);
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.locator('.graphiql-response').getByText('"PARTLY_APPROVED"').first().waitFor();
    await page.screenshot({ path: join(SHOTS, 'coo-approves-a-part-in-graphiql.png') });
    const decided = await planNow(plan.id);
    expect(decided.state).toBe('PARTLY_APPROVED');
    expect(approvedOf(decided)).toBe(total);
    expect(decided.lines.map((it) => it.state).sort()).toEqual(['COMMITTED', 'COMMITTED', 'DEFERRED', 'PARTLY']);
    expect(await stage.record()).toEqual(INTACT);
    await page.context().close();
  });

  it('decides line by line on the Approvals page, with the total live', async () => {
    const plan = named(plans, 'Line by line');
    const page = await stage.open('/', { as: 'coo' });
    await page.getByRole('link', { name: 'Line by line', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Line by line' }).waitFor();
    await page.getByRole('radiogroup').getByText('Line by line').click();
    const cards = page.locator('.line-card');
    await cards.first().waitFor();
    const count = await cards.count();
    expect(count).toBeGreaterThan(3);
    const tick = (card: Locator, decision: string) => card.getByRole('radio', { name: decision, exact: true }).check();
    await page.getByRole('button', { name: /^Decide: approve nothing/ }).click();
    await cards.first().getByText('Choose a decision.').waitFor();
    await tick(cards.last(), 'Defer');
    await cards.last().getByLabel('Reason').fill('After the summer');
    await tick(cards.first(), 'Approve a part');
    await cards.first().getByLabel('Reason').fill('Nine tenths are enough');
    const amounts = cards.first().getByRole('textbox', { name: /asked USD/ });
    for (const field of await amounts.all()) await field.fill(most(await field.inputValue()));
    await page.getByRole('button', { name: 'Approve the undecided' }).click();
    const total = await page.locator('.total-amount').innerText();
    expect(total).not.toBe(usd(plan.inYear));
    await page.getByRole('button', { name: `Approve ${total}` }).click();
    await page.getByLabel('Reason of the decision').fill('All but the last, the first in part');
    await page.getByLabel('Sign with your name').fill('Somebody Else');
    await page.locator('input[type=password]').fill('not my password');
    await page.getByRole('button', { name: `Confirm ${total}` }).click();
    await page.getByText(/as it stands above/).waitFor();
    await page.getByLabel('Sign with your name').fill(stage.persona('coo').name.toLowerCase());
    await page.getByRole('button', { name: `Confirm ${total}` }).click();
    await page.getByText('The password is not right.').waitFor();
    await page.locator('input[type=password]').fill(stage.persona('coo').password);
    await page.getByRole('button', { name: `Confirm ${total}` }).click();
    await page.getByRole('heading', { level: 1, name: 'Decided: Line by line' }).waitFor();
    await page.screenshot({ path: join(SHOTS, 'coo-decided-line-by-line.png'), fullPage: true });
    const decided = await planNow(plan.id);
    expect(decided.state).toBe('PARTLY_APPROVED');
    expect(usd(approvedOf(decided).toString())).toBe(total);
    expect(await stage.record()).toEqual(INTACT);
    await page.context().close();
  });

  it('approves by keyboard alone', async () => {
    const plan = named(plans, 'By keyboard');
    const page = await stage.open('/approvals', { as: 'coo' });
    await page.getByRole('link', { name: 'By keyboard', exact: true }).waitFor();
    const focused = () =>
      page.evaluate<string>(
        `(() => { const it = document.activeElement; return (it.getAttribute('aria-label') || it.textContent || '').trim(); })()`,
      );
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 120; presses += 1) {
        await page.keyboard.press('Tab');
        if (name.test(await focused())) return;
      }
      throw new Error(`Tab never reaches ${String(name)}`);
    };
    await tabTo(/^Skip to the content$/);
    await page.keyboard.press('Enter');
    await tabTo(/^By keyboard$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'By keyboard' }).waitFor();
    await focusOn(page, 'By keyboard');
    await tabTo(/^Approve USD/);
    await page.keyboard.press('Enter');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('As proposed');
    await page.keyboard.press('Tab');
    await page.locator('input[autocomplete=off]:focus').waitFor();
    await page.keyboard.type(stage.persona('coo').name);
    await page.keyboard.press('Tab');
    await page.locator('input[type=password]:focus').waitFor();
    await page.keyboard.type(stage.persona('coo').password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Decided: By keyboard' }).waitFor();
    expect((await planNow(plan.id)).state).toBe('APPROVED');
    expect(await stage.record()).toEqual(INTACT);
    await page.context().close();
  });

  it('did nothing a page may not do', () => expect(stage.problems).toEqual([]));
});
