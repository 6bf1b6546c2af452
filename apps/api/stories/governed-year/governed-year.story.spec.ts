import { shareDown } from '@clout/domain';
import { envelopeOf, importBase, openCycle, type BaseVersion } from '../../src/demo/play-base';
import { checkRecord } from '../../src/demo/play-decision';
import { REFUSAL } from '../../src/demo/play-client';
import { checkpointRecords, verifyRecords } from '../../src/record-commands';
import { TestApi, type TestOrganization } from '../../src/testing/test-api';
import { book, decide, propose, proposePlan, scoreAll, sign, submitPlan, type Plan } from './acts.fixtures';
import { Books, broken } from './books.fixtures';
import { castOf, type Cast, type Person, personOf } from './cast.fixtures';
import { HARBORLINE, OAKLAND } from './company.fixtures';
import { closeYear, closeOf, confirmPosted, exportTransfers, transfersOf } from './ending.fixtures';

describe.each([HARBORLINE, OAKLAND])('a year of governed money at $name', (company) => {
  let api: TestApi;
  let org: TestOrganization;
  let cast: Cast;
  let leaders: readonly [Person, Person, Person];
  let secondCoo: Person;
  let books: Books;
  let year: number;
  let base: BaseVersion;
  let cycleId: string;
  let headroom: bigint;
  let plan: Plan;
  const initiatives = new Map<string, { id: string; code: string }>();

  beforeAll(async () => {
    api = await TestApi.start();
    org = await api.organization(company.name);
    cast = await castOf(api, org);
    books = new Books(cast.auditor.client);
  });
  afterEach(async () => expect(await broken(api.admin)).toEqual([]));
  afterAll(() => api.stop());

  const part = (basisPoints: number) => shareDown(headroom, basisPoints);
  const of = (title: string) => initiatives.get(title) ?? { id: '', code: '' };
  const inYear = async () => (await envelopeOf(cast.auditor.client, cycleId)).find((m) => m.measure === 'IN_YEAR')!;
  /** The year at hand starts with the present month, so that none of its periods is past. */
  const setCalendar = async () => {
    const { rows } = await api.admin.query(
      'select extract(month from now())::int as month, extract(year from now())::int as year',
    );
    const { month, year: calendarYear } = rows[0];
    year = month === 1 ? calendarYear : calendarYear + 1;
    await cast.preparer.client.ask(
      `mutation ($input: BusinessCalendarInput!) { setBusinessCalendar(input: $input) { __typename ${REFUSAL} } }`,
      { input: { fiscalYearStartMonth: month, pattern: 'TWELVE_MONTHS' } },
    );
  };
  const extract = (percent: bigint, kind: 'BUDGET' | 'FORECAST', off = 0n) => {
    const { content, controlTotal } = company.extract(percent);
    return importBase(cast.preparer.client, {
      fiscalYear: year,
      kind,
      label: kind === 'BUDGET' ? 'Adopted' : `Forecast at ${percent} %`,
      asOf: '2026-01-01',
      currency: 'USD',
      sourceSystem: 'General ledger',
      controlTotal: controlTotal + off,
      fileName: `base-${percent}.csv`,
      content,
      mapping: company.mapping,
      createMissingUnits: true,
    });
  };

  it('has a mandate that the COO grants and FINANCE countersigns', async () => {
    await setCalendar();
    const { id, version } = await cast.coo.client.ask<{ id: string; version: number }>(
      `mutation ($input: MandateInput!) { grantMandate(input: $input) { ... on Mandate { id version } ${REFUSAL} } }`,
      {
        input: {
          fiscalYear: year,
          capShare: company.capShare,
          reserveShare: 500,
          excludedCategories: company.excludedCategories,
          crossEntityAllowed: true,
          carryOverRule: 'CARRY_COMMITTED',
          thresholds: [{ above: '100000000', roles: ['COO', 'FINANCE'], signatures: 2 }],
        },
      },
    );
    const countersign = (by: Person) =>
      by.client.ask<{ state: string }>(
        `mutation ($id: ID!, $v: Int!) { countersignMandate(id: $id, expectedVersion: $v) {
          ... on Mandate { state } ${REFUSAL} } }`,
        { id, v: version },
      );
    await expect(countersign(cast.coo)).rejects.toThrow('roles do not allow');
    expect((await countersign(cast.certifier)).state).toBe('IN_FORCE');
  });

  it('has a base that meets the control total to the cent and that a second member certifies', async () => {
    await expect(extract(100n, 'BUDGET', 1n)).rejects.toThrow('INVALID_INPUT');
    base = await extract(100n, 'BUDGET');
    const certify = (by: Person) =>
      by.client.ask<{ state: string }>(
        `mutation ($id: ID!) { certifyOpexBase(id: $id) { ... on OpexBaseVersion { state } ${REFUSAL} } }`,
        { id: base.id },
      );
    await expect(certify(cast.preparer)).rejects.toThrow('refused');
    expect((await certify(cast.certifier)).state).toBe('CERTIFIED');
  });

  it('brings what is already promised into the envelope', async () => {
    const promised = shareDown(shareDown(BigInt(base.addressable), company.capShare), 1000);
    await cast.preparer.client.ask(
      `mutation ($input: ImportOpeningCommitmentsInput!) { importOpeningCommitments(input: $input) {
        __typename ${REFUSAL} } }`,
      {
        input: {
          fiscalYear: year,
          currency: 'USD',
          sourceSystem: 'Contracts',
          fileName: 'promised.csv',
          controlTotal: promised,
          content: `unit,description,in_year\n${company.units[0]},Contact centre contract,${promised}\n`,
          mapping: {
            businessUnitColumn: 'unit',
            descriptionColumn: 'description',
            inYearColumn: 'in_year',
            amountUnit: 'MINOR',
          },
        },
      },
    );
  });

  it('opens its cycle inside the mandate', async () => {
    const open = (capShare: number) =>
      openCycle(cast.executive.client, { name: 'Customers first', fiscalYear: year, capShare });
    await expect(open(company.capShare + 1)).rejects.toThrow('ABOVE_MANDATE');
    cycleId = (await open(company.capShare)).id;
    const row = await inYear();
    const limit = shareDown(BigInt(base.addressable), company.capShare);
    expect([row.limit, row.openingCommitments]).toEqual([limit, shareDown(limit, 1000)].map(String));
    headroom = BigInt(row.headroom);
    await books.print('mandate, certified base, opening commitments, cycle', cycleId);
  });

  it('takes proposals of three units, one of which the COO leads', async () => {
    const units = await cast.executive.client.ask<readonly { id: string; name: string }[]>(
      '{ businessUnits { id name } }',
    );
    const unitIds = company.units.map((name) => units.find((unit) => unit.name === name)?.id ?? '');
    const [first, second, third] = [unitIds[0] ?? '', unitIds[1] ?? '', unitIds[2] ?? ''];
    const leader = (unit: string) => personOf(api, org, ['PNL_LEADER'], [unit]);
    leaders = [await leader(first), await leader(second), await leader(third)];
    secondCoo = await personOf(api, org, ['COO', 'PNL_LEADER'], [second]);
    const areaId = await org.term('FUNCTIONAL_AREA', 'SERVE', 'Service');
    const touchpointId = await org.term('TOUCHPOINT', 'CALL', 'Call');
    const draft = async (index: 0 | 1 | 2, title: string, share: number, runRate = 0) => {
      const place = {
        cycleId,
        businessUnitId: unitIds[index] ?? '',
        areaId,
        touchpointId,
        title,
        byWhen: `${year + 1}-12-31`,
      };
      const id = await propose(cast, leaders[index], place, [
        { period: 2, amount: part(share) },
        ...(runRate > 0 ? [{ period: 12, amount: part(runRate), kind: 'RUN_RATE' as const }] : []),
      ]);
      const { code } = await cast.auditor.client.ask<{ code: string }>(
        'query ($id: ID!) { initiative(id: $id) { code } }',
        { id },
      );
      initiatives.set(title, { id, code });
    };
    await draft(0, 'Answer at once', 3000);
    await draft(1, 'Open around the clock', 2000);
    await draft(2, 'One form for all', 1000, 10);
    await draft(0, 'Tell before they ask', 500);
    await scoreAll(cast, cycleId);
  });

  it('holds the money of a submitted plan', async () => {
    const proposed = await proposePlan(cast, cycleId, 'First', [of('Tell before they ask').id]);
    plan = await submitPlan(cast, proposed);
    expect((await inYear()).held).toBe(plan.inYear);
    expect(plan.inYear).toBe((part(3000) + part(2000) + part(1000) + part(10)).toString());
    await books.print('hold', cycleId);
  });

  it('waits for FINANCE and for a COO without a conflict, then draws', async () => {
    await expect(decide(secondCoo, plan, (BigInt(plan.inYear) + 1n).toString())).rejects.toThrow('NOT_CONFIRMED');
    plan = await decide(secondCoo, plan);
    expect(plan.state).toBe('AWAITING_SIGNATURE');
    await expect(sign(secondCoo, plan)).rejects.toThrow('refused');
    plan = await sign(cast.certifier, plan);
    expect(plan.state).toBe('AWAITING_SIGNATURE');
    expect((await inYear()).held).toBe(plan.inYear);
    plan = await sign(cast.coo, plan);
    expect(plan.state).toBe('APPROVED');
    expect((await inYear()).held).toBe('0');
    const { sources, uses } = await books.print('two signatures, draw', cycleId);
    expect([sources, uses]).toEqual([BigInt(plan.inYear), BigInt(plan.inYear)]);
  });

  it("moves the budgets by a file for the company's own ledger, which answers posted", async () => {
    const exported = await exportTransfers(cast, cycleId);
    expect(exported.total).toBe(plan.inYear);
    const ids = (await transfersOf(cast, cycleId)).filter((it) => it.state === 'EXPORTED').map((it) => it.id);
    expect(ids).toHaveLength(exported.rows);
    await confirmPosted(cast, cycleId, ids, 'JV-2001');
    expect(new Set((await transfersOf(cast, cycleId)).map((it) => it.state))).toEqual(new Set(['POSTED']));
    await books.print('export and post', cycleId);
  });

  it('never refuses what the books say, and shows what is overspent', async () => {
    const rows = [{ code: of('Open around the clock').code, amount: part(2100), document: 'INV-1' }];
    expect(await book(cast, year, 'ACTUAL', rows)).toEqual({ acceptedRows: 1, refusedRows: 0 });
    await book(cast, year, 'ACTUAL', [{ code: of('One form for all').code, amount: part(200), document: 'INV-2' }]);
    const spent = await cast.auditor.client.ask<{ overspent: string; actual: string; flags: readonly string[] }>(
      'query ($id: ID!) { initiativeSpending(initiativeId: $id) { overspent actual flags } }',
      { id: of('Open around the clock').id },
    );
    expect(spent).toMatchObject({ actual: part(2100).toString(), overspent: (part(2100) - part(2000)).toString() });
    expect(spent.flags).toContain('OVERSPENT');
    await books.print('spend and overspend', cycleId);
  });

  const stop = async (title: string) => {
    const { id } = of(title);
    const { version } = await cast.executive.client.ask<{ version: number }>(
      'query ($id: ID!) { initiative(id: $id) { version } }',
      { id },
    );
    return cast.executive.client.ask<{ state: string }>(
      `mutation ($id: ID!, $v: Int!) { stopInitiative(id: $id, expectedVersion: $v, reason: "It does not help") {
        ... on Initiative { state } ${REFUSAL} } }`,
      { id, v: version },
    );
  };

  it('stops what does not help and has the rest of its money back at once', async () => {
    const before = BigInt((await inYear()).committed);
    expect((await stop('One form for all')).state).toBe('STOPPED');
    const released = before - BigInt((await inYear()).committed);
    expect(released).toBe(part(1000) + part(10) - part(200));
    const { sources, uses } = await books.print('stop and release', cycleId);
    expect([sources, uses]).toEqual([BigInt(plan.inYear) - released, BigInt(plan.inYear) - released]);
  });

  it('is over-committed by a lower forecast, holds nothing new, and finds the way out', async () => {
    const next = await proposePlan(cast, cycleId, 'Second', []);
    await extract(40n, 'FORECAST');
    expect(
      (
        await cast.auditor.client.ask<{ overCommitted: boolean }>(
          'query ($id: ID!) { envelope(cycleId: $id) { overCommitted } }',
          { id: cycleId },
        )
      ).overCommitted,
    ).toBe(true);
    await books.print('re-forecast into over-commitment', cycleId);
    await expect(submitPlan(cast, next)).rejects.toThrow('OVER_COMMITTED');
    await stop('Answer at once');
    await books.print('out of over-commitment', cycleId);
    plan = await submitPlan(cast, next);
  });

  it('closes the year once nothing waits, carries what is promised and charges what is overspent', async () => {
    expect(await checkpointRecords(api.database, api.config, undefined, () => undefined)).toBe(0);
    await expect(closeYear(cast, year)).rejects.toThrow('INCOMPLETE');
    plan = await decide(cast.coo, plan);
    if (plan.state === 'AWAITING_SIGNATURE') plan = await sign(cast.certifier, plan);
    expect(plan.state).toBe('APPROVED');
    await exportTransfers(cast, cycleId);
    const close = await closeOf(cast, year);
    const figures = [close.used, close.carried, close.lapsed, close.approved, close.overspent].map(BigInt);
    const [used = 0n, carried = 0n, lapsed = 0n, approved = 0n, overspent = 0n] = figures;
    expect(used + carried + lapsed).toBe(approved + overspent);
    expect(overspent).toBe(part(2100) - part(2000));
    expect(carried).toBe(part(500));
    expect((await closeYear(cast, year, close.digest)).closed).toBe(true);
    await books.print('close of the year with carry-over', cycleId);
    await expect(closeYear(cast, year)).rejects.toThrow('WRONG_STATE');
  });

  it('has a record that agrees with the checkpoint exported before the close', async () => {
    const record = await checkRecord(cast.auditor.client);
    expect(record.intact).toBe(true);
    const said: string[] = [];
    expect(await verifyRecords(api.database, api.config, [], (text) => said.push(text))).toBe(0);
    expect(said.join('\n')).not.toContain('no checkpoint');
  });

  it('prints the ledger of every step', () => {
    const text = books.keep(`governed-year-${company.name.toLowerCase().replaceAll(' ', '-')}`);
    expect(text.match(/^== /gm)?.length).toBeGreaterThan(6);
    expect(text).toMatch(/^sources [\d,.]+, uses [\d,.]+/m);
  });
});
