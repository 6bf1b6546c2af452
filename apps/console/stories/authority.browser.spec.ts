import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ConsoleStage, PATIENCE, SHOTS, type Who } from './console-stage.fixtures';
import { lend, takeBack } from './delegations.fixtures';
import { pick } from './hands.fixtures';

const REFUSED = '... on Refusal { message remedy }';
const LOOK = `{ decisionQueue { id name inYear cycle { name fiscalYear } lines { initiative { code state owner { name } businessUnit { id name } } } } }`;
const MANDATE = 'query($y: Int!) { mandate(fiscalYear: $y) { fiscalYear capShare reserveShare excludedCategories } }';
const GRANT = `mutation($input: MandateInput!) { grantMandate(input: $input) { ... on Mandate { id version } ${REFUSED} } }`;
const COUNTERSIGN = `mutation($id: ID!, $v: Int!) { countersignMandate(id: $id, expectedVersion: $v) { __typename ${REFUSED} } }`;
const MEMBERS = '{ members { id name email } businessUnits { id name } }';
const ROLES = `mutation($id: ID!, $units: [ID!]!) { setMemberRoles(memberId: $id, roles: [COO], businessUnitIds: $units) { __typename ${REFUSED} } }`;
const INVITE = `mutation($input: InviteMemberInput!) { inviteMember(input: $input) { __typename ${REFUSED} } }`;
const PLAN = 'query($id: ID!) { plan(id: $id) { state lines { initiative { code state } } } }';

interface Waiting {
  readonly id: string;
  readonly name: string;
  readonly inYear: string;
  readonly cycle: { readonly name: string; readonly fiscalYear: number };
  readonly lines: readonly {
    readonly initiative: {
      readonly code: string;
      readonly owner: { readonly name: string };
      readonly businessUnit: { readonly id: string; readonly name: string };
    };
  }[];
}
interface People {
  readonly members: readonly { id: string; name: string; email: string }[];
}

jest.setTimeout(PATIENCE);

