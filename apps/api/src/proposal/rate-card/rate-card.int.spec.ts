import { type Acted, type ProposalHouse, proposalHouse } from '../initiative/initiative.fixtures';
import { type Persona, TestApi } from '../../testing/test-api';

const REFUSAL = '... on Refusal { code message field remedy problems { field message } }';
const SET = `mutation($input: RateCardInput!, $version: Int) { setRateCard(input: $input, expectedVersion: $version) { __typename ${REFUSAL}
  ... on StaleVersion { current }
  ... on RateCard { id version state certified currency hurdleRate perContact { channel { code } full avoidable }
    preparedBy { id } certifiedBy { id } certifiedAt } } }`;
const CERTIFY = `mutation($id: ID!) { certifyRateCard(id: $id) { __typename ${REFUSAL} ... on RateCard { id version state } } }`;
const RULES = `query($id: ID!) { fundingCycle(id: $id) { caseRules { isDefault chainRule estimate secondGraderFrom
  multipliers { grade multiplier } review { costSteps easedFrom deepenedUpTo } rateCard { version } offeredRateCard { version } } } }`;
const SET_RULES = `mutation($id: ID!, $input: CaseRulesInput!) { setCaseRules(cycleId: $id, input: $input) { __typename ${REFUSAL} } }`;

interface Rules {
  readonly caseRules: Record<string, unknown>;
}

