import { ChoiceHouse, cost } from '../choice.fixtures';
import { TestApi } from '../../testing/test-api';

const RANKING = `query($id: ID!, $first: Int, $after: String) { ranking(cycleId: $id) { totalCount tieBreak headroomInYear headroomRunRate
  criteria { name } entries(first: $first, after: $after) { cursor rank position score exactScore inYear runRate cumulativeInYear
    cumulativeRunRate funding reason contributions { points } option { name } initiative { id code title businessUnit { code } } } } }`;
const GLANCE = `query($id: ID!) { ranking(cycleId: $id) { entries { position initiative { id code title state version
  businessUnit { code } owner { id } } } } }`;
interface Shown {
  readonly entries: readonly { readonly cursor: string; readonly position: number }[];
}

describe('the ranking', () => {
  let api: TestApi;
  let house: ChoiceHouse;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    api = await TestApi.start();
    house = await ChoiceHouse.build(api);
    const make = async (title: string, amount: number, more: Record<string, unknown> = {}) => {
      ids[title] = (await house.initiative(title, [{ name: 'core', costs: [cost(amount)] }], more)).id;
    };
    await make('Big', 70_000);
    await make('Twin, dear', 60_000);
    await make('Twin, cheap', 20_000);
    await make('Last', 5_000);
    await house.select([
      [ids['Big'] ?? '', 900],
      [ids['Twin, dear'] ?? '', 700],
      [ids['Twin, cheap'] ?? '', 700],
      [ids['Last'] ?? '', 100],
    ]);
  });
  afterAll(() => api.stop());

  it('is one total order with shared ranks, cumulative cost and the funding line', async () => {
    const ranking = await api.must<Shown>(house.cast.executive, RANKING, { id: house.cycle });
    expect(ranking).toMatchObject({
      totalCount: 4,
      headroomInYear: '100000',
      headroomRunRate: '100000',
      criteria: [{ name: 'Customer' }, { name: 'Business' }],
    });
    const entry = (title: string, more: Record<string, unknown>) =>
      expect.objectContaining({
        initiative: expect.objectContaining({ id: ids[title], title, businessUnit: { code: 'EB' } }),
        ...more,
      });
    expect(ranking.entries).toEqual([
      entry('Big', {
        rank: 1,
        position: 1,
        score: 900,
        exactScore: '900/1',
        funding: 'ABOVE',
        cumulativeInYear: '70000',
      }),
      entry('Twin, cheap', {
        rank: 2,
        position: 2,
        funding: 'ABOVE',
        cumulativeInYear: '90000',
        contributions: [{ points: 525 }, { points: 175 }],
      }),
      entry('Twin, dear', {
        rank: 2,
        position: 3,
        funding: 'SKIPPED',
        cumulativeInYear: '90000',
        reason:
          'Equal score with the one before, placed by lower in-year cost; it does not fit what is left of the in-year headroom and is skipped.',
      }),
      entry('Last', { rank: 4, position: 4, funding: 'ABOVE', cumulativeInYear: '95000', option: { name: 'core' } }),
    ]);
  });

  it('pages by cursors of its own, and refuses others', async () => {
    const page = (first: number, after?: string) =>
      api.must<Shown>(house.cast.executive, RANKING, { id: house.cycle, first, after });
    const first = await page(3);
    const rest = await page(3, first.entries[2]?.cursor);
    expect([...first.entries, ...rest.entries].map((one) => one.position)).toEqual([1, 2, 3, 4]);
    for (const variables of [{ first: 0 }, { first: 201 }, { first: -1 }, { after: 'WzAsMV0' }, { after: '' }])
      expect(await api.ask(house.cast.executive, RANKING, { id: house.cycle, ...variables })).toMatchObject({
        errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      });
  });

  it('shows the same at a glance as in full', async () => {
    const glance = await api.must<{ entries: unknown[] }>(house.cast.executive, GLANCE, { id: house.cycle });
    const full = await api.must<{ entries: unknown[] }>(
      house.cast.executive,
      GLANCE.replace('title state', 'title problem state'),
      { id: house.cycle },
    );
    expect(full).toEqual({
      entries: glance.entries.map((entry) => {
        const { initiative, ...rest } = entry as { initiative: object };
        return { ...rest, initiative: { ...initiative, problem: 'Customers wait.' } };
      }),
    });
  });

  it('shows a leader the places of their own unit only, and another organisation nothing', async () => {
    expect(await api.must<Shown>(house.people.leader, RANKING, { id: house.cycle })).toMatchObject({ totalCount: 4 });
    expect(await api.must(house.people.other, RANKING, { id: house.cycle })).toMatchObject({
      totalCount: 0,
      entries: [],
    });
    const stranger = await (await api.organization('Other')).member(['CX_EXECUTIVE']);
    for (const id of [house.cycle, 'x'])
      expect(await api.ask(stranger, RANKING, { id })).toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      });
  });
});
