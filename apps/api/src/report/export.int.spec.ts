import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { majorText, type Plan } from '@clout/domain';
import { ChoiceHouse, cost } from '../choice/choice.fixtures';
import { DecisionStage } from '../decision/approval/decision-stage.fixtures';
import { decide, recordCheck } from '../decision/approval/decisions.fixtures';
import { appendRecord, SYSTEM } from '../platform/record/record.store';
import { TestApi, type Persona } from '../testing/test-api';
import { EXPORT_TABLES } from './tables/export-tables';

const HOSTILE = `=cmd|' /C calc'!A0`;
const LIST = `query($cycleId: ID!, $filter: InitiativeFilter) { initiatives(cycleId: $cycleId, filter: $filter, first: 200) {
  totalCount nodes { id code title state businessUnit { name } options { inYear runRate } } } }`;
const LEDGER = `query($cycleId: ID!) { ledger(cycleId: $cycleId, first: 200) { totalCount sources uses nodes { sequence amount } } }`;

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { id: string; code: string; title: string; options: readonly { inYear: string }[] }[];
}

describe('exports of tables', () => {
  let api: TestApi;
  let stage: DecisionStage;
  let plan: Plan;
  let titles: readonly string[];
  beforeAll(async () => {
    api = await TestApi.start();
    stage = await DecisionStage.build(api);
    const ids = [];
    for (const amount of [1_000_001n, 2_000_002n, 500_000n]) ids.push(await stage.initiative({ costs: [{ amount }] }));
    titles = [HOSTILE, '\t@SUM(1+9)*cmd', 'A "quoted", line\r\nbroken'];
    for (const [at, id] of ids.entries())
      await api.admin.query('update initiative set title = $2 where id = $1', [id, titles[at]]);
    plan = await stage.submittedPlan(ids.slice(0, 2));
    await decide(stage, plan, 3_000_003n);
  });
  afterAll(() => api.stop());

  const get = (as: Persona | null, file: string, variables?: unknown) =>
    fetch(
      `${api.url}/exports/${file}${variables === undefined ? '' : `?variables=${encodeURIComponent(typeof variables === 'string' ? variables : JSON.stringify(variables))}`}`,
      { headers: as ? { authorization: `Bearer ${as.token}` } : {} },
    );
  const csv = async (as: Persona, table: string, variables: unknown) => {
    const answer = await get(as, `${table}.csv`, variables);
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(text);
    const [heads = [], ...lines] = parse(text) as string[][];
    const rows = lines.filter(([first]) => !/^(ABOUT |SUM$)/.test(first ?? ''));
    const about = new Map(
      lines.flatMap(([name = '', value = '']) => (name.startsWith('ABOUT ') ? [[name.slice(6), value]] : [])),
    );
    const column = (head: string) => rows.map((row) => row[heads.indexOf(head)]);
    return { text, heads, rows, about, column, sum: lines.find(([first]) => first === 'SUM') ?? [], answer };
  };
  const code = async (answer: Promise<Response>) => {
    const { status } = await answer;
    return [status, ((await (await answer).json()) as { code: string }).code];
  };

  it('equals the screen with its filters, and says what it rests on', async () => {
    const variables = { cycleId: stage.cycleId, filter: { search: 'quoted' } };
    for (const [asked, n] of [
      [variables, 1],
      [{ cycleId: stage.cycleId }, 3],
    ] as const) {
      const screen = await api.must<Listed>(stage.people.leader, LIST, asked);
      const file = await csv(stage.people.leader, 'initiatives', asked);
      expect(screen.totalCount).toBe(n);
      expect(file.column('id')).toEqual(screen.nodes.map((it) => it.id));
      expect(file.column('in year (USD)')).toEqual(
        screen.nodes.map((it) => majorText(BigInt(it.options[0]?.inYear ?? 0), 2)),
      );
      expect(JSON.parse(file.about.get('parameters') ?? '')).toEqual(asked);
      expect([file.about.get('rows'), file.answer.headers.get('x-clout-rows')]).toEqual([String(n), String(n)]);
      expect(file.about.get('base version')).toMatch(/^BUDGET 1 Budget \([0-9a-f-]{36}\)$/);
      expect(file.about.get('record')).toMatch(/^\d+ entries, head [0-9a-f]{64}$/);
    }
  });

  it('lets no cell be run by a spreadsheet, and keeps numbers as numbers', async () => {
    const { text, column } = await csv(stage.people.finance, 'initiatives', { cycleId: stage.cycleId });
    expect([...column('title')].sort()).toEqual([...titles.slice(0, 2).map((it) => `'${it}`), titles[2]].sort());
    expect(text).not.toMatch(/(^|,|")[=@\t]/m);
    const answer = await get(stage.people.finance, 'initiatives.xlsx', { cycleId: stage.cycleId });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    const sheet = book.getWorksheet('Initiatives');
    const [heads, ...rows] = (sheet?.getSheetValues() ?? []).slice(1) as unknown[][];
    const at = (head: string) => heads?.indexOf(head) ?? 0;
    const data = rows.slice(0, 3);
    expect(data.map((row) => row[at('title')]).sort()).toEqual(titles.map((it) => it.replace('\r', '')).sort());
    expect(data.map((row) => row[at('in year (USD)')]).sort()).toEqual([10000.01, 20000.02, 5000]);
    expect(rows[3]?.[at('in year (USD)')]).toBe(35000.03);
    sheet?.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
    const about = book.getWorksheet('About this file')?.getSheetValues().slice(1) as unknown[][];
    expect(about.find((row) => row[1] === 'rows')?.[2]).toBe('3');
  });

  it('adds up to the ledger and to the plan', async () => {
    const variables = { cycleId: stage.cycleId };
    const screen = await api.must<{ totalCount: number; uses: string; sources: string }>(
      stage.people.coo,
      LEDGER,
      variables,
    );
    const file = await csv(stage.people.coo, 'ledger', variables);
    expect(file.rows.length).toBe(screen.totalCount);
    const sumOf = (head: string) => file.sum[file.heads.indexOf(head)];
    expect([sumOf('use (USD)'), sumOf('source (USD)')]).toEqual(['30000.03', '-30000.03']);
    expect(majorText(BigInt(screen.uses), 2)).toBe('30000.03');
    const lines = await csv(stage.people.coo, 'plan-lines', { planId: plan.id });
    expect(lines.sum[lines.heads.indexOf('approved in year (USD)')]).toBe('30000.03');
    expect(lines.column('state')).toEqual(['COMMITTED', 'COMMITTED']);
  });

  it('is an entry of the record with the hash of the file, before the file leaves', async () => {
    const answer = await get(stage.people.auditor, 'transfers.csv', { cycleId: stage.cycleId, states: ['PROPOSED'] });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(answer.headers.get('x-clout-sha256')).toBe(sha256);
    const record = await csv(stage.people.auditor, 'record', { filter: { act: 'exportTable' } });
    expect(JSON.parse(record.column('after')[0] ?? '')).toMatchObject({ table: 'transfers', format: 'csv', sha256 });
    expect(record.column('subject id')[0]).toBe(stage.cycleId);
    expect(record.column('reason')[0]).toContain('PROPOSED');
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
  });

  it('gives every table as a workbook to those who may read it, and no ranking before the reveal', async () => {
    const base = await api.must<{ id: string }[]>(stage.people.finance, '{ opexBaseVersions { id } }');
    const [first] = plan.lines;
    const admin = await stage.org.member(['ADMIN']);
    const variables: Record<string, unknown> = {
      costs: { id: first?.initiativeId },
      'plan-lines': { planId: plan.id },
      'plan-not-funded': { planId: plan.id },
      'plan-shares': { planId: plan.id },
      'unit-lines': { cycleId: stage.cycleId, businessUnitId: stage.units[0] },
      spending: { cycleId: stage.cycleId, by: 'COST_CENTRE' },
      'base-totals': { id: base[0]?.id, by: 'ACCOUNT' },
      'base-comparison': { a: base[0]?.id, b: base[0]?.id, by: 'ACCOUNT' },
      'opening-commitments': { fiscalYear: 2027, states: ['STANDING'] },
    };
    const who: Record<string, Persona> = {
      grading: stage.people.executive,
      approvals: stage.people.coo,
      members: admin,
      'business-units': admin,
    };
    for (const [table, { query }] of EXPORT_TABLES) {
      const asked = variables[table] ?? (query.includes('$cycleId') ? { cycleId: stage.cycleId } : {});
      const { status } = await get(who[table] ?? stage.people.finance, `${table}.xlsx`, asked);
      expect([table, status]).toEqual([table, table === 'ranking' ? 409 : 200]);
    }
  });

  it('narrows as the page does what its query does not, and refuses what is no filter', async () => {
    const admin = await stage.org.member(['ADMIN']);
    const all = await csv(admin, 'members', {});
    const found = await csv(admin, 'members', { search: ' coo PERSON', former: false });
    expect(found.column('name')).toEqual(all.column('name').filter((name) => /coo person/i.test(name ?? '')));
    expect([found.rows.length > 0, found.about.get('rows')]).toEqual([true, String(found.rows.length)]);
    for (const variables of [{ search: 1 }, { former: 'no' }, { constructor: '' }])
      expect(await code(get(admin, 'members.csv', variables))).toEqual([400, 'BAD_USER_INPUT']);
    const waiting = await csv(stage.people.coo, 'clock', { cycleId: stage.cycleId, waitingOnly: true });
    expect(waiting.column('waiting').every((it) => it === 'yes')).toBe(true);
  });

  it('breaks money down to the same sums as the screen', async () => {
    const [base] = await api.must<{ id: string; total: string }[]>(
      stage.people.finance,
      '{ opexBaseVersions { id total } }',
    );
    const totals = await csv(stage.people.finance, 'base-totals', { id: base?.id, by: 'BUSINESS_UNIT' });
    expect(totals.sum[totals.heads.indexOf('total (USD)')]).toBe(majorText(BigInt(base?.total ?? 0), 2));
    const units = await csv(stage.people.coo, 'unit-positions', { cycleId: stage.cycleId });
    expect(units.sum[units.heads.indexOf('received (USD)')]).toBe('30000.03');
    expect(units.sum[units.heads.indexOf('contributed (USD)')]).toBe('30000.03');
    const costs = await csv(stage.people.coo, 'costs', { id: plan.lines[0]?.initiativeId });
    expect(costs.about.get('initiative')).toBeDefined();
    expect(Number(costs.sum[costs.heads.indexOf('amount (USD)')])).toBeGreaterThan(0);
  });

  it('has the ranking in its order, ties and reasons among it, once it is revealed', async () => {
    const house = await ChoiceHouse.build(api);
    const made = [];
    for (const amount of [70_000, 60_000, 20_000])
      made.push((await house.initiative(`Costs ${amount}`, [{ name: 'core', costs: [cost(amount)] }])).id);
    await house.select(made.map((id, at) => [id, at === 0 ? 900 : 700]));
    const screen = await api.must<{ entries: Record<string, unknown>[] }>(
      house.cast.executive,
      'query($id: ID!) { ranking(cycleId: $id) { entries { rank funding reason exactScore } } }',
      { id: house.cycle },
    );
    const { column, about } = await csv(house.cast.executive, 'ranking', { cycleId: house.cycle });
    expect(column('position')).toEqual(['1', '2', '3']);
    expect(column('score')).toEqual(['9.00', '7.00', '7.00']);
    for (const [head, field] of [
      ['rank', 'rank'],
      ['funding line', 'funding'],
      ['reason', 'reason'],
      ['exact score', 'exactScore'],
    ] as const)
      expect(column(head)).toEqual(screen.entries.map((it) => String(it[field])));
    expect(about.get('scoring model')).toMatch(/^WEIGHTED, version 1, revealed /);
    expect(about.get('ordered by')).toBe('SCORE');
    expect(column('position by score')).toEqual(['1', '2', '3']);
    const byValue = csv(house.cast.executive, 'ranking', { cycleId: house.cycle, by: 'RISK_ADJUSTED_VALUE' });
    await expect(byValue).rejects.toThrow('has no certified rate card');
  });

  it('goes through every page of a list that is longer than one', async () => {
    const many = 201;
    for (let n = 0; n < many; n += 1)
      await api.database.write(stage.org.id, (tx) =>
        appendRecord(tx, SYSTEM, { act: 'testPage', subjectType: 'Organization', subjectId: stage.org.id }),
      );
    const { column } = await csv(stage.people.auditor, 'record', { filter: { act: 'testPage' } });
    expect(new Set(column('sequence')).size).toBe(many);
    expect([...column('sequence')].map(Number).sort((a, b) => b - a)).toEqual(column('sequence').map(Number));
  });

  it('refuses strangers, other roles, other companies, bad names and bad variables', async () => {
    const { leader, coo, executive } = stage.people;
    const other = await api.organization('Other');
    const foreign = await other.member(['COO']);
    const cycleId = stage.cycleId;
    const before = await recordCheck(api, stage);
    expect(await code(get(null, 'ledger.csv', { cycleId }))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await code(get(leader, 'record.csv', {}))).toEqual([403, 'NOT_PERMITTED']);
    expect(await code(get(await stage.org.member(['ADMIN']), 'initiatives.xlsx', { cycleId }))).toEqual([
      403,
      'NOT_PERMITTED',
    ]);
    expect(await code(get(foreign, 'initiatives.csv', { cycleId }))).toEqual([404, 'NOT_FOUND']);
    expect(await code(get(foreign, 'plan-lines.xlsx', { planId: plan.id }))).toEqual([404, 'NOT_FOUND']);
    expect(await code(get(coo, 'initiatives.csv', { cycleId: 'x' }))).toEqual([404, 'NOT_FOUND']);
    for (const file of ['nothing.csv', '__proto__.csv', 'ledger.pdf', 'ledger.csv.exe'])
      expect(await code(get(coo, file, { cycleId }))).toEqual([404, 'NOT_FOUND']);
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
      expect(await code(get(coo, 'initiatives.csv', variables))).toEqual([400, 'BAD_USER_INPUT']);
    expect(await code(get(executive, 'spending.csv', { cycleId, by: 'MOON' }))).toEqual([400, 'BAD_USER_INPUT']);
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true, length: before.length });
  });
});
