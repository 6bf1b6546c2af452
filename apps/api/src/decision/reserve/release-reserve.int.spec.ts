import { brokenInvariants } from '../../../invariants/invariants';
import { SUBMIT_PLAN, type Answered } from '../../choice/choice.fixtures';
import { planById } from '../../choice/selection/plan.store';
import { computeEnvelope } from '../../envelope/compute-envelope';
import { ENVELOPE } from '../../envelope/envelope.fixtures';
import { TestApi } from '../../testing/test-api';
import { DecisionStage, FISCAL_YEAR } from '../approval/decision-stage.fixtures';
import { decide } from '../approval/decisions.fixtures';
import { draftPlan } from '../approval/draft-plan.fixtures';

const RELEASE = `mutation($c: ID!, $a: Money!, $r: String!, $t: String, $run: Money, $i: ID) {
  releaseReserve(cycleId: $c, amount: $a, reason: $r, reauthToken: $t, runRateAmount: $run, initiativeId: $i) { __typename
    ... on FundingCycle { id state } ... on Refusal { code message field remedy problems { field message } } } }`;
const LEFT = `query($c: ID!) { envelope(cycleId: $c) { releasedReserve { inYear runRate }
  reserveReleases { amount runRateAmount reason betweenCycles initiativeId releasedBy { id } } } }`;

interface Measures {
  readonly measures: readonly { measure: string; period: string; reserve: string; headroom: string }[];
}

