import ExcelJS from 'exceljs';
import { Client } from 'pg';
import { brokenInvariants } from '../../../invariants/invariants';
import { DecisionStage, FISCAL_YEAR } from '../../decision/approval/decision-stage.fixtures';
import { recordCheck } from '../../decision/approval/decisions.fixtures';
import { upload } from '../../envelope/envelope.fixtures';
import { TestApi } from '../../testing/test-api';
import { booksCsv, funded, IMPORT, importRows, spendingOfInitiative, type Imported } from './spending.fixtures';

describe('what the books say', () => {
  let api: TestApi;
  let stage: DecisionStage;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    stage = await DecisionStage.build(api);
  });
  afterEach(async () => expect(await brokenInvariants(api.admin)).toEqual([]));

  it('keeps requested, approved, obligated, accrued and actual apart; an order moves from one to the next', async () => {
    const { id, code } = await funded(stage, { costs: [{ amount: 100_000n }, { amount: 50_000n, period: 2 }] });
    const order = { code, order: 'PO-1' };
    expect(await importRows(stage, 'OBLIGATED', [{ code, document: 'PO-1', amount: '800.00' }])).toMatchObject({
      __typename: 'ActualsImport',
      number: 1,
      acceptedRows: 1,
      total: '80000',
    });
    expect(await spendingOfInitiative(stage, id)).toMatchObject({
      requested: '150000',
      approved: '150000',
      obligated: '80000',
      accrued: '0',
      actual: '0',
      free: '70000',
      flags: [],
    });
    await importRows(stage, 'ACCRUED', [{ ...order, amount: '300' }]);
    expect(await spendingOfInitiative(stage, id)).toMatchObject({ obligated: '50000', accrued: '30000', actual: '0' });
    await importRows(stage, 'ACTUAL', [
      { ...order, amount: '450' },
      { code, amount: '20.05', account: '6100' },
      { code, amount: '-0.05', account: '6100' },
    ]);
    expect(await spendingOfInitiative(stage, id)).toMatchObject({
      obligated: '35000',
      accrued: '0',
      actual: '47000',
      free: '68000',
      overspent: '0',
      variance: '53000',
    });
    const shown = await api.must<{ lines: { amounts: Record<string, string>[] }[] }[]>(
      stage.people.coo,
      'query($id: ID!) { plans(cycleId: $id) { lines { amounts { period obligated accrued spent } } } }',
      { id: stage.cycleId },
    );
    expect(shown[0]?.lines[0]?.amounts).toEqual([
      { period: 1, obligated: '35000', accrued: '0', spent: '47000' },
      { period: 2, obligated: '0', accrued: '0', spent: '0' },
    ]);
  });

  it('is never refused for its amount: above what was approved the line shows OVERSPENT', async () => {
    const { id, code } = await funded(stage, { costs: [{ amount: 10_000n }] });
    await importRows(stage, 'ACTUAL', [{ code, amount: '140.01', period: '2027-01' }]);
    expect(await spendingOfInitiative(stage, id)).toMatchObject({
      approved: '10000',
      actual: '14001',
      free: '0',
      overspent: '4001',
      variance: '-4001',
      flags: ['OVERSPENT'],
    });
  });

  it('books actuals while a condition stands and flags them, and refuses orders', async () => {
    const { id, code } = await funded(stage, { costs: [{ amount: 10_000n }] }, 'Pilot first.');
    const ordered = await importRows(stage, 'OBLIGATED', [{ code, amount: '10' }]);
    expect(ordered).toMatchObject({ code: 'INVALID_INPUT', field: 'content' });
    expect(ordered.problems[1]?.message).toContain('before its condition is cleared');
    expect(await importRows(stage, 'ACTUAL', [{ code, amount: '10' }])).toMatchObject({ acceptedRows: 1 });
    expect(await spendingOfInitiative(stage, id)).toMatchObject({ actual: '1000', flags: ['BLOCKED'] });
  });

  it('lists every refused row with its line, field and reason, and books the rest at once', async () => {
    await stage.initiative({ costs: [{ amount: 5n }] });
    const { code } = await funded(stage, { costs: [{ amount: 10_000n }] });
    const { rows: open } = await api.admin.query<{ code: string }>(
      `select code from initiative where organization_id = $1 and initiative_state = 'ACCEPTED'`,
      [stage.org.id],
    );
    const rows = [
      { code, amount: '1.00', document: 'A' },
      { code: 'NO-99', amount: '2.00' },
      { code: open[0]?.code ?? '', amount: '3.00' },
      { code, amount: '4.00', period: '14' },
      { code, amount: '5.00', period: '2028-01' },
      { code: code.toLowerCase(), amount: '-6.00' },
    ];
    const done = await importRows(stage, 'ACTUAL', rows);
    expect(done).toMatchObject({ fileRows: 6, acceptedRows: 2, refusedRows: 4, total: '-500', controlTotal: '900' });
    expect(done.refusals.map(({ line, field }) => [line, field])).toEqual([
      [3, 'Initiative'],
      [4, 'Initiative'],
      [5, 'Period'],
      [6, 'Period'],
    ]);
    expect(done.refusals.map(({ reason }) => reason)).toEqual([
      'is not the code of a decided initiative',
      'is ACCEPTED and has no approved money',
      expect.stringContaining('is not a period 1 to 12'),
      'lies in fiscal year 2028, the file is for 2027',
    ]);
    const unread = booksCsv([
      { code, amount: 'twelve' },
      { code, amount: '1', document: ' ' },
      { code, amount: '1' },
    ]);
    const second = await importRows(stage, 'ACTUAL', [], { content: unread, controlTotal: '200' });
    expect(second.refusals.map(({ line, field }) => [line, field])).toEqual([
      [2, 'Amount'],
      [3, 'Document'],
    ]);
    expect(await importRows(stage, 'ACTUAL', rows.slice(1), { acceptRefusals: false })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'content',
    });
  });

  it('refuses a file that misses its control total by a cent, a file twice, and a document twice', async () => {
    const { id, code } = await funded(stage, { costs: [{ amount: 10_000n }] });
    const rows = [
      { code, amount: '10.00', document: 'INV-1' },
      { code, amount: '5.00', document: 'INV-2' },
    ];
    const missed = await importRows(stage, 'ACTUAL', rows, { controlTotal: '1501' });
    expect(missed).toMatchObject({ code: 'INVALID_INPUT', field: 'controlTotal' });
    expect(missed.problems).toEqual([{ field: 'controlTotal', message: 'differs from the rows by -USD 0.01' }]);
    expect(await importRows(stage, 'ACTUAL', rows)).toMatchObject({ acceptedRows: 2 });
    expect(await importRows(stage, 'ACTUAL', rows)).toMatchObject({ code: 'DUPLICATE', field: 'content' });
    const overlapping = [...rows, { code, amount: '1.00', document: 'INV-3' }];
    const done = await importRows(stage, 'ACTUAL', overlapping);
    expect(done).toMatchObject({ acceptedRows: 1, refusedRows: 2, total: '100' });
    expect(done.refusals[0]).toEqual({
      line: 2,
      field: 'Document',
      value: 'INV-1',
      reason: 'came with import 1 already',
    });
    expect(
      await importRows(stage, 'ACTUAL', [{ code, amount: '7', document: 'INV-1' }], { sourceSystem: 'Other' }),
    ).toMatchObject({
      acceptedRows: 1,
    });
    expect(await spendingOfInitiative(stage, id)).toMatchObject({ actual: '2300' });
  });

  it('takes past periods that are open and refuses closed ones', async () => {
    const { code } = await funded(stage, { costs: [{ amount: 10_000n }] });
    const close = async (period: number | null) =>
      api.must(
        stage.people.finance,
        'mutation($input: BusinessCalendarInput!) { setBusinessCalendar(input: $input) { __typename } }',
        {
          input: {
            fiscalYearStartMonth: 1,
            pattern: 'TWELVE_MONTHS',
            closedThrough: period && { fiscalYear: FISCAL_YEAR, period },
          },
        },
      );
    await close(2);
    const rows = [
      { code, amount: '1', period: 2, document: 'X' },
      { code, amount: '1', period: 3 },
    ];
    const closed = await importRows(stage, 'ACTUAL', rows);
    expect(closed).toMatchObject({ code: 'PERIOD_CLOSED', field: 'content' });
    expect(closed.problems).toEqual([{ field: 'content', message: 'line 2: period 2 of 2027 is closed' }]);
    await close(1);
    expect(await importRows(stage, 'ACTUAL', rows)).toMatchObject({ acceptedRows: 2 });
  });

  it('previews without storing, reads a mapping and keeps it for the source', async () => {
    const { code } = await funded(stage, { costs: [{ amount: 10_000n }] });
    const content = `proj;posted;doc;kost;val\n${code};2027-03-05;J1;1000;1.234,50\n${code};2027-03-06;J2;1000;-34,50\n`;
    const mapping = {
      initiativeColumn: 'proj',
      periodColumn: 'posted',
      documentColumn: 'doc',
      costCentreColumn: 'kost',
      amountColumn: 'val',
      decimalMark: ',',
      groupMark: '.',
    };
    const asked = { content, mapping, controlTotal: '120000', sourceSystem: 'SAP' };
    const preview = await importRows(stage, 'ACTUAL', [], { ...asked, preview: true });
    expect(preview).toMatchObject({
      __typename: 'ActualsPreview',
      acceptedRows: 2,
      total: '120000',
      columns: ['proj', 'posted', 'doc', 'kost', 'val'],
    });
    const list = () => api.must<unknown[]>(stage.people.auditor, '{ actualsImports { id importedBy { id } } }');
    expect(await list()).toEqual([]);
    expect(await importRows(stage, 'ACTUAL', [], asked)).toMatchObject({ acceptedRows: 2 });
    const later = { ...asked, content: content.replaceAll('J', 'K'), mapping: undefined };
    expect(await importRows(stage, 'ACTUAL', [], later)).toMatchObject({ acceptedRows: 2 });
    expect(await list()).toHaveLength(2);
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
  });

  it('reads an uploaded workbook, and an upload of 20,000 rows in few statements', async () => {
    const { id, code } = await funded(stage, { costs: [{ amount: 10_000_000n }] });
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Postings');
    sheet.addRow(['Initiative', 'GL account', 'Cost center', 'Posting date', 'Voucher', 'Amount']);
    sheet.addRow([code, '6000', '1000', new Date('2027-02-14'), 'X1', 12.5]);
    sheet.addRow([code, '6100', '1000', new Date('2027-12-31'), 'X2', -2.25]);
    const { finance } = stage.people;
    const workbook = await upload(api, finance, Buffer.from(await book.xlsx.writeBuffer()), 'postings.xlsx');
    const given = { content: null, uploadId: workbook, controlTotal: '1025' };
    expect(await importRows(stage, 'ACTUAL', [], given)).toMatchObject({ acceptedRows: 2, total: '1025' });
    const rows = Array.from({ length: 20_000 }, (_, i) => ({ code, amount: '1.01', document: `V${i}` }));
    const file = await upload(api, finance, Buffer.from(booksCsv(rows)), 'postings.csv');
    const sent = jest.spyOn(Client.prototype, 'query');
    const many = { content: null, uploadId: file, controlTotal: '2020000' };
    expect(await importRows(stage, 'ACTUAL', [], many)).toMatchObject({ acceptedRows: 20_000, refusedRows: 0 });
    const statements = sent.mock.calls.length;
    sent.mockRestore();
    expect(statements).toBeLessThan(500);
    expect(await spendingOfInitiative(stage, id)).toMatchObject({ actual: '2021025' });
  });

  it('books two imports at once, each document once', async () => {
    const { id, code } = await funded(stage, { costs: [{ amount: 100_000n }] });
    const file = (from: number, extra: string) => [
      ...Array.from({ length: 20 }, (_, i) => ({ code, amount: '1.00', document: `P${from + i}` })),
      { code, amount: '1.00', document: extra },
    ];
    const done = await Promise.all([
      importRows(stage, 'ACTUAL', file(0, 'x')),
      importRows(stage, 'ACTUAL', file(10, 'y')),
      importRows(stage, 'ACTUAL', file(20, 'z')),
    ]);
    expect(done.map((one) => one.acceptedRows + one.refusedRows)).toEqual([21, 21, 21]);
    expect(done.reduce((sum, one) => sum + one.acceptedRows, 0)).toBe(43);
    expect(await spendingOfInitiative(stage, id)).toMatchObject({ actual: '4300' });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no content', { content: null }, 'content'],
    ['an empty file', { content: '' }, 'content'],
    ['no column for the document', { content: 'Initiative,Amount,Period\nx,1,1' }, 'mapping.documentColumn'],
    ['an unknown cycle', { cycleId: '00000000-0000-4000-8000-000000000000' }, 'cycleId'],
    ['a malformed cycle', { cycleId: 'x' }, 'cycleId'],
    ['a blank source', { sourceSystem: ' ' }, 'sourceSystem'],
    ['a strange year', { fiscalYear: 3 }, 'fiscalYear'],
    ['an upload that is not there', { content: null, uploadId: 'x' }, 'uploadId'],
  ])('refuses %s', async (_, more, field) => {
    const { code } = await funded(stage, { costs: [{ amount: 100n }] });
    expect(await importRows(stage, 'ACTUAL', [{ code, amount: '1' }], more)).toMatchObject({
      code: 'INVALID_INPUT',
      field,
    });
  });

  it('is for FINANCE, and shows a leader only the own units', async () => {
    const { id, code } = await funded(stage, { costs: [{ amount: 100n }] });
    await importRows(stage, 'ACTUAL', [{ code, amount: '1' }]);
    const input = { kind: 'ACTUAL', fiscalYear: FISCAL_YEAR, sourceSystem: 'GL', controlTotal: '0', content: 'x' };
    for (const by of [stage.people.coo, stage.people.executive, stage.people.leader]) {
      const answer = await api.ask(by, IMPORT, { input });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
    }
    const spending = 'query($id: ID!) { spending(cycleId: $id, by: ACCOUNT) { key actual } }';
    const other = await stage.org.member(['PNL_LEADER'], [await stage.org.unit('ZZ')]);
    const own = await api.must<Imported[]>(stage.people.leader, spending, { id: stage.cycleId });
    expect(own).toEqual([{ key: '6000', actual: '100' }]);
    expect(await api.must(other, spending, { id: stage.cycleId })).toEqual([]);
    const one = 'query($id: ID!) { initiativeSpending(initiativeId: $id) { actual } }';
    expect((await api.ask(other, one, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await api.ask(other, spending, { id: 'x' })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
