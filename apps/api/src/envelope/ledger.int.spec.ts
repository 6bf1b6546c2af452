import { randomUUID } from 'node:crypto';
import { TestApi, type Persona, type TestOrganization } from '../testing/test-api';
import { baseRow, castOf, importRows, mandateFor, openCycleOf, type CycleCast } from './envelope.fixtures';
import { postJournals, reverseJournals, type JournalLine } from './post-journals';

const LEDGER = `query($id: ID!, $first: Int, $after: String, $filter: LedgerFilter) { ledger(cycleId: $id, first: $first, after: $after, filter: $filter) { totalCount sources uses
  pageInfo { hasNextPage endCursor } nodes { sequence journalId kind side alreadyBudgeted businessUnit { code } legalEntity costCentre account
    fiscalYear period amount balance costClass costKind planLineId reversesId externalReference } } }`;
const POSITION = `query($id: ID!, $unit: ID) { unitPosition(cycleId: $id, businessUnitId: $unit) { businessUnit { code } fiscalYear currency baseBefore
  contributed received alreadyBudgeted net budgetAfter lines { costCentre account baseBefore contributed received budgetAfter } } }`;

interface Page {
  readonly totalCount: number;
  readonly sources: string;
  readonly uses: string;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly (Record<string, unknown> & { readonly amount: string; readonly journalId: string })[];
}