describe('authority', () => {
  let stage: ConsoleStage;
  let plan: Waiting;
  const total = () =>
    `USD\u00a0${new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 }).format(Number(plan.inYear) / 100)}`;
  const linesOf = (who: Who) => plan.lines.filter((line) => line.initiative.owner.name === stage.persona(who).name);
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

  /** A mandate that asks COO and FINANCE above a sum, and a COO who has an interest in one unit of the plan. */
  beforeAll(async () => {
    stage = await ConsoleStage.start();
    const { decisionQueue } = await stage.ask<{ decisionQueue: readonly Waiting[] }>('coo', LOOK);
    const [first] = decisionQueue;
    if (!first) throw new Error('No plan waits for the COO of the demo');
    plan = first;
    const { mandate } = await stage.ask<{ mandate: object }>('coo', MANDATE, { y: plan.cycle.fiscalYear });
    const thresholds = [{ above: '50000000', roles: ['COO', 'FINANCE'], signatures: 2 }];
    const { grantMandate } = await stage.ask<{ grantMandate: { id: string; version: number } }>('coo', GRANT, {
      input: { ...mandate, thresholds },
    });
    await stage.ask('finance', COUNTERSIGN, { id: grantMandate.id, v: grantMandate.version });
    const { members } = await stage.ask<People>('admin', MEMBERS);
    const coo = members.find((one) => one.email === stage.persona('coo').email);
    const wealth = plan.lines.find((line) => line.initiative.businessUnit.name === 'Wealth')?.initiative.businessUnit;
    const own = linesOf('leader')[0]?.initiative.businessUnit;
    await stage.ask('admin', ROLES, { id: coo?.id, units: [wealth?.id] });
    const deputy = { name: 'Dana Deputy', email: 'dana.deputy@harborline.example' };
    await stage.ask('admin', INVITE, { input: { ...deputy, roles: ['PNL_LEADER'], businessUnitIds: [own?.id] } });
  });
  afterAll(() => stage?.stop());

  it('is lent by a COO to a member, for days and an amount', async () => {
    const page = await stage.open('/delegations', { as: 'otherCoo' });
    await page.getByText('Nothing is lent').waitFor();
    await lend(stage, page, '1,000');
    const delegate = await stage.open(`/approvals/${plan.id}`, { as: 'panellist' });
    await delegate.getByRole('button', { name: `Approve ${total()}` }).click();
    await delegate.getByLabel('Reason of the decision').fill('As proposed');
    await delegate.getByLabel('Sign with your name').fill(stage.persona('panellist').name);
    await delegate.locator('input[type=password]').fill(stage.persona('panellist').password);
    await delegate.getByRole('button', { name: `Confirm ${total()}` }).click();
    await delegate.getByText('It goes beyond the mandate').waitFor();
    await delegate.context().close();
    await takeBack(stage, page);
    await lend(stage, page, '900,000,000');
    await page.context().close();
  });

  it('asks two more signatures of a plan whose approver has an interest, and commits with the last', async () => {
    const { name } = plan;
    const coo = await stage.open('/approvals', { as: 'coo' });
    await coo.getByRole('link', { name: `Decide on ${name}` }).click();
    await coo.getByText('The approver has an interest').waitFor();
    await coo.getByRole('button', { name: `Approve ${total()}` }).click();
    await coo.getByLabel('Reason of the decision').fill('As proposed');
    await coo.getByLabel('Sign with your name').fill(stage.persona('coo').name);
    await coo.locator('input[type=password]').fill(stage.persona('coo').password);
    await coo.getByRole('button', { name: `Confirm ${total()}` }).click();
    await heading(coo, `Decided: ${name}`);
    await coo.getByText('Does not count: conflict of interest').waitFor();
    await coo.getByText(/stays held until/).waitFor();
    await coo.context().close();

    const sign = async (as: Who) => {
      const page = await stage.open('/approvals', { as });
      await page.getByRole('link', { name: `Sign ${name}` }).click();
      await page.getByRole('button', { name: `Sign ${total()}` }).click();
      await page.getByLabel('Sign with your name').fill(stage.persona(as).name);
      await page.locator('input[type=password]').fill(stage.persona(as).password);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: `Sign ${total()}` })
        .click();
      await heading(page, `Signed: ${name}`);
      return page;
    };
    const delegate = await sign('panellist');
    const both = `${stage.persona('panellist').name} for ${stage.persona('otherCoo').name} as COO`;
    await delegate.getByText(both).waitFor();
    await delegate.getByText('1 missing: Finance').waitFor();
    await delegate.context().close();
    const finance = await sign('finance');
    await finance.getByText(/is committed. The plan is now: Approved/).waitFor();
    await finance.screenshot({ path: join(SHOTS, 'signed-by-all.png'), fullPage: true });
    await finance.context().close();
    const after = await stage.ask<{ plan: { state: string } }>('coo', PLAN, { id: plan.id });
    expect(after.plan.state).toBe('APPROVED');
  });

  it('is taken back at once, and what was decided under it stands', async () => {
    const page = await stage.open('/delegations', { as: 'otherCoo' });
    const row = page.getByRole('row', { name: /In force/ });
    await row.waitFor();
    expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/USD 900,000,000\.00 USD [1-9]/);
    await takeBack(stage, page);
    await page.screenshot({ path: join(SHOTS, 'delegation-taken-back.png'), fullPage: true });
    const delegate = await stage.open('/approvals', { as: 'panellist' });
    await heading(delegate, 'Your role does not include this');
    const after = await stage.ask<{ plan: { state: string } }>('coo', PLAN, { id: plan.id });
    expect(after.plan.state).toBe('APPROVED');
    await delegate.context().close();
    await page.context().close();
  });

  it('passes on or holds what a leaver owns, and shows what is funded without an owner until it is reassigned', async () => {
    const leader = stage.persona('leader').name;
    const held = linesOf('leader')[0]?.initiative.code ?? '';
    const page = await stage.open('/members', { as: 'admin' });
    await page.getByRole('button', { name: `Change ${leader}` }).click();
    await page.getByRole('menuitem', { name: 'Deactivate' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Deactivate' }).click();
    await dialog.getByText(/things? still hangs? on this person/).waitFor();
    await pick(dialog.getByRole('combobox', { name: 'Takes over the initiatives' }), 'Dana Deputy');
    await dialog.getByRole('checkbox', { name: `Initiative ${held} (${plan.cycle.name})`, exact: true }).check();
    for (const request of await dialog.getByRole('checkbox', { name: /^(Sponsorship|Scoring|Plan) / }).all())
      await request.check();
    await page.screenshot({ path: join(SHOTS, 'leaver-with-what-they-own.png') });
    await dialog.getByRole('button', { name: 'Deactivate' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: `Change ${leader}` }).waitFor({ state: 'detached' });
    await page.context().close();

    const { fundingCycles } = await stage.ask<{ fundingCycles: readonly { id: string; state: string }[] }>(
      'executive',
      '{ fundingCycles { id state } }',
    );
    const cycle = fundingCycles.find((one) => one.state === 'APPROVAL')?.id;
    const executive = await stage.open(`/cycles/${cycle}/initiatives`, { as: 'executive' });
    await executive.getByRole('heading', { name: 'Orphaned initiatives' }).waitFor();
    await executive.getByRole('button', { name: `Reassign ${held}` }).click();
    const ask = executive.getByRole('dialog');
    await pick(ask.getByRole('combobox', { name: 'New owner' }), 'Dana Deputy');
    await ask.getByLabel('Reason').fill('Takes over from who left');
    await ask.getByRole('button', { name: 'Reassign' }).click();
    await executive.getByRole('heading', { name: 'Orphaned initiatives' }).waitFor({ state: 'detached' });
    await executive.context().close();
  });

  it('did nothing a page may not do', () => expect(stage.problems).toEqual([]));
});
