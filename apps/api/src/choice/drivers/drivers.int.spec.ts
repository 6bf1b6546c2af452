import { ChoiceHouse, cost, type Answered } from '../choice.fixtures';
import { TestApi, type Persona } from '../../testing/test-api';

const REFUSAL = '__typename ... on Refusal { code message field problems { field message } }';
const DRIVERS = 'id version drivers { id name weight share position impacts { level share statement } }';
const SET = `mutation($cycle: ID!, $input: [StrategicDriverInput!]!) { setStrategicDrivers(cycleId: $cycle, input: $input) { ${REFUSAL}
  ... on StrategicDrivers { ${DRIVERS} } } }`;
const READ = `query($id: ID!) { strategicDrivers(cycleId: $id) { ${DRIVERS} } }`;
const RATE = `mutation($initiative: ID!, $driver: ID!, $level: ImpactLevel!, $reason: String) {
  rateDriverImpact(initiativeId: $initiative, driverId: $driver, level: $level, reason: $reason) { ${REFUSAL}
  ... on Initiative { id driverPriority { priority exact rated drivers } } } }`;
const SHOWN = `driverImpacts { level statement reason driver { name position } ratedBy { id } }
  driverPriority { priority exact rated drivers }`;
const LIST = `query($id: ID!) { initiatives(cycleId: $id) { nodes { title ${SHOWN} } } }`;

const LEVELS = ['NONE', 'LOW', 'MODERATE', 'STRONG', 'EXTREME'];
const driver = (name: string, weight: number, more: Record<string, unknown> = {}) => ({
  name,
  description: `${name}, and soon`,
  weight,
  impacts: LEVELS.map((level) => ({ level, statement: `${name} ${level.toLowerCase()}` })),
  ...more,
});

interface Drivers extends Answered {
  readonly drivers: readonly { readonly id: string }[];
}

