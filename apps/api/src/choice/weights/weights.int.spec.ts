import { ChoiceHouse, cost, criterion, SET_MODEL, type Answered } from '../choice.fixtures';
import { TestApi, type Persona } from '../../testing/test-api';
import { judgementDigest } from './judgement-digest';

const REFUSAL = '__typename ... on Refusal { code message field problems { field message } }';
const SHOWN = 'consistency { lambdaMax acceptable judgedBy ratios { table ratio } } triads { words criteria error }';
const COMPUTE = `query($input: CriterionWeightsInput!) { criterionWeights(input: $input) { ${REFUSAL}
  ... on CriterionWeights { method flags weights { criterionId weight } ${SHOWN} } } }`;
const JUDGE = `mutation($cycle: ID!, $judgements: [CriterionComparisonInput!]!) { judgeCriteria(cycleId: $cycle, judgements: $judgements) { ${REFUSAL}
  ... on CriterionJudgement { id open judge { id } judgements { criterionId overId times } ${SHOWN} } } }`;
const TAKE = `mutation($cycle: ID!, $input: TakeWeightsInput!) { takeWeights(cycleId: $cycle, input: $input) { ${REFUSAL}
  ... on ScoringModel { version criteria { name weight } } } }`;
const MINE = 'query($id: ID!) { myJudgement(cycleId: $id) { open judgements { times } } }';
const WEIGHTING = `query($id: ID!) { scoringModel(cycleId: $id) { version judgesDone weighting { method figures flags takenBy { id } takenAt
  judgements { judge { id } judgements { times } consistency { acceptable } } ${SHOWN} } } }`;
const VERSIONS = 'query($id: ID!) { scoringModelVersions(cycleId: $id) { version weightMethod criteria { weight } } }';

const label = (id: string, kind: string) => ({ id, name: id.toUpperCase(), kind });
const LABELS = [label('a', 'CUSTOMER_VALUE'), label('b', 'BUSINESS_VALUE'), label('c', 'OTHER')];
const judged = (criterionId: string, overId: string, times: number) => ({ criterionId, overId, times });
const AGREED = [judged('a', 'b', 2), judged('b', 'c', 3), judged('a', 'c', 6)];
const CIRCLE = [judged('a', 'b', 9), judged('b', 'c', 9), judged('c', 'a', 9)];

