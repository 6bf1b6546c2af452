import { ASSIGN, ChoiceHouse, cost, criterion, REVEAL, SET_MODEL, type Answered } from '../choice.fixtures';
import { TestApi } from '../../testing/test-api';

const MODEL = `query($id: ID!) { scoringModel(cycleId: $id) { version method formula workings iceVariant state publishedAt
  criteria { id name factor lowest highest } } }`;
const VERSIONS = `query($id: ID!) { scoringModelVersions(cycleId: $id) { id version method formula publishedBy { id }
  criteria { name lowest } } }`;
const PUBLISH = `mutation($cycle: ID!, $version: Int!) { publishScoringModel(cycleId: $cycle, expectedVersion: $version) {
  __typename ... on Refusal { code message field remedy problems { field message } } ... on StaleVersion { current }
  ... on ScoringModel { version state } } }`;
const RANKING = `query($id: ID!) { ranking(cycleId: $id) { method modelVersion flags entries { rank score exactScore coverage workings
  factors { criterion { name } mean exact } contributions { points } initiative { id } } } }`;

interface Model extends Answered {
  readonly criteria: readonly { readonly id: string; readonly name: string }[];
}

const anchored = (lowest: number, highest: number) => [
  { value: lowest, text: 'Least' },
  { value: highest, text: 'Most' },
];
const factor = (name: string, lowest: number, highest: number) => ({
  name: `Our ${name.toLowerCase()}`,
  question: 'How much?',
  kind: 'OTHER',
  factor: name,
  anchors: anchored(lowest, highest),
});
const RICE = [
  factor('REACH', 0, 100_000_000),
  factor('IMPACT', 25, 300),
  factor('CONFIDENCE', 50, 100),
  factor('EFFORT', 25, 10_000),
];