describe('strategic drivers', () => {
  let api: TestApi;
  let house: ChoiceHouse;
  let [one, two]: readonly [string, string] = ['', ''];
  let initiative: string;
  const set = (input: readonly unknown[], who: Persona = house.cast.executive) =>
    api.must<Drivers>(who, SET, { cycle: house.cycle, input });
  const rate = (who: Persona, of: string, level: string, reason: string | null = null, on = initiative) =>
    api.must<Answered>(who, RATE, { initiative: on, driver: of, level, reason });
  beforeAll(async () => {
    api = await TestApi.start();
  });
  beforeEach(async () => {
    house = await ChoiceHouse.build(api);
    const { drivers } = await set([driver('Loyalty', 3), driver('Cost', 1)]);
    [one, two] = [drivers[0]?.id ?? '', drivers[1]?.id ?? ''];
    initiative = (await house.initiative('Only', [{ name: 'core', costs: [cost(100)] }])).id;
  });
  afterAll(() => api.stop());

  it('are set as a whole with a statement for every level, and seen by all who see initiatives', async () => {
    expect(await api.must(house.people.leader, READ, { id: house.cycle })).toMatchObject({
      id: house.cycle,
      version: 1,
      drivers: [
        { id: one, share: 7500, position: 1, impacts: LEVELS.map((level) => ({ level })) },
        { id: two, share: 2500, position: 2 },
      ],
    });
    // Swapped places and names at once: what stands is kept by its id, not by its name.
    const swapped = await set([driver('Loyalty', 1, { id: two }), driver('Cost', 1, { id: one }), driver('New', 2)]);
    expect(swapped).toMatchObject({
      version: 2,
      drivers: [{ id: two, name: 'Loyalty' }, { id: one, name: 'Cost' }, {}],
    });
    const fields = async (input: readonly unknown[]) =>
      ((await set(input))['problems'] as { field: string }[]).map(({ field }) => field);
    expect(await fields([driver('A', 0), driver('a', 1, { impacts: [] })])).toEqual(
      expect.arrayContaining(['input[0].weight', 'input[1].impacts', 'input[1].name']),
    );
    expect(await fields([driver('A', 1, { id: one }), driver('B', 1, { id: one })])).toEqual(['input[1].id']);
    expect(await fields([driver('A', 1, { id: 'x' })])).toEqual(['input[0].id']);
    await expect(set([], house.people.leader)).rejects.toThrow('NOT_PERMITTED');
    const stranger = await (await api.organization('Other')).member(['CX_EXECUTIVE']);
    await expect(set([], stranger)).rejects.toThrow('NOT_FOUND');
    await expect(api.must(stranger, READ, { id: house.cycle })).rejects.toThrow('NOT_FOUND');
    expect(await set([])).toMatchObject({ version: 3, drivers: [] });
  });

  it('are rated with a reason for every change; the priority is open until all are, and stands beside the score', async () => {
    const { executive } = house.cast;
    expect(await rate(house.people.one, one, 'STRONG')).toMatchObject({
      driverPriority: { priority: null, exact: null, rated: 1, drivers: 2 },
    });
    expect(await rate(executive, two, 'NONE', 'It costs nothing less')).toMatchObject({
      driverPriority: { priority: 5625, exact: '5625/1', rated: 2, drivers: 2 },
    });
    expect(await rate(executive, one, 'LOW')).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'reason', message: 'is needed to change STRONG to LOW' }],
    });
    expect(await rate(executive, one, 'LOW', 'Measured again')).toMatchObject({ driverPriority: { priority: 1875 } });
    const other = (await house.initiative('Other', [{ name: 'core', costs: [cost(100)] }])).id;
    expect(other).not.toBe(initiative);
    const shown = await api.must<{ nodes: unknown[] }>(house.people.auditor, LIST, { id: house.cycle });
    expect(shown.nodes).toEqual([
      {
        title: 'Only',
        driverImpacts: [
          {
            level: 'LOW',
            statement: 'Loyalty low',
            reason: 'Measured again',
            driver: { name: 'Loyalty', position: 1 },
            ratedBy: { id: executive.id },
          },
          expect.objectContaining({ level: 'NONE', driver: { name: 'Cost', position: 2 } }),
        ],
        driverPriority: { priority: 1875, exact: '1875/1', rated: 2, drivers: 2 },
      },
      { title: 'Other', driverImpacts: [], driverPriority: { priority: null, exact: null, rated: 0, drivers: 2 } },
    ]);
    expect(await set([driver('Loyalty', 1, { id: one })])).toMatchObject({
      problems: [{ field: 'input', message: 'must keep Cost by its id: it has been rated' }],
    });
    const record = await api.admin.query(
      `select act from record_entry where organization_id = $1 and act in ('setStrategicDrivers', 'rateDriverImpact') order by sequence`,
      [house.org.id],
    );
    expect(record.rows.map(({ act }) => act)).toEqual(['setStrategicDrivers', ...Array(3).fill('rateDriverImpact')]);
    await house.select([
      [initiative, 900],
      [other, 100],
    ]);
    const scores = await api.must(
      house.people.auditor,
      'query($id: ID!) { ranking(cycleId: $id) { entries { score initiative { driverPriority { priority } } } } }',
      { id: house.cycle },
    );
    expect(scores).toEqual({
      entries: [
        { score: 900, initiative: { driverPriority: { priority: 1875 } } },
        { score: 100, initiative: { driverPriority: { priority: null } } },
      ],
    });
    expect(await set([driver('Loyalty', 1, { id: one }), driver('Cost', 1, { id: two })])).toMatchObject({
      code: 'WRONG_STATE',
    });
    expect(await rate(executive, one, 'NONE', 'Too late for the score, not for the plan')).toMatchObject({
      id: initiative,
    });
  });

  it('are not rated by those with a stake, by strangers, or for what does not exist', async () => {
    const { leader, one: panellist, auditor } = house.people;
    await api.admin.query(`insert into member_role (organization_id, member_id, role) values ($1, $2, 'PANELLIST')`, [
      house.org.id,
      leader.id,
    ]);
    expect(await rate(leader, one, 'EXTREME')).toMatchObject({ code: 'SELF_SCORING' });
    await expect(rate(auditor, one, 'LOW')).rejects.toThrow('NOT_PERMITTED');
    for (const id of ['x', house.cycle]) {
      await expect(rate(panellist, id, 'LOW')).rejects.toThrow('NOT_FOUND');
      await expect(rate(panellist, one, 'LOW', null, id)).rejects.toThrow('NOT_FOUND');
    }
    const stranger = await (await api.organization('Other')).member(['PANELLIST']);
    await expect(rate(stranger, one, 'LOW')).rejects.toThrow('NOT_FOUND');
  });

  it('rated twice at the same moment keep one rating, and the loser is asked for a reason', async () => {
    const levels = ['LOW', 'STRONG'];
    const answers = await Promise.all(levels.map((level) => rate(house.cast.executive, one, level)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Initiative', 'Rejection']);
    const { rows } = await api.admin.query('select level from driver_impact where organization_id = $1', [
      house.org.id,
    ]);
    expect(rows).toEqual([{ level: levels[answers.findIndex(({ __typename }) => __typename === 'Initiative')] }]);
  });
});