describe('weights of the criteria', () => {
  let api: TestApi;
  let house: ChoiceHouse;
  let ids: readonly string[];
  const compute = (input: Record<string, unknown>, who: Persona = house.cast.executive) =>
    api.must<Answered & { weights: { weight: number }[] }>(who, COMPUTE, { input: { criteria: LABELS, ...input } });
  const weights = async (input: Record<string, unknown>) => (await compute(input)).weights.map(({ weight }) => weight);
  const judge = (who: Persona, judgements: readonly unknown[]) =>
    api.must<Answered>(who, JUDGE, { cycle: house.cycle, judgements });
  const take = (input: Record<string, unknown> = {}) =>
    api.must<Answered>(house.cast.executive, TAKE, { cycle: house.cycle, input });
  const weighting = (who: Persona) => api.must(who, WEIGHTING, { id: house.cycle });
  const pairs = (...given: readonly (readonly [number, number, number])[]) =>
    given.map(([i, j, times]) => judged(ids[i] ?? '', ids[j] ?? '', times));
  beforeAll(async () => {
    api = await TestApi.start();
    house = await ChoiceHouse.build(api);
  });
  beforeEach(async () => {
    house = await ChoiceHouse.build(api);
    const criteria = [
      criterion('Customer', 1, 'CUSTOMER_VALUE'),
      criterion('Business', 1, 'BUSINESS_VALUE'),
      criterion('Ease', 1),
    ];
    const model = await house.must<Answered & { criteria: { id: string }[] }>(house.cast.executive, SET_MODEL, {
      cycle: house.cycle,
      input: { criteria },
    });
    ids = model.criteria.map(({ id }) => id);
  });
  afterAll(() => api.stop());

  it('are computed by four methods without saving anything', async () => {
    expect(await weights({ method: 'DIRECT', figures: [2, 1, 1] })).toEqual([5000, 2500, 2500]);
    expect(await weights({ method: 'SWING', figures: [100, 60, 40] })).toEqual([5000, 3000, 2000]);
    expect(await weights({ method: 'RANK', figures: [1, 2, 3] })).toEqual([6111, 2778, 1111]);
    expect(await compute({ method: 'PAIRWISE', matrices: [{ judgements: AGREED }] })).toMatchObject({
      weights: [{ weight: 6000 }, { weight: 3000 }, { weight: 1000 }],
      flags: [],
      consistency: { acceptable: true, judgedBy: 'SAATY_1980', ratios: [{ table: 'SAATY_1980' }, {}, {}] },
      triads: [],
    });
    const drivers = LABELS.map(({ id, name }) => ({ id, name }));
    expect(await weights({ method: 'RANK', criteria: drivers.slice(0, 2), figures: [1, 2] })).toEqual([7500, 2500]);
    const contrary = [{ judgements: AGREED }, { judgements: AGREED.map((j) => ({ ...j, times: 1 / j.times })) }];
    expect(await weights({ method: 'PAIRWISE', matrices: contrary })).toEqual([3334, 3333, 3333]);
    expect(await compute({ method: 'PAIRWISE', matrices: [{ judgements: CIRCLE }] })).toMatchObject({
      flags: ['revise_judgements'],
      consistency: { acceptable: false },
      triads: [{ criteria: ['a', 'b', 'c'], words: 'A over C is said to be 1/9; by way of B it would be 81' }],
    });
    const own = await api.must<Answered>(house.people.one, COMPUTE, {
      input: { cycleId: house.cycle, method: 'RANK', figures: [1, 1, 1] },
    });
    expect(own).toMatchObject({ weights: ids.map((criterionId) => ({ criterionId })) });
    expect(await weighting(house.people.one)).toMatchObject({
      version: 1,
      weighting: { method: 'DIRECT', figures: [1, 1, 1] },
    });
  });

  it('refuse by name what cannot make weights', async () => {
    const fault = async (input: Record<string, unknown>) => {
      const { code, field } = await compute(input);
      return [code, field];
    };
    const pairwise = (judgements: readonly unknown[]) => fault({ method: 'PAIRWISE', matrices: [{ judgements }] });
    expect(await fault({ method: 'DIRECT', figures: [0, 0, 0] })).toEqual(['INVALID_INPUT', 'weights']);
    expect(await fault({ method: 'SWING', figures: [0, 0, 0] })).toEqual(['INVALID_INPUT', 'swings']);
    expect(await fault({ method: 'SWING', figures: [1e308, 1e308, 1] })).toEqual(['INVALID_INPUT', 'figures[0]']);
    expect(await fault({ method: 'RANK', figures: [0, 1, 2] })).toEqual(['INVALID_INPUT', 'figures[0]']);
    expect(await fault({ method: 'DIRECT', figures: [1, 2] })).toEqual(['INVALID_INPUT', 'figures']);
    expect(await fault({ method: 'DIRECT', figures: [1, 0, 1] })).toEqual(['INVALID_INPUT', 'weights']);
    expect(await fault({ method: 'DIRECT' })).toEqual(['INVALID_INPUT', 'figures']);
    expect(await fault({ method: 'PAIRWISE' })).toEqual(['INVALID_INPUT', 'matrices']);
    expect(await fault({ method: 'DIRECT', cycleId: house.cycle, figures: [1, 1, 1] })).toEqual([
      'INVALID_INPUT',
      'cycleId',
    ]);
    expect(await fault({ method: 'DIRECT', criteria: [], figures: [] })).toEqual(['INVALID_INPUT', 'criteria']);
    expect(await pairwise(AGREED.slice(1))).toEqual(['INCOMPLETE', 'matrices']);
    expect(await pairwise([...AGREED.slice(1), judged('c', 'a', 2)])).toEqual([
      'INVALID_INPUT',
      'matrices[0].judgements[2].criterionId',
    ]);
    expect(await pairwise([judged('a', 'b', 10)])).toEqual(['INVALID_INPUT', 'matrices[0].judgements[0].times']);
    await expect(compute({ method: 'DIRECT', figures: [1, 1, 1] }, house.people.leader)).rejects.toThrow(
      'NOT_PERMITTED',
    );
  });

  it('are judged blind by several, taken as a group, kept with how they came about, and taken again', async () => {
    const { one, two, auditor } = house.people;
    const { executive } = house.cast;
    expect(await take()).toMatchObject({ code: 'INCOMPLETE' });
    expect(await judge(one, pairs([0, 1, 2], [1, 2, 3], [0, 2, 6]))).toMatchObject({
      __typename: 'CriterionJudgement',
      open: 0,
      judge: { id: one.id },
      consistency: { acceptable: true },
      triads: [],
    });
    await judge(one, pairs([0, 1, 4], [1, 2, 2], [0, 2, 8]));
    expect(await judge(two, pairs([0, 1, 1]))).toMatchObject({ open: 2, consistency: null });
    expect(await api.must(executive, MINE, { id: house.cycle })).toBeNull();
    expect(await api.must(two, MINE, { id: house.cycle })).toEqual({ open: 2, judgements: [{ times: 1 }] });
    for (const who of [executive, auditor])
      expect(await weighting(who)).toMatchObject({ judgesDone: 2, weighting: { judgements: [] } });
    const seen = await api.database.read(house.org.id, async (tx) => {
      await tx.scope({ member_id: executive.id, sight: 'ALL' });
      return tx.query('select judgements from criterion_judgement where organization_id = $1', [house.org.id]);
    });
    expect(seen).toEqual([]);
    const { rows } = await api.admin.query(
      `select cycle_id as "cycleId", member_id as "memberId", judgements, salt from criterion_judgement
       where organization_id = $1 and member_id = $2`,
      [house.org.id, one.id],
    );
    const recorded = await api.admin.query(
      `select body from record_entry where organization_id = $1 and act = 'judgeCriteria'`,
      [house.org.id],
    );
    expect(JSON.stringify(recorded.rows)).toContain(judgementDigest(rows[0]));
    expect(JSON.stringify(recorded.rows)).not.toContain('times');

    // Entry by entry: a over b is 2, b over c is 2, a over c is 8.
    expect(await take({ requireConsistent: true })).toMatchObject({
      __typename: 'ScoringModel',
      version: 2,
      criteria: [{ name: 'Customer' }, { name: 'Business' }, { name: 'Ease' }],
    });
    const taken = await weighting(auditor);
    expect(taken).toMatchObject({
      version: 2,
      weighting: {
        method: 'PAIRWISE',
        figures: [],
        takenBy: { id: executive.id },
        consistency: { acceptable: true },
        judgements: expect.arrayContaining([expect.objectContaining({ judge: { id: one.id } })]),
      },
    });
    await judge(one, pairs([0, 1, 9], [1, 2, 9], [2, 0, 9]));
    await judge(two, pairs([0, 1, 9], [1, 2, 9], [2, 0, 9]));
    expect(await take({ requireConsistent: true })).toMatchObject({
      code: 'INCOMPLETE',
      field: 'input.requireConsistent',
    });
    const blindAgain = await api.admin.query('select taken from criterion_judgement where organization_id = $1', [
      house.org.id,
    ]);
    expect(blindAgain.rows).toEqual([{ taken: false }, { taken: false }]);
    expect(await take()).toMatchObject({ __typename: 'ScoringModel', version: 3 });
    expect(await weighting(auditor)).toMatchObject({
      judgesDone: 2,
      weighting: { flags: ['revise_judgements'], triads: [{ criteria: ids }] },
    });
    expect(await take({ method: 'RANK', figures: [1, 2, 2] })).toMatchObject({ version: 4 });
    expect(await take({ method: 'DIRECT', figures: [1, 1, 0] })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'input',
    });
    expect(await api.must(auditor, VERSIONS, { id: house.cycle })).toMatchObject([
      { version: 4, weightMethod: 'RANK', criteria: [{ weight: 6111 }, {}, {}] },
      { version: 3, weightMethod: 'PAIRWISE' },
      { version: 2, weightMethod: 'PAIRWISE' },
      { version: 1, weightMethod: 'DIRECT', criteria: [{ weight: 1 }, { weight: 1 }, { weight: 1 }] },
    ]);
  });

  it('change no more once a score is given, and only where the model has weights', async () => {
    const only = await house.initiative('Only', [{ name: 'core', costs: [cost(100)] }]);
    const refused = { code: 'WRONG_STATE' };
    const [customer] = await house.prepare();
    await house.advance('SCORING');
    await house.score(house.people.one, only.id, customer, 500);
    expect(await judge(house.people.two, pairs([0, 1, 2]))).toMatchObject(refused);
    expect(await take({ method: 'RANK', figures: [1, 2] })).toMatchObject(refused);
    await expect(judge(house.people.auditor, [])).rejects.toThrow('NOT_PERMITTED');
    const stranger = await (await api.organization('Other')).member(['CX_EXECUTIVE']);
    await expect(judge(stranger, [])).rejects.toThrow('NOT_FOUND');
    await expect(api.must(stranger, MINE, { id: house.cycle })).rejects.toThrow('NOT_FOUND');
  });

  it('count everybody who judges at the same moment, each once', async () => {
    const judges = [house.people.one, house.people.two, house.cast.executive];
    const answers = await Promise.all(
      [...judges, ...judges].map((who) => judge(who, pairs([0, 1, 2], [1, 2, 2], [0, 2, 4]))),
    );
    expect(answers.map((one) => one.__typename)).toEqual(answers.map(() => 'CriterionJudgement'));
    expect(await weighting(house.people.auditor)).toMatchObject({ judgesDone: 3 });
  });
});
