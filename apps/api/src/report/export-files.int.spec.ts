import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { recordCheck } from '../decision/approval/decisions.fixtures';
import type { Persona } from '../testing/test-api';
import { ExportStage, HOSTILE } from './export.fixtures';
import { variablesOf } from './own-queries';
import { EXPORT_TABLES } from './tables/export-tables';
import deCodes from './words/codes.de.json';

/** Codes that a German reader must not meet; those that are German words too are none. */
const CODES = new Set(Object.keys(deCodes).filter((code) => code.includes('_') || code.length > 4));

/** What a cycle without a scoring model has not yet, what asks for several plans, and what asks for a business case. */
const REVEALED = [
  ...[
    ...['contributions', 'weight-tornado', 'funding-line', 'value-against-cost', 'my-scores'],
    ...['criteria', 'criteria-weights', 'criteria-comparisons'],
    'divided-initiatives',
    'frontier',
    'more-money',
    'panel',
    'panel-agreement',
    'panel-scores',
    'ranking',
  ],
  ...['ranking-pivot', 'rule-prices', 'scoring-models'],
];
const COMPARED = Object.fromEntries(
  ['plan-comparison', 'plan-comparison-lines', 'plan-comparison-shares', 'plan-evenness'].map((table) => [
    table,
    'BAD_USER_INPUT',
  ]),
);