describe('scoring by other methods than weights', () => {
  let api: TestApi;
  let house: ChoiceHouse;
  const set = (input: Record<string, unknown>) =>
    api.must<Model>(house.cast.executive, SET_MODEL, { cycle: house.cycle, input });
  const problems = async (input: Record<string, unknown>) =>
    ((await set(input))['problems'] as { field: string; message: string }[]).map(
      ({ field, message }) => `${field}: ${message}`,
    );
  beforeAll(async () => {
    api = await TestApi.start();
  });
  beforeEach(async () => {
    house = await ChoiceHouse.build(api);
  });
  afterAll(() => api.stop());

  /** Sets a model, gives the panel everything, and lets it score each initiative by criterion name. */
  const ranked = async (
    input: Record<string, unknown>,
    scores: readonly (readonly [string, Readonly<Record<string, readonly [number, number]>>])[],
  ) => {
    const { criteria } = await house.must<Model>(house.cast.executive, SET_MODEL, { cycle: house.cycle, input });
    const { one, two } = house.people;
    const panel = [one, two].map(({ id }) => ({ memberId: id, criterionIds: criteria.map((c) => c.id) }));
    await house.must(house.cast.executive, ASSIGN, { cycle: house.cycle, input: panel });
    await house.advance('SCORING');
    for (const [initiative, values] of scores)
      for (const { id, name } of criteria)
        for (const [k, who] of [one, two].entries()) await house.score(who, initiative, id, values[name]?.[k] ?? -1);
    await house.must(house.cast.executive, REVEAL, { cycle: house.cycle });
    return api.must(house.people.auditor, RANKING, { id: house.cycle });
  };

  it('RICE: factors with their own scales, an exact score, its workings and no false parts', async () => {
    const one = await house.initiative('Wide', [{ name: 'core', costs: [cost(100)] }]);
    const two = await house.initiative('Sure', [{ name: 'core', costs: [cost(100)] }]);
    const same = (value: number): [number, number] => [value, value];
    const wide = {
      'Our reach': same(50_000),
      'Our impact': same(200),
      'Our confidence': [80, 100],
      'Our effort': [300, 400],
    };
    const sure = {
      'Our reach': same(10_000),
      'Our impact': same(100),
      'Our confidence': same(100),
      'Our effort': same(200),
    };
    const ranking = await ranked({ method: 'RICE', criteria: RICE }, [
      [one.id, wide as never],
      [two.id, sure as never],
    ]);
    expect(ranking).toMatchObject({
      method: 'RICE',
      modelVersion: 1,
      flags: ['outside_published_steps'],
      entries: [
        {
          rank: 1,
          // 500 x 2 x 0.9 / 3.5
          exactScore: '180000/7',
          score: 25_714,
          coverage: 10_000,
          contributions: [],
          workings: '(((500.00 x 2.00) x 0.90) / 3.50) = 257.14',
          factors: [
            { criterion: { name: 'Our reach' }, mean: 50_000, exact: '50000/1' },
            { mean: 200 },
            { mean: 90 },
            { mean: 350 },
          ],
          initiative: { id: one.id },
        },
        { rank: 2, exactScore: '5000/1', initiative: { id: two.id } },
      ],
    });
    const model = await api.must(house.people.auditor, MODEL, { id: house.cycle });
    expect(model).toMatchObject({
      state: 'FROZEN',
      workings: '(((Our reach x Our impact) x Our confidence) / Our effort)',
      criteria: [{ factor: 'REACH', lowest: 0, highest: 100_000_000 }, {}, {}, { factor: 'EFFORT', lowest: 25 }],
    });
    await house.advance('SELECTION');
    expect(await house.propose()).toMatchObject({ __typename: 'Plan', lines: [{}, {}] });
  });

  it('a formula: read, shown, refused with the place of the error, and never without a value', async () => {
    const criteria = [
      criterion('Value to the customer', 1, 'CUSTOMER_VALUE'),
      criterion('Return', 1, 'BUSINESS_VALUE'),
      { ...criterion('Effort', 1), lowest: 100, highest: 500, anchors: anchored(100, 500) },
    ];
    const formula = (text: string | null, more = {}) =>
      problems({ method: 'FORMULA', criteria, formula: text, ...more });
    expect(await formula('[Value to the customer] +* Return')).toEqual([
      'formula: at character 26: Expected expression after +',
    ]);
    expect(await formula('process.exit(1)')).toEqual(['formula: at character 8: Unexpected "."']);
    expect(await formula('Return + Reach + [Value to the customer]')).toEqual([
      'formula: names Reach, which is no criterion of the model',
    ]);
    expect(await formula('Return / [Value to the customer]')).toEqual([
      'formula: Value to the customer may be 0: nothing can be divided by it',
    ]);
    expect(await formula('Return * 2')).toEqual([
      'formula: must name a criterion of value to the customer (kind CUSTOMER_VALUE)',
    ]);
    expect(await formula(null)).toEqual(['formula: is missing: say how the criteria make the score']);
    expect(await formula('Return', { missingScores: 'RENORMALISE' })).toHaveLength(1);
    expect(await formula('Return', { method: 'WEIGHTED', criteria: criteria.slice(0, 2) })).toEqual([
      'formula: WEIGHTED has its own formula: leave it out, or choose FORMULA',
    ]);
    expect(await problems({ criteria })).toEqual([
      'criteria[2].lowest: must be 0: weighted criteria share one scale',
      'criteria[2].highest: must be 1000: weighted criteria share one scale',
      'criteria[2].anchors: the scale must be anchored at 0',
      'criteria[2].anchors: the scale must be anchored at 10',
    ]);
    expect(await problems({ method: 'RICE', criteria: RICE.slice(1) })).toEqual([
      'criteria: RICE needs a criterion for its factor REACH',
    ]);

    const only = await house.initiative('Only', [{ name: 'core', costs: [cost(100)] }]);
    const text = 'if(Return >= 5, ([Value to the customer] + Return) / Effort, 0)';
    const ranking = await ranked({ method: 'FORMULA', criteria, formula: text }, [
      [only.id, { 'Value to the customer': [700, 800], Return: [500, 501], Effort: [200, 300] }],
    ]);
    expect(ranking).toMatchObject({
      flags: [],
      // (7.5 + 5.005) / 2.5 = 5.002
      entries: [{ exactScore: '2501/5', score: 500, workings: expect.stringContaining('= 5.00') }],
    });
    expect(await api.must(house.people.auditor, MODEL, { id: house.cycle })).toMatchObject({
      formula: text,
      workings: 'if(Return >= 5, ((Value to the customer + Return) / Effort), 0)',
    });
    const outside = await house.score(house.people.one, only.id, 'x', 1).catch((error: Error) => error.message);
    expect(outside).toContain('NOT_FOUND');
  });

  it('a draft takes no scores until it is published; versions are kept; the first score freezes it', async () => {
    const { executive } = house.cast;
    const only = await house.initiative('Only', [{ name: 'core', costs: [cost(100)] }]);
    const [customer] = await house.prepare();
    const before = await api.must<Model>(house.people.auditor, MODEL, { id: house.cycle });
    expect(before).toMatchObject({
      state: 'PUBLISHED',
      version: 1,
      workings: '(3000 x Customer + 1000 x Business) / 4000',
    });
    const criteria = [
      { ...criterion('Customer', 1, 'CUSTOMER_VALUE'), id: customer },
      { ...criterion('Business', 3, 'BUSINESS_VALUE'), id: before.criteria[1]?.id },
    ];
    expect(await set({ criteria, draft: true })).toMatchObject({ __typename: 'ScoringModel', version: 2 });
    await house.advance('SCORING');
    const score = () => house.score(house.people.one, only.id, customer, 500);
    expect(await score()).toMatchObject({ code: 'WRONG_STATE', message: 'The scoring model is a draft.' });
    expect(await api.must(executive, REVEAL, { cycle: house.cycle })).toMatchObject({ code: 'WRONG_STATE' });
    const publish = (version: number) => api.must<Answered>(executive, PUBLISH, { cycle: house.cycle, version });
    expect(await publish(1)).toMatchObject({ __typename: 'StaleVersion', current: 2 });
    expect(await publish(2)).toEqual({ __typename: 'ScoringModel', version: 2, state: 'PUBLISHED' });
    expect(await publish(2)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await score()).toMatchObject({ __typename: 'Score' });
    const mine = 'query($id: ID!) { myScores(cycleId: $id) { value modelVersion } }';
    expect(await api.must(house.people.one, mine, { id: house.cycle })).toEqual([{ value: 500, modelVersion: 2 }]);
    expect(await set({ criteria, draft: true })).toMatchObject({ code: 'WRONG_STATE' });
    expect(await publish(2)).toMatchObject({ code: 'WRONG_STATE' });
    const shown = { method: 'WEIGHTED', formula: null, publishedBy: { id: executive.id } };
    expect(await api.must(house.people.leader, VERSIONS, { id: house.cycle })).toEqual([
      {
        id: `${house.cycle}:2`,
        version: 2,
        criteria: [
          { name: 'Customer', lowest: 0 },
          { name: 'Business', lowest: 0 },
        ],
        ...shown,
      },
      {
        id: `${house.cycle}:1`,
        version: 1,
        criteria: [
          { name: 'Customer', lowest: 0 },
          { name: 'Business', lowest: 0 },
        ],
        ...shown,
      },
    ]);
    await expect(api.must(house.people.leader, PUBLISH, { cycle: house.cycle, version: 2 })).rejects.toThrow(
      'NOT_PERMITTED',
    );
    const stranger = await (await api.organization('Other')).member(['CX_EXECUTIVE']);
    await expect(api.must(stranger, PUBLISH, { cycle: house.cycle, version: 2 })).rejects.toThrow('NOT_FOUND');
  });

  it('a model set while the first score is given: one of the two waits, and neither breaks the other', async () => {
    const only = await house.initiative('Only', [{ name: 'core', costs: [cost(100)] }]);
    const [customer] = await house.prepare();
    await house.advance('SCORING');
    const [score, model] = await Promise.all([
      house.score(house.people.one, only.id, customer, 500).catch((error: Error) => error.message),
      set({ criteria: [criterion('New', 1, 'CUSTOMER_VALUE'), criterion('Newer', 1, 'BUSINESS_VALUE')] }),
    ]);
    const scored = typeof score !== 'string';
    expect(model).toMatchObject(scored ? { code: 'WRONG_STATE' } : { __typename: 'ScoringModel', version: 2 });
    if (!scored) expect(score).toContain('NOT_FOUND');
  });
});