describe('ledger', () => {
  let api: TestApi;
  let org: TestOrganization;
  let cast: CycleCast;
  let leader: Persona;
  let cycleId = '';
  let [big, small, office] = ['', '', ''];
  const lines: JournalLine[] = [];
  const cycle = () => ({ id: cycleId, fiscalYear: 2027 });
  const asCoo = <T>(work: Parameters<typeof api.database.write<T>>[1]) =>
    api.database.write(org.id, async (tx) => {
      await tx.scope({ sight: 'ALL' });
      return work(tx);
    });
  const use = (
    period: number,
    amount: bigint,
    alreadyBudgeted = 0n,
    more: Partial<JournalLine['uses'][number]> = {},
  ) => ({
    costCentre: 'CX',
    account: '6100',
    fiscalYear: 2027,
    period,
    costClass: 'OPEX' as const,
    costKind: 'ONE_TIME' as const,
    amount,
    alreadyBudgeted,
    ...more,
  });
  const ledger = (as: Persona, more: Record<string, unknown> = {}) =>
    api.must<Page>(as, LEDGER, { id: cycleId, ...more });

  beforeAll(async () => {
    api = await TestApi.start();
    org = await api.organization();
    [big, small, office] = [
      await org.unit('BIG'),
      await org.unit('SMALL'),
      await org.unit('OFFICE', 'CX_OFFICE', 'Holding'),
    ];
    cast = await castOf(org);
    leader = await org.member(['PNL_LEADER'], [small]);
    await mandateFor(org, cast, { fiscalYear: 2027, excludedCategories: ['Depreciation'] });
    await importRows(api, cast.finance, [
      baseRow('BIG', '200', { centre: 'B1' }),
      baseRow('BIG', '100', { centre: 'B2' }),
      baseRow('SMALL', '100', { centre: 'S1' }),
      baseRow('SMALL', '900', { centre: 'S1', category: 'Depreciation' }),
      baseRow('OFFICE', '-5', { centre: 'O1' }),
    ]);
    cycleId = (await openCycleOf(api, cast.executive)).id;
    lines.push(
      {
        planLineId: randomUUID(),
        initiativeId: randomUUID(),
        businessUnitId: office,
        uses: [
          use(1, 1_001n),
          use(2, 500n, 100n),
          use(3, 9n, 0n, { costClass: 'CAPEX' }),
          use(1, 7n, 0n, { fiscalYear: 2028 }),
        ],
      },
      {
        planLineId: randomUUID(),
        initiativeId: randomUUID(),
        businessUnitId: small,
        uses: [use(12, 300n, 400n, { costKind: 'RUN_RATE' })],
      },
    );
  });
  afterAll(() => api.stop());

  it('books commitments whose sources equal their uses, pro rata to the cent, OPEX of the fiscal year only', async () => {
    expect(await asCoo((tx) => postJournals(tx, cycle(), 'COMMITMENT', lines))).toEqual({ ok: true, value: undefined });
    const page = await ledger(cast.coo);
    expect(page).toMatchObject({ totalCount: 10, sources: '1801', uses: '1801', pageInfo: { hasNextPage: false } });
    expect(
      page.nodes.map((n) => [
        n['side'],
        (n['businessUnit'] as { code: string }).code,
        n['costCentre'],
        n['period'],
        n.amount,
        n['alreadyBudgeted'],
      ]),
    ).toEqual([
      ['SOURCE', 'BIG', 'B1', 1, '-751', false],
      ['SOURCE', 'SMALL', 'S1', 1, '-250', false],
      ['SOURCE', 'BIG', 'B1', 2, '-300', false],
      ['SOURCE', 'SMALL', 'S1', 2, '-100', false],
      ['USE', 'OFFICE', 'CX', 1, '1001', false],
      ['SOURCE', 'OFFICE', 'CX', 2, '-100', true],
      ['USE', 'OFFICE', 'CX', 2, '100', true],
      ['USE', 'OFFICE', 'CX', 2, '400', false],
      ['SOURCE', 'SMALL', 'CX', 12, '-300', true],
      ['USE', 'SMALL', 'CX', 12, '300', true],
    ]);
    const journals = new Set(page.nodes.map((n) => n.journalId));
    expect(journals.size).toBe(2);
    for (const id of journals)
      expect(page.nodes.filter((n) => n.journalId === id).reduce((sum, n) => sum + BigInt(n.amount), 0n)).toBe(0n);
  });

  it('pages through all entries once, and refuses cursors that are not its own', async () => {
    const seen: unknown[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Page = await ledger(cast.finance, { first: 3, after });
      seen.push(...page.nodes.map((n) => n['sequence']));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual([...new Set(seen)]);
    expect(seen).toHaveLength(10);
    const other = await openCycleOf(api, cast.executive, { name: 'Other' });
    for (const variables of [
      { id: other.id, after },
      { id: cycleId, after: 'x' },
      { id: cycleId, first: 0 },
      { id: cycleId, first: 201 },
    ])
      expect(await api.ask(cast.finance, LEDGER, variables)).toMatchObject({
        errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      });
  });

  it('keeps a running balance over what the filter leaves, from page to page', async () => {
    const whole = await ledger(cast.finance);
    const zero = whole.nodes.filter((n, at) => n.journalId !== whole.nodes[at + 1]?.journalId);
    expect(zero.map((n) => n['balance'])).toEqual(['0', '0']);
    const of = async (filter: Record<string, unknown>, more = {}) =>
      (await ledger(cast.finance, { filter, ...more })).nodes.map((n) => [n.amount, n['balance']]);
    const uses = await of({ side: 'USE' });
    expect(uses).toEqual([
      ['1001', '1001'],
      ['100', '1101'],
      ['400', '1501'],
      ['300', '1801'],
    ]);
    const first = await ledger(cast.finance, { filter: { side: 'USE' }, first: 3 });
    expect(first).toMatchObject({ totalCount: 4, sources: '0', uses: '1801' });
    expect(await of({ side: 'USE' }, { after: first.pageInfo.endCursor })).toEqual([['300', '1801']]);
    expect(await of({ businessUnitId: big })).toEqual([
      ['-751', '-751'],
      ['-300', '-1051'],
    ]);
    expect(await of({ search: 's1', period: 2 })).toEqual([['-100', '-100']]);
    expect(await of({ search: '%' })).toEqual([]);
    expect(await of({ kind: 'REVERSAL' })).toEqual([]);
    expect(await of({ costClass: 'CAPEX' })).toEqual([]);
    expect((await ledger(leader, { filter: { businessUnitId: big } })).totalCount).toBe(0);
    expect(await api.ask(cast.finance, LEDGER, { id: cycleId, filter: { businessUnitId: 'x' } })).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('shows each unit what it had, gave, got and has', async () => {
    const position = (unit: string) => api.must(cast.coo, POSITION, { id: cycleId, unit });
    expect(await position(big)).toMatchObject({
      currency: 'USD',
      fiscalYear: 2027,
      baseBefore: '30000',
      contributed: '1051',
      received: '0',
      net: '-1051',
      budgetAfter: '28949',
    });
    expect(await position(office)).toMatchObject({
      baseBefore: '-500',
      contributed: '0',
      received: '1401',
      alreadyBudgeted: '100',
      net: '1401',
      budgetAfter: '901',
      lines: [
        { costCentre: 'CX', account: '6100', baseBefore: '0', received: '1401', budgetAfter: '1401' },
        { costCentre: 'O1', account: '6000', baseBefore: '-500', received: '0', budgetAfter: '-500' },
      ],
    });
    const all = await api.must<{ contributed: string; received: string }[]>(
      cast.coo,
      `{ unitPositions(cycleId: "${cycleId}") { contributed received } }`,
    );
    const total = (key: 'contributed' | 'received') => all.reduce((sum, p) => sum + BigInt(p[key]), 0n);
    expect([total('contributed'), total('received')]).toEqual([1_401n, 1_401n]);
  });

  it("shows a leader the own unit's money and nobody else's", async () => {
    expect(await api.must(leader, POSITION, { id: cycleId })).toMatchObject({
      businessUnit: { code: 'SMALL' },
      baseBefore: '100000',
      contributed: '350',
      alreadyBudgeted: '300',
    });
    const page = await ledger(leader);
    expect(page.nodes.every((n) => (n['businessUnit'] as { code: string }).code === 'SMALL')).toBe(true);
    expect(page.totalCount).toBe(4);
    for (const unit of [big, 'nonsense', randomUUID()])
      expect(await api.ask(leader, POSITION, { id: cycleId, unit })).toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      });
    const nested = `query($id: ID!) { envelope(cycleId: $id) { byUnit { name } baseVersion { total refusals { line } totals(by: COST_CENTRE) { key } } measures { limit headroom } } }`;
    expect(await api.must(leader, nested, { id: cycleId })).toMatchObject({
      byUnit: [{ name: 'Unit SMALL' }],
      baseVersion: { refusals: [], totals: [{ key: 'S1' }] },
      measures: [{ limit: '3950' }, { limit: '3950' }],
    });
    expect(await api.ask(leader, `{ unitPositions(cycleId: "${cycleId}") { net } }`)).toMatchObject({
      errors: [{ extensions: { code: 'NOT_PERMITTED' } }],
    });
  });

  it('takes a decision back by new entries, once, and keeps the old ones', async () => {
    const ids = lines.map((line) => line.planLineId);
    expect(await asCoo((tx) => reverseJournals(tx, ids, 'REVERSAL'))).toBe(10);
    expect(await asCoo((tx) => reverseJournals(tx, ids, 'REVERSAL'))).toBe(0);
    const page = await ledger(cast.coo);
    expect(page).toMatchObject({ totalCount: 20, sources: '0', uses: '0' });
    expect(page.nodes.slice(10).every((n) => n['kind'] === 'REVERSAL' && n['reversesId'] !== null)).toBe(true);
    expect(await api.must(cast.coo, POSITION, { id: cycleId, unit: big })).toMatchObject({
      contributed: '0',
      budgetAfter: '30000',
    });
  });

  it('refuses a commitment whose sources are exhausted, and unbalanced or rewritten books at the database', async () => {
    const line = {
      planLineId: randomUUID(),
      initiativeId: randomUUID(),
      businessUnitId: office,
      uses: [use(1, 50_000n)],
    };
    expect(await asCoo((tx) => postJournals(tx, cycle(), 'COMMITMENT', [line]))).toMatchObject({
      refusal: { code: 'SOURCE_EXHAUSTED' },
    });
    for (const sql of [
      'update ledger_entry set amount = 1 where organization_id = $1',
      'delete from ledger_entry where organization_id = $1',
    ])
      await expect(asCoo((tx) => tx.query(sql, [org.id]))).rejects.toThrow(/permission denied/);
    const { rows } = await api.admin.query('select journal_id from ledger_entry group by 1 having sum(amount) <> 0');
    expect(rows).toEqual([]);
  });
});