/** The envelope is 10,000,000 minor units, its reserve 3 %: 300,000. */
describe('releasing reserve', () => {
  let api: TestApi;
  let stage: DecisionStage;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  beforeEach(async () => {
    stage = await DecisionStage.build(api, { reserveShare: 300 });
  });
  afterEach(async () => expect(await brokenInvariants(api.admin)).toEqual([]));
  afterAll(() => api.stop());

  const release = async (a: string, more: Record<string, unknown> = {}): Promise<Answered> => {
    const t = 't' in more ? more['t'] : await stage.reauthenticate(stage.people.coo);
    return api.must(stage.people.coo, RELEASE, { c: stage.cycleId, a, r: 'A fire to put out.', ...more, t });
  };
  const reserves = async (key: 'reserve' | 'headroom' = 'reserve') =>
    (await api.must<Measures>(stage.people.coo, ENVELOPE, { id: stage.cycleId })).measures.map((one) => one[key]);
  const execution = () =>
    api.admin.query(`update funding_cycle set state = 'EXECUTION', scores_revealed_at = now() where id = $1`, [
      stage.cycleId,
    ]);
  const submitBetween = async (initiativeIds: readonly string[]): Promise<Answered> => {
    const { executive } = stage.people;
    const id = await stage.as(executive, (tx, actor) => draftPlan(tx, actor, stage.cycleId, initiativeIds));
    return api.must(executive, SUBMIT_PLAN, { id, version: 1 });
  };

  it('lowers the reserve of the cycle and its year, for good, and puts it in the record', async () => {
    expect(await reserves()).toEqual(['300000', '300000']);
    expect((await release('100000', { run: '0' })).__typename).toBe('FundingCycle');
    expect(await reserves()).toEqual(['200000', '300000']);
    expect(await reserves('headroom')).toEqual(['9800000', '9700000']);
    await stage.as(stage.people.finance, (tx) => computeEnvelope(tx, FISCAL_YEAR));
    expect(await reserves()).toEqual(['200000', '300000']);
    const { rows } = await api.admin.query(
      `select body from record_entry where organization_id = $1 and act = 'releaseReserve'`,
      [stage.org.id],
    );
    expect(rows).toHaveLength(1);
    expect((rows[0] as { body: string }).body).not.toContain('A fire');
    const seen = await api.must<Record<string, unknown>>(stage.people.auditor, LEFT, { c: stage.cycleId });
    expect(seen).toMatchObject({
      releasedReserve: { inYear: '0', runRate: '0' },
      reserveReleases: [{ amount: '100000', betweenCycles: false, releasedBy: { id: stage.people.coo.id } }],
    });
  });

  it('shares a release over the periods of a cycle that limits them', async () => {
    const limited = await DecisionStage.build(api, { reserveShare: 300, periodLimits: true });
    stage = limited;
    expect((await release('120000')).__typename).toBe('FundingCycle');
    expect((await reserves()).sort()).toEqual([...Array.from({ length: 12 }, () => '15000'), '180000', '180000']);
  });

  it.each([
    ['more than there is', { a: '300001' }, 'SOURCE_EXHAUSTED', 'amount'],
    ['more run-rate than there is', { a: '1', run: '300001' }, 'SOURCE_EXHAUSTED', 'runRateAmount'],
    ['nothing', { a: '0' }, 'INVALID_INPUT', 'amount'],
    ['less than nothing', { a: '-1' }, 'INVALID_INPUT', 'amount'],
    ['without a reason', { a: '1', r: '  ' }, 'INVALID_INPUT', 'reason'],
    ['for no initiative of the cycle', { a: '1', i: 'x' }, 'INVALID_INPUT', 'initiativeId'],
    ['without a fresh re-authentication', { a: '1', t: null }, 'NOT_CONFIRMED', 'reauthToken'],
  ])('refuses to release %s', async (_, { a, ...more }, code, field) => {
    expect(await release(a, more)).toMatchObject({ code, field });
    expect(await reserves()).toEqual(['300000', '300000']);
  });

  it('refuses in the reader’s language and with the reader’s marks', async () => {
    const refusedIn = async (language: string) => {
      const t = await stage.reauthenticate(stage.people.coo);
      const args = { c: stage.cycleId, a: '300001', r: 'Too much.', t };
      const headers = { 'accept-language': language };
      const { data } = await api.ask<{ releaseReserve: Answered }>(stage.people.coo, RELEASE, args, headers);
      return data?.releaseReserve;
    };
    expect(await refusedIn('en')).toMatchObject({
      message: expect.stringMatching(/^The reserve of the (cycle|fiscal year) has USD 3,000\.00 left\.$/),
      remedy: 'Release USD 3,000.00 or less.',
      problems: expect.arrayContaining([
        { field: 'amount', message: 'the reserve of the cycle has USD 3,000.00 left' },
      ]),
    });
    expect(await refusedIn('de-AT')).toMatchObject({
      message: expect.stringMatching(/^Die Reserve (der Budgetrunde|des Geschäftsjahres) hat noch 3\.000,00 USD\.$/),
      remedy: 'Geben Sie höchstens 3.000,00 USD frei.',
      problems: expect.arrayContaining([
        { field: 'amount', message: 'die Reserve der Budgetrunde hat noch 3.000,00 USD' },
      ]),
    });
  });

  it('is the COO’s alone, and of an open cycle', async () => {
    const args = { c: stage.cycleId, a: '1', r: 'Why not' };
    for (const who of [stage.people.finance, stage.people.executive, stage.people.leader])
      expect((await api.ask(who, RELEASE, args)).errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
    const other = await api.organization();
    const stranger = await other.member(['COO']);
    expect((await api.ask(stranger, RELEASE, args)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await api.admin.query(`update funding_cycle set state = 'CLOSED' where id = $1`, [stage.cycleId]);
    expect(await release('1')).toMatchObject({ code: 'WRONG_STATE', field: 'cycleId' });
  });

  it('gives the last cent of reserve to one of those who race for it', async () => {
    const coos = await Promise.all(Array.from({ length: 8 }, () => stage.org.member(['COO'])));
    const tokens = await Promise.all(coos.map((coo) => stage.reauthenticate(coo)));
    await release('299999');
    const answers = await Promise.all(
      coos.map((coo, i) =>
        api.must<Answered>(coo, RELEASE, { c: stage.cycleId, a: '1', r: 'The last cent.', t: tokens[i] }),
      ),
    );
    expect(answers.filter((one) => one.__typename === 'FundingCycle')).toHaveLength(1);
    expect(answers.filter((one) => one['code'] === 'SOURCE_EXHAUSTED')).toHaveLength(7);
    expect(await reserves()).toEqual(['0', '0']);
  });

  it('is the only source of items between cycles', async () => {
    const [first, second] = [
      await stage.initiative({ costs: [{ amount: 60_000n }] }),
      await stage.initiative({ costs: [{ amount: 60_000n }] }),
    ];
    await release('60000');
    await execution();
    const refused = await submitBetween([first]);
    expect(refused).toMatchObject({ code: 'SOURCE_EXHAUSTED', field: 'lines' });
    await release('60000', { run: '0', i: first });
    expect(await submitBetween([second])).toMatchObject({ code: 'SOURCE_EXHAUSTED' });
    const held = await submitBetween([first]);
    expect(held).toMatchObject({ __typename: 'Plan', state: 'SUBMITTED' });
    expect(await api.must(stage.people.coo, LEFT, { c: stage.cycleId })).toMatchObject({
      releasedReserve: { inYear: '0', runRate: '0' },
    });
    const plan = await stage.as(stage.people.executive, (tx) => planById(tx, held.id));
    if (!plan) throw new Error('no plan');
    const shown = await api.must<{ betweenCycles: boolean }>(
      stage.people.coo,
      'query($id: ID!) { plan(id: $id) { betweenCycles } }',
      { id: plan.id },
    );
    expect(shown.betweenCycles).toBe(true);
    expect(await decide(stage, plan, 60_000n)).toMatchObject({ state: 'APPROVED' });
    expect(await submitBetween([second])).toMatchObject({ code: 'SOURCE_EXHAUSTED' });
  });

  it('lets one of two plans between cycles have the last of what was released', async () => {
    const ids = await Promise.all(Array.from({ length: 4 }, () => stage.initiative({ costs: [{ amount: 100_000n }] })));
    await execution();
    await release('100000');
    const answers = await Promise.all(ids.map((id) => submitBetween([id])));
    expect(answers.filter((one) => one.__typename === 'Plan')).toHaveLength(1);
    expect(answers.filter((one) => one['code'] === 'SOURCE_EXHAUSTED')).toHaveLength(3);
  });
});
