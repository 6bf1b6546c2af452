import { majorText } from '@clout/domain';
import { ChoiceHouse, cost } from '../choice/choice.fixtures';
import { appendRecord, SYSTEM } from '../platform/record/record.store';
import { ExportStage } from './export.fixtures';

const LIST = `query($cycleId: ID!, $filter: InitiativeFilter) { initiatives(cycleId: $cycleId, filter: $filter, first: 200) {
  totalCount nodes { id code title state businessUnit { name } options { inYear runRate } } } }`;
const LEDGER = `query($cycleId: ID!) { ledger(cycleId: $cycleId, first: 200) { totalCount sources uses nodes { sequence amount } } }`;

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { id: string; code: string; title: string; options: readonly { inYear: string }[] }[];
}

describe('exports of tables', () => {
  let on: ExportStage;
  beforeAll(async () => {
    on = await ExportStage.build();
  });
  afterAll(() => on.api.stop());

  it('equals the screen with its filters, and says what it rests on', async () => {
    const variables = { cycleId: on.stage.cycleId, filter: { search: 'quoted' } };
    for (const [asked, n] of [
      [variables, 1],
      [{ cycleId: on.stage.cycleId }, 3],
    ] as const) {
      const screen = await on.api.must<Listed>(on.stage.people.leader, LIST, asked);
      const file = await on.csv(on.stage.people.leader, 'initiatives', asked);
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

  it('adds up to the ledger and to the plan', async () => {
    const variables = { cycleId: on.stage.cycleId };
    const screen = await on.api.must<{ totalCount: number; uses: string; sources: string }>(
      on.stage.people.coo,
      LEDGER,
      variables,
    );
    const file = await on.csv(on.stage.people.coo, 'ledger', variables);
    expect(file.rows.length).toBe(screen.totalCount);
    expect([file.sumOf('use (USD)'), file.sumOf('source (USD)')]).toEqual(['30000.03', '-30000.03']);
    expect(majorText(BigInt(screen.uses), 2)).toBe('30000.03');
    const lines = await on.csv(on.stage.people.coo, 'plan-lines', { planId: on.plan.id });
    expect(lines.sumOf('approved in year (USD)')).toBe('30000.03');
    expect(lines.column('state')).toEqual(['committed', 'committed']);
  });

  it('narrows as the page does what its query does not, and refuses what is no filter', async () => {
    const admin = await on.stage.org.member(['ADMIN']);
    const all = await on.csv(admin, 'members', {});
    const found = await on.csv(admin, 'members', { search: ' coo PERSON', former: false });
    expect(found.column('name')).toEqual(all.column('name').filter((name) => /coo person/i.test(name ?? '')));
    expect([found.rows.length > 0, found.about.get('rows')]).toEqual([true, String(found.rows.length)]);
    for (const variables of [{ search: 1 }, { former: 'no' }, { constructor: '' }])
      expect(await on.refusal(admin, 'members.csv', variables)).toEqual([400, 'BAD_USER_INPUT']);
    const waiting = await on.csv(on.stage.people.coo, 'clock', { cycleId: on.stage.cycleId, waitingOnly: true });
    expect(waiting.column('waiting').every((it) => it === 'yes')).toBe(true);
  });

  it('breaks money down to the same sums as the screen', async () => {
    const [base] = await on.api.must<{ id: string; total: string }[]>(
      on.stage.people.finance,
      '{ opexBaseVersions { id total } }',
    );
    const totals = await on.csv(on.stage.people.finance, 'base-totals', { id: base?.id, by: 'BUSINESS_UNIT' });
    expect(totals.sumOf('total (USD)')).toBe(majorText(BigInt(base?.total ?? 0), 2));
    const units = await on.csv(on.stage.people.coo, 'unit-positions', { cycleId: on.stage.cycleId });
    expect(units.sumOf('received (USD)')).toBe('30000.03');
    expect(units.sumOf('contributed (USD)')).toBe('30000.03');
    const shares = await on.csv(on.stage.people.coo, 'unit-shares', { cycleId: on.stage.cycleId });
    expect([shares.sumOf('received (USD)'), shares.sumOf('net (USD)')]).toEqual(['30000.03', '0.00']);
    const costs = await on.csv(on.stage.people.coo, 'costs', { id: on.plan.lines[0]?.initiativeId });
    expect(costs.about.get('initiative')).toBeDefined();
    expect(Number(costs.sumOf('amount (USD)'))).toBeGreaterThan(0);
  });

  it('has the ranking in its order, ties and reasons among it, once it is revealed', async () => {
    const house = await ChoiceHouse.build(on.api);
    const made = [];
    for (const amount of [70_000, 60_000, 20_000])
      made.push((await house.initiative(`Costs ${amount}`, [{ name: 'core', costs: [cost(amount)] }])).id);
    await house.select(made.map((id, at) => [id, at === 0 ? 900 : 700]));
    const screen = await on.api.must<{ entries: Record<string, unknown>[] }>(
      house.cast.executive,
      'query($id: ID!) { ranking(cycleId: $id) { entries { rank funding reason exactScore } } }',
      { id: house.cycle },
    );
    const { column, about } = await on.csv(house.cast.executive, 'ranking', { cycleId: house.cycle });
    expect(column('position')).toEqual(['1', '2', '3']);
    expect(column('score')).toEqual(['9.00', '7.00', '7.00']);
    expect(column('funding line')).toEqual(screen.entries.map((it) => String(it['funding']).toLowerCase()));
    for (const [head, field] of [
      ['rank', 'rank'],
      ['reason', 'reason'],
      ['exact score', 'exactScore'],
    ] as const)
      expect(column(head)).toEqual(screen.entries.map((it) => String(it[field])));
    expect(about.get('scoring model')).toMatch(/^weighted, version 1, revealed /);
    expect(about.get('ordered by')).toBe('score');
    expect(column('position by score')).toEqual(['1', '2', '3']);
    const byValue = on.csv(house.cast.executive, 'ranking', { cycleId: house.cycle, by: 'RISK_ADJUSTED_VALUE' });
    await expect(byValue).rejects.toThrow('has no certified rate card');
  });

  it('goes through every page of a list that is longer than one', async () => {
    const many = 201;
    for (let n = 0; n < many; n += 1)
      await on.api.database.write(on.stage.org.id, (tx) =>
        appendRecord(tx, SYSTEM, { act: 'testPage', subjectType: 'Organization', subjectId: on.stage.org.id }),
      );
    const { column } = await on.csv(on.stage.people.auditor, 'record', { filter: { act: 'testPage' } });
    expect(new Set(column('sequence')).size).toBe(many);
    expect([...column('sequence')].map(Number).sort((a, b) => b - a)).toEqual(column('sequence').map(Number));
  });
});