describe('files of tables', () => {
  let on: ExportStage;
  beforeAll(async () => {
    on = await ExportStage.build();
  });
  afterAll(() => on.api.stop());

  it('lets no cell be run by a spreadsheet, and keeps numbers as numbers', async () => {
    const variables = { cycleId: on.stage.cycleId };
    const { text, column } = await on.csv(on.stage.people.finance, 'initiatives', variables);
    expect([...column('title')].sort()).toEqual([...HOSTILE.slice(0, 2).map((it) => `'${it}`), HOSTILE[2]].sort());
    expect(text).not.toMatch(/(^|,|")[=@\t]/m);
    const book = await on.workbook(on.stage.people.finance, 'initiatives', variables);
    const sheet = book.getWorksheet('Initiatives');
    const [heads, ...rows] = (sheet?.getSheetValues() ?? []).slice(1) as unknown[][];
    const at = (head: string) => heads?.indexOf(head) ?? 0;
    const data = rows.slice(0, 3);
    expect(data.map((row) => row[at('title')]).sort()).toEqual(HOSTILE.map((it) => it.replace('\r', '')).sort());
    expect(data.map((row) => row[at('in year (USD)')]).sort()).toEqual([10000.01, 20000.02, 5000]);
    expect(rows[3]?.[at('in year (USD)')]).toBe(35000.03);
    sheet?.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
    const about = book.getWorksheet('About this file')?.getSheetValues().slice(1) as unknown[][];
    expect(about.find((row) => row[1] === 'rows')?.[2]).toBe('3');
  });

  it('is a workbook that is ready to read: its head in sight, filled and filtered, amounts and days as such', async () => {
    const book = await on.workbook(on.stage.people.finance, 'initiatives', { cycleId: on.stage.cycleId });
    const sheet = book.getWorksheet('Initiatives');
    const heads = (sheet?.getRow(1).values ?? []) as readonly string[];
    expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(sheet?.autoFilter).toBe(`A1:${sheet?.getColumn(heads.length - 1).letter}4`);
    expect(sheet?.getCell('A1').fill).toMatchObject({ pattern: 'solid' });
    const column = (head: string) => sheet?.getColumn(heads.indexOf(head));
    expect(column('title')?.width).toBeGreaterThan(column('code')?.width ?? 0);
    expect(column('in year (USD)')?.numFmt).toBe('#,##0.00');
    expect(sheet?.getRow(2).getCell(heads.indexOf('updated')).value).toBeInstanceOf(Date);
    expect(sheet?.getCell('A5').value).toBe('SUM');
  });

  it('speaks the language of the request: heads, codes and what it says of itself, and no code is left', async () => {
    const { finance } = on.stage.people;
    const variables = { cycleId: on.stage.cycleId };
    const file = await on.csv(finance, 'initiatives', variables, 'de');
    expect([...file.column('Status')].sort()).toEqual(['angenommen', 'finanziert', 'finanziert']);
    expect([...file.column('im Jahr (USD)')].sort()).toEqual(['10000.01', '20000.02', '5000.00']);
    expect([file.sumOf('im Jahr (USD)'), file.about.get('Zeilen'), file.about.get('Sprache')]).toEqual([
      '35000.03',
      '3',
      'Deutsch',
    ]);
    const book = await on.workbook(finance, 'initiatives', variables, 'de-AT');
    expect(book.worksheets.map((it) => it.name)).toEqual(['Initiativen', 'Über diese Datei']);
  });

  it('is an entry of the record with the hash of the file, before the file leaves', async () => {
    const answer = await on.get(on.stage.people.auditor, 'transfers.csv', {
      cycleId: on.stage.cycleId,
      states: ['PROPOSED'],
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(answer.headers.get('x-clout-sha256')).toBe(sha256);
    const record = await on.csv(on.stage.people.auditor, 'record', { filter: { act: 'exportTable' } });
    expect(JSON.parse(record.column('after')[0] ?? '')).toMatchObject({ table: 'transfers', format: 'csv', sha256 });
    expect(record.column('subject id')[0]).toBe(on.stage.cycleId);
    expect(record.column('reason')[0]).toContain('PROPOSED');
    expect(await recordCheck(on.api, on.stage)).toMatchObject({ intact: true });
  });

  it('gives every table to those who may read it, no code left in German, and nothing of a ranking before the reveal', async () => {
    const base = await on.api.must<{ id: string }[]>(on.stage.people.finance, '{ opexBaseVersions { id } }');
    const [first] = on.plan.lines;
    const admin = await on.stage.org.member(['ADMIN']);
    const { cycleId, people } = on.stage;
    const initiativeId = first?.initiativeId;
    const known: Record<string, unknown> = {
      ...{ cycleId, initiativeId, planId: on.plan.id, fiscalYear: 2027, businessUnitId: on.stage.units[0] },
      ...{ a: base[0]?.id, b: base[0]?.id },
    };
    const by: Record<string, string> = {
      spending: 'COST_CENTRE',
      'initiative-spending': 'PERIOD',
      ranking: 'SCORE',
      'value-against-cost': 'SCORE',
    };
    const who: Record<string, Persona> = {
      ...{ grading: people.executive, approvals: people.coo, members: admin, 'business-units': admin, taxonomy: admin },
      'background-jobs': admin,
      'my-scores': await on.stage.org.member(['PANELLIST']),
    };
    const others: Record<string, string> = {};
    for (const [table, { query }] of EXPORT_TABLES) {
      const names = variablesOf(query);
      const asked = Object.fromEntries(names.filter((name) => name in known).map((name) => [name, known[name]]));
      if (names.includes('id')) asked['id'] = table.startsWith('base-') ? base[0]?.id : initiativeId;
      if (names.includes('by')) asked['by'] = by[table] ?? (table.startsWith('base-') ? 'ACCOUNT' : 'BUSINESS_UNIT');
      const as = who[table] ?? people.finance;
      const read = await on.csv(as, table, asked, 'de').catch((error: unknown) => String(error));
      if (typeof read === 'string') others[table] = /"code":"(\w+)"/.exec(read)?.[1] ?? read;
      else expect([table, read.rows.flat().filter((cell) => CODES.has(cell))]).toEqual([table, []]);
    }
    expect(others).toEqual({
      ...Object.fromEntries(REVEALED.map((table) => [table, 'WRONG_STATE'])),
      ...COMPARED,
      tornado: 'NOT_FOUND',
      simulation: 'NOT_FOUND',
    });
  });

  it('refuses strangers, other roles, other companies, bad names and bad variables', async () => {
    const { leader, coo, executive } = on.stage.people;
    const other = await on.api.organization('Other');
    const foreign = await other.member(['COO']);
    const cycleId = on.stage.cycleId;
    const before = await recordCheck(on.api, on.stage);
    expect(await on.refusal(null, 'ledger.csv', { cycleId })).toEqual([401, 'UNAUTHENTICATED']);
    expect(await on.refusal(leader, 'record.csv', {})).toEqual([403, 'NOT_PERMITTED']);
    expect(await on.refusal(await on.stage.org.member(['ADMIN']), 'initiatives.xlsx', { cycleId })).toEqual([
      403,
      'NOT_PERMITTED',
    ]);
    expect(await on.refusal(foreign, 'initiatives.csv', { cycleId })).toEqual([404, 'NOT_FOUND']);
    expect(await on.refusal(foreign, 'plan-lines.xlsx', { planId: on.plan.id })).toEqual([404, 'NOT_FOUND']);
    expect(await on.refusal(coo, 'initiatives.csv', { cycleId: 'x' })).toEqual([404, 'NOT_FOUND']);
    for (const file of ['nothing.csv', '__proto__.csv', 'ledger.pdf', 'ledger.csv.exe'])
      expect(await on.refusal(coo, file, { cycleId })).toEqual([404, 'NOT_FOUND']);
    for (const variables of [
      '{',
      '[]',
      'null',
      '1',
      'x'.repeat(9000),
      {},
      { cycleId, first: 1 },
      { cycleId, filter: { no: 1 } },
    ])
      expect(await on.refusal(coo, 'initiatives.csv', variables)).toEqual([400, 'BAD_USER_INPUT']);
    expect(await on.refusal(executive, 'spending.csv', { cycleId, by: 'MOON' })).toEqual([400, 'BAD_USER_INPUT']);
    expect(await recordCheck(on.api, on.stage)).toMatchObject({ intact: true, length: before.length });
  });
});
