import { createHash, randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { brokenInvariants } from '../../../invariants/invariants';
import { TestApi } from '../../testing/test-api';
import { DecisionStage } from './decision-stage.fixtures';
import { money } from './decisions.fixtures';
import { AGAIN, CONFIRM, EXPORT, transfersOn, TRANSFERS, type Transfer } from './transfers.fixtures';

const flow = (one: Transfer) =>
  `${one.from.businessUnit.code} ${one.from.costCentre} -> ${one.to.businessUnit.code} ${one.to.costCentre} ${one.amount} ${one.state}`;
const idsOf = (some: readonly Transfer[]) => some.map((one) => one.id);

describe('budget transfers', () => {
  let api: TestApi;
  let stage: DecisionStage;
  let on: ReturnType<typeof transfersOn>;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    stage = await DecisionStage.build(api);
    on = transfersOn(stage);
  });
  afterEach(async () => {
    expect(await brokenInvariants(api.admin)).toEqual([]);
  });

  it('are proposed by an approval, exported with control totals, and posted under the reference of the ledger', async () => {
    await on.approved(1000n, { costCentre: 'CX', account: '6100', alreadyBudgeted: 100n });
    const proposed = await on.transfers();
    expect(proposed.map(flow).sort()).toEqual([
      'CD 2000 -> EB CX 270 PROPOSED',
      'EB 1000 -> EB CX 630 PROPOSED',
      'EB CX -> EB CX 100 PROPOSED',
    ]);
    expect(proposed.every((one) => one.ready && one.from.legalEntity === 'Bank')).toBe(true);
    const made = await on.export();
    expect(made).toMatchObject({
      __typename: 'BudgetTransferExport',
      number: 1,
      rows: 3,
      total: '1000',
      netZero: '100',
    });
    expect(made.hash).toBe(createHash('sha256').update(made.content).digest('hex'));
    expect(made.content.split('\r\n').at(-3)).toMatch(/^CONTROL TOTAL,3 rows,.*,10\.00,1000,/);
    const file = await on.get(`exports/${made.id}.csv`);
    expect([await file.text(), file.headers.get('x-clout-sha256')]).toEqual([made.content, made.hash]);
    const done = await on.confirm(idsOf(proposed), true, { reference: 'GL-2027-17' });
    expect(done).toMatchObject({ __typename: 'BudgetTransferTotals', ready: 0, rejected: 0 });
    const posted = await on.transfers();
    expect(posted.map((one) => [one.state, one.externalReference, one.export])).toEqual(
      Array(3).fill(['POSTED', 'GL-2027-17', { number: 1 }]),
    );
    const ledger = `query($id: ID!) { ledger(cycleId: $id) { nodes { externalReference } } }`;
    const { nodes } = await api.must<{ nodes: { externalReference: string }[] }>(stage.people.coo, ledger, {
      id: stage.cycleId,
    });
    expect(new Set(nodes.map((entry) => entry.externalReference))).toEqual(new Set(['GL-2027-17']));
    const acts = `{ decisionRecord(first: 100) { nodes { act } } }`;
    const record = await api.must<{ nodes: { act: string }[] }>(stage.people.auditor, acts);
    expect(record.nodes.map((entry) => entry.act)).toEqual(
      expect.arrayContaining(['exportBudgetTransfers', 'confirmBudgetTransfers']),
    );
  });

  it('leave to the ledger what it rejects: the money stays committed, and goes out again once it is corrected', async () => {
    await on.approved(1000n, { costCentre: 'CX' });
    await on.export();
    const [first, second] = (await on.transfers()) as [Transfer, Transfer];
    expect(await on.confirm([first.id], false, { reason: 'Cost centre CX is closed.' })).toMatchObject({
      rejected: 1,
      byState: expect.arrayContaining([{ state: 'REJECTED', rows: 1, total: first.amount }]),
    });
    expect(await money(stage)).toMatchObject({ inYear: { committed: '1000' }, ledger: { uses: '1000' } });
    expect((await on.transfers(undefined, ['REJECTED'])).map((one) => [one.id, one.rejection])).toEqual([
      [first.id, 'Cost centre CX is closed.'],
    ]);
    expect(await on.export()).toMatchObject({ code: 'WRONG_STATE' });
    expect(await on.again([first.id, second.id], 'Opened.')).toMatchObject({ code: 'WRONG_STATE', field: 'ids[1]' });
    expect(await on.again([first.id], 'CX was opened in the ledger.')).toMatchObject({ ready: 1, rejected: 0 });
    expect(await on.export()).toMatchObject({ number: 2, rows: 1, total: first.amount });
    await on.confirm([first.id, second.id], true, { reference: 'GL-1' });
    expect((await on.transfers()).every((one) => one.state === 'POSTED' && one.rejection === null)).toBe(true);
  });

  it('are not confirmed before they are exported, nor without a reference, twice, or for another cycle', async () => {
    await on.approved(1000n);
    const { finance } = stage.people;
    const ids = idsOf(await on.transfers());
    expect(await on.confirm(ids, true, { reference: 'GL-1' })).toMatchObject({
      code: 'WRONG_STATE',
      field: 'ids[0]',
      problems: expect.arrayContaining([{ field: 'ids[0]', message: 'is PROPOSED, not EXPORTED' }]),
    });
    await on.export();
    expect(await on.confirm(ids, true)).toMatchObject({ code: 'INVALID_INPUT', field: 'externalReference' });
    expect(await on.confirm(ids, false)).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
    expect(await on.confirm([], true, { reference: 'GL-1' })).toMatchObject({ code: 'INVALID_INPUT', field: 'ids' });
    for (const wrong of ['nonsense', randomUUID()])
      expect(await on.confirm([...ids, wrong], true, { reference: 'GL-1' })).toMatchObject({
        code: 'INVALID_INPUT',
        field: `ids[${ids.length}]`,
      });
    const other = transfersOn(await DecisionStage.build(api));
    expect(await other.confirm(ids, true, { reference: 'GL-1' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await on.transfers()).every((one) => one.state === 'EXPORTED')).toBe(true);
    await on.confirm(ids, true, { reference: 'GL-1' });
    expect(await on.confirm(ids, true, { reference: 'GL-2' })).toMatchObject({ code: 'WRONG_STATE' });
    for (const id of ['nonsense', randomUUID()])
      for (const [query, more] of [
        [TRANSFERS, {}],
        [EXPORT, {}],
        [CONFIRM, { ids, posted: true, reference: 'x' }],
        [AGAIN, { ids, correction: 'x' }],
      ] as const)
        expect(await api.ask(finance, query, { id, ...more })).toMatchObject({
          errors: [{ extensions: { code: 'NOT_FOUND' } }],
        });
  });

  it('are in one file only when they are exported twice at once', async () => {
    await on.approved(1000n, { costCentre: 'CX' });
    await on.approved(500n, { costCentre: 'CX' });
    const made = await Promise.all([on.export(), on.export(), on.export()]);
    expect(made.map((one) => one.code ?? one.__typename).sort()).toEqual([
      'BudgetTransferExport',
      'WRONG_STATE',
      'WRONG_STATE',
    ]);
    expect(made.find((one) => one.number === 1)).toMatchObject({ rows: 4, total: '1500' });
  });

  it('are the same in the query, the CSV file and the workbook; no cell is a formula', async () => {
    await on.approved(1000n, { costCentre: '=1+1', account: '@cmd' });
    const asked = await on.transfers();
    const csv = await on.get(`${stage.cycleId}.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect([csv.headers.get('x-clout-rows'), csv.headers.get('x-clout-total')]).toEqual([String(asked.length), '1000']);
    const lines = (await csv.text())
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    const table = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => [row[1], row[2], row[4], row[6], row[8], row[10], row[11], row[19]]);
    const expected = (safe: (text: string) => string) =>
      asked.map((one) => [
        ...[one.id, one.state, one.from.businessUnit.code, one.from.costCentre],
        ...[one.to.businessUnit.code, safe(one.to.costCentre), safe(one.to.account), one.amount],
      ]);
    expect(table(lines.slice(1, -2))).toEqual(expected((text) => `'${text}`));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await (await on.get(`${stage.cycleId}.xlsx`)).arrayBuffer()) as never);
    const cells: string[][] = [];
    book.getWorksheet('Transfers')?.eachRow((row) => {
      row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula));
      cells.push((row.values as unknown[]).slice(1).map(String));
    });
    expect(table(cells.slice(1))).toEqual(expected((text) => text));
    expect(book.getWorksheet('Control totals')?.getRow(2).values).toEqual([
      undefined,
      'CONTROL TOTAL',
      '2 rows',
      10,
      '1000',
    ]);
  });

  it('are seen by a leader where the own unit gives or gets, and files only by those who may', async () => {
    const { auditor, executive, finance } = stage.people;
    await on.approved(1000n, { costCentre: 'CX' });
    const made = await on.export();
    const cards = await stage.org.member(['PNL_LEADER'], [stage.units[1]]);
    expect((await on.transfers(cards)).map(flow)).toEqual(['CD 2000 -> EB CX 300 EXPORTED']);
    expect((await (await on.get(`${stage.cycleId}.csv`, cards)).text()).split('\r\n')).toHaveLength(5);
    const panellist = await stage.org.member(['PANELLIST']);
    const status = async (path: string, as: typeof cards | null) => (await on.get(path, as)).status;
    expect(await status(`${stage.cycleId}.csv`, null)).toBe(401);
    expect(await status(`${stage.cycleId}.csv`, panellist)).toBe(403);
    expect(await status(`exports/${made.id}.csv`, cards)).toBe(403);
    expect(await status(`exports/${made.id}.csv`, auditor)).toBe(200);
    const stranger = (await DecisionStage.build(api)).people.finance;
    for (const path of [`${stage.cycleId}.csv`, `exports/${made.id}.csv`])
      expect(await status(path, stranger)).toBe(404);
    for (const path of ['x.csv', `${randomUUID()}.xlsx`, `${stage.cycleId}.pdf`, `exports/${randomUUID()}.csv`])
      expect(await status(path, finance)).toBe(404);
    for (const as of [executive, auditor, cards])
      expect(await api.ask(as, EXPORT, { id: stage.cycleId })).toMatchObject({
        errors: [{ extensions: { code: 'NOT_PERMITTED' } }],
      });
  });

  it('are cancelled when they are taken back before they left', async () => {
    const plan = await on.approved(1000n, { costCentre: 'CX' });
    await on.reverse(plan);
    const all = await on.transfers();
    expect(all).toHaveLength(4);
    expect(all.every((one) => one.state === 'CANCELLED')).toBe(true);
    expect(await on.export()).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('are taken back in the ledger only after they are posted there', async () => {
    const plan = await on.approved(1000n, { costCentre: 'CX' });
    await on.export();
    const originals = idsOf(await on.transfers());
    await on.reverse(plan);
    expect(
      (await on.transfers(undefined, ['PROPOSED'])).map((one) => [one.ready, originals.includes(one.reversesId ?? '')]),
    ).toEqual([
      [false, true],
      [false, true],
    ]);
    expect(await on.export()).toMatchObject({ code: 'WRONG_STATE' });
    const [first, second] = originals as [string, string];
    await on.confirm([first], true, { reference: 'GL-1' });
    await on.confirm([second], false, { reason: 'Closed.' });
    const states = new Map((await on.transfers()).map((one) => [one.reversesId ?? one.id, one.state]));
    expect([states.get(first), states.get(second)]).toEqual(['PROPOSED', 'CANCELLED']);
    const back = await on.export();
    expect(back).toMatchObject({ number: 2, rows: 1 });
    const sent = idsOf(await on.transfers(undefined, ['EXPORTED']));
    await on.confirm(sent, true, { reference: 'GL-2' });
    expect((await on.transfers()).map((one) => one.state).sort()).toEqual([
      'CANCELLED',
      'CANCELLED',
      'POSTED',
      'POSTED',
    ]);
  });
});