describe('the rate card and the rules of a cycle', () => {
  let api: TestApi;
  let house: ProposalHouse;
  let [first, second]: Persona[] = [];
  let phone: string;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api, 'Rates');
    phone = await house.org.term('CHANNEL', 'PHONE');
    [first, second] = [await house.org.member(['FINANCE']), await house.org.member(['FINANCE'])];
  });
  afterAll(() => api.stop());

  const card = (more: Record<string, unknown> = {}) => ({
    asOf: '2026-01-31',
    perContact: [{ channelId: phone, full: '800', avoidable: '320' }],
    fteCost: '6000000',
    margin: 2500,
    clv: '40000',
    hurdleRate: 800,
    horizon: 3,
    optimismUplift: 1000,
    ...more,
  });
  const must = (who: Persona | undefined, query: string, variables: Record<string, unknown>) =>
    api.must<Acted>(who ?? null, query, variables);
  const rules = async () => (await api.must<Rules>(house.executive, RULES, { id: house.cycle })).caseRules;

  it('is written by one of FINANCE and certified by another, version by version', async () => {
    const made = await must(first, SET, { input: card() });
    expect(made).toMatchObject({ version: 1, state: 'DRAFT', certified: false, currency: 'USD', certifiedBy: null });
    expect(made).toMatchObject({ perContact: [{ channel: { code: 'PHONE' }, full: '800', avoidable: '320' }] });
    expect(await must(first, CERTIFY, { id: made.id })).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
    expect((await rules()).rateCard).toBeNull();
    const twice = await Promise.all([must(second, CERTIFY, { id: made.id }), must(second, CERTIFY, { id: made.id })]);
    expect(twice.map((one) => one.__typename).sort()).toEqual(['RateCard', 'Rejection']);
    const both = await Promise.all([must(first, SET, { input: card() }), must(second, SET, { input: card() })]);
    expect(both.map((one) => one.version).sort()).toEqual([2, 3]);
    expect((await api.ask(second ?? null, CERTIFY, { id: house.cycle })).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
  });

  it('lets one of two who wrote over the same version win, and tells the other what stands', async () => {
    const version = 3;
    const both = await Promise.all([
      must(first, SET, { input: card(), version }),
      must(second, SET, { input: card(), version }),
    ]);
    const lost = both.find((one) => one.__typename !== 'RateCard');
    expect(both.filter((one) => one.__typename === 'RateCard')).toMatchObject([{ version: 4 }]);
    expect(lost).toMatchObject({
      __typename: 'StaleVersion',
      code: 'STALE_VERSION',
      field: 'expectedVersion',
      current: 4,
    });
    expect(await must(first, SET, { input: card({ margin: 10_001 }), version: 0 })).toMatchObject({ current: 4 });
    expect(await must(first, SET, { input: card(), version: 4 })).toMatchObject({ version: 5 });
  });

  it('refuses what cannot be, field by field', async () => {
    const [rate] = card().perContact;
    const wrong = card({
      currency: 'EUR',
      asOf: '2199-01-01',
      margin: 10_001,
      hurdleRate: -1,
      horizon: 0,
      perContact: [{ ...rate, avoidable: '801' }, rate, { ...rate, channelId: house.cards }],
    });
    const refused = await must(first, SET, { input: wrong });
    expect(refused.code).toBe('INVALID_INPUT');
    expect(refused.problems.map((one) => one.field)).toEqual([
      'perContact[1].channelId',
      'perContact[2].channelId',
      'currency',
      'asOf',
      'margin',
      'hurdleRate',
      'horizon',
    ]);
    expect((await must(first, SET, { input: card({ perContact: [{ ...rate, avoidable: '801' }] }) })).field).toBe(
      `perContact.${phone}.avoidable`,
    );
  });

  it('computes what a customer is worth by a named variant, or says why there is no number', async () => {
    const VALUE = `query($input: CustomerValueInput!) { customerValue(input: $input) { variant
      value { name value unit reason flags how { method version formula inputs { name value unit } } }
      marginMultiple { value } retentionElasticity { value } } }`;
    const ask = (more: Record<string, unknown> = {}) =>
      must(first, VALUE, { input: { margin: '10000', retention: 8000, discount: 1000, ...more } });
    expect(await ask()).toMatchObject({
      variant: 'END_OF_PERIOD',
      value: { name: 'CUSTOMER_LIFETIME_VALUE', value: '26667', unit: 'MONEY', how: { method: 'clv_variants' } },
      marginMultiple: { value: '2.666667' },
      retentionElasticity: { value: '3.666667' },
    });
    expect(await ask({ variant: 'IMMEDIATE' })).toMatchObject({ variant: 'IMMEDIATE', value: { value: '36667' } });
    expect(await ask({ retention: 11_000 })).toMatchObject({
      value: { value: null, reason: expect.stringContaining('between 0 and 1'), flags: ['retention_outside_0_1'] },
    });
    expect(await ask({ variant: 'GROWTH', growth: 5000 })).toMatchObject({
      value: { value: null, flags: ['diverges'] },
    });
    expect(await ask({ retentionPer: 'MONTH' })).toMatchObject({ value: { value: null, flags: ['mixed_periods'] } });
  });

  it('is pinned by a cycle; a later version is offered and taken over by a change of the rules', async () => {
    expect(await rules()).toMatchObject({ isDefault: true, rateCard: { version: 1 }, offeredRateCard: null });
    const newer = await must(first, SET, { input: card({ hurdleRate: 900 }) });
    await must(second, CERTIFY, { id: newer.id });
    expect(await rules()).toMatchObject({ rateCard: { version: 1 }, offeredRateCard: { version: newer.version } });
    const input = {
      rateCardId: newer.id,
      estimate: 'LOWER',
      secondGraderFrom: '5000000',
      multipliers: [{ grade: 'E2', multiplier: 3000 }],
      review: { costSteps: ['1000', '2000'] },
    };
    expect(await must(house.executive, SET_RULES, { id: house.cycle, input })).toMatchObject({
      __typename: 'FundingCycle',
    });
    expect(await rules()).toMatchObject({
      isDefault: false,
      chainRule: 'WEAKEST',
      estimate: 'LOWER',
      secondGraderFrom: '5000000',
      review: { costSteps: ['1000', '2000'], easedFrom: 'E4', deepenedUpTo: 'E1' },
      rateCard: { version: newer.version },
      offeredRateCard: null,
    });
    const { multipliers } = await rules();
    expect(multipliers).toContainEqual({ grade: 'E2', multiplier: 3000 });
    await must(house.executive, SET_RULES, { id: house.cycle, input: { secondGraderFrom: null } });
    expect(await rules()).toMatchObject({ secondGraderFrom: null, estimate: 'LOWER' });
  });

  it('refuses rules that make no sense, and any change once a plan is submitted', async () => {
    const draft = await must(first, SET, { input: card() });
    const input = {
      rateCardId: draft.id,
      secondGraderFrom: '-1',
      multipliers: [
        { grade: 'E0', multiplier: 1 },
        { grade: 'E4', multiplier: 100 },
      ],
      review: { costSteps: ['5', '4'], easedFrom: 'E1', deepenedUpTo: 'E2' },
    };
    const refused = await must(house.executive, SET_RULES, { id: house.cycle, input });
    expect(refused.problems.map((one) => one.field)).toEqual([
      'multipliers.E0',
      'multipliers.E4',
      'secondGraderFrom',
      'review.costSteps',
      'review.easedFrom',
      'rateCardId',
    ]);
    await api.admin.query(
      `insert into plan (organization_id, id, cycle_id, plan_state, name, objective, rules, value_numerator, value_denominator,
         bound_numerator, proven, in_year, run_rate, not_funded, ranking_difference, base_version_id, created_by, created_at)
       select organization_id, id, id, 'SUBMITTED', 'Plan', 'SCORE', '{}', 0, 1, 0, true, 0, 0, '[]', '{}', base_version_id,
         opened_by, now() from funding_cycle where id = $1`,
      [house.cycle],
    );
    expect(await must(house.executive, SET_RULES, { id: house.cycle, input: { estimate: 'CENTRAL' } })).toMatchObject({
      code: 'WRONG_STATE',
    });
    await api.admin.query('delete from plan where id = $1', [house.cycle]);
  });
});
