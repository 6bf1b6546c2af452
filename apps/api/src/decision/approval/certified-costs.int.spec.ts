import { DecisionStage, FISCAL_YEAR, accepted } from './decision-stage.fixtures';
import { draftPlan } from './draft-plan.fixtures';
import { ENVELOPE } from '../../envelope/envelope.fixtures';
import { TestApi, type Persona } from '../../testing/test-api';
import { SUBMIT_PLAN } from '../../choice/choice.fixtures';
import { submitPlan } from '../../choice/selection/submit-plan';

const CERTIFY = `mutation($id: ID!, $v: Int!, $costs: [CertifiedCostInput!], $note: String) {
  certifyInitiative(id: $id, expectedVersion: $v, costs: $costs, note: $note) { __typename
    ... on Initiative { id version certifiedAt certifiedBy { id } options { inYear capex prepaid minimumAmount totalCommitment
      costs { id amount costClass contractEnd } } }
    ... on Refusal { code message field remedy problems { field message } } ... on StaleVersion { current } } }`;
const READ = `query($id: ID!) { initiative(id: $id) { id version certifiedAt certifiedBy { id } options { costs { id period } } } }`;
const BESIDE = '{ capex prepaid approvedCapex approvedPrepaid }';

interface Certified {
  readonly __typename: string;
  readonly version: number;
  readonly code?: string;
  readonly certifiedBy: { readonly id: string } | null;
  readonly options: readonly { readonly costs: readonly { readonly id: string; readonly period: number }[] }[];
}

describe('certified costs', () => {
  let api: TestApi;
  let stage: DecisionStage;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    stage = await DecisionStage.build(api);
  });

  const read = (id: string) => api.must<Certified>(stage.people.finance, READ, { id });
  const certify = async (
    id: string,
    costs: readonly unknown[] = [],
    more: Record<string, unknown> = {},
    by?: Persona,
  ) => api.must<Certified>(by ?? stage.people.finance, CERTIFY, { id, v: (await read(id)).version, costs, ...more });
  const asked = () =>
    stage.initiative({
      minimumAmount: 90n,
      costs: [
        { amount: 100n },
        { amount: 40n, period: 2 },
        { amount: 7n, period: 3, costClass: 'CAPEX' },
        { amount: 3n, period: 4, costClass: 'PREPAID' },
      ],
    });
  const draft = async (ids: readonly string[]) => {
    await stage.select();
    return stage.as(stage.people.executive, (tx, actor) => draftPlan(tx, actor, stage.cycleId, ids));
  };
  const submit = (id: string, version = 1) =>
    api.must<Record<string, unknown>>(stage.people.executive, SUBMIT_PLAN, { id, version });
  const require = () =>
    api.admin.query('update mandate set certification_required = true where organization_id = $1', [stage.org.id]);

  it('cost nothing in a period that was closed since they were asked for', async () => {
    const id = await asked();
    const [, second] = (await read(id)).options[0]?.costs ?? [];
    await api.admin.query(
      'update organization set closed_through_year = $2, closed_through_period = 2 where organization_id = $1',
      [stage.org.id, FISCAL_YEAR],
    );
    const refused = await certify(id, [{ costLineId: second?.id, amount: '50' }]);
    expect(refused).toMatchObject({
      code: 'PERIOD_CLOSED',
      problems: [{ field: 'costs' }, { field: 'costs[0].amount' }],
    });
    expect((await read(id)).certifiedBy).toBeNull();
    await api.admin.query('update organization set closed_through_period = 1 where organization_id = $1', [
      stage.org.id,
    ]);
    const [first] = (await read(id)).options[0]?.costs ?? [];
    expect(await certify(id, [{ costLineId: first?.id, amount: '0' }])).toMatchObject({ __typename: 'Initiative' });
  });

  it('are set by FINANCE, measured anew, recorded, and what plans take', async () => {
    const id = await asked();
    const lines = (await read(id)).options[0]?.costs ?? [];
    const [first, second] = [lines[0]?.id, lines[1]?.id];
    const done = await certify(
      id,
      [
        { costLineId: first, amount: '80', contractEnd: `${FISCAL_YEAR}-12-31` },
        { costLineId: second, costClass: 'CAPEX' },
      ],
      { note: 'Quote of March.' },
    );
    expect(done).toMatchObject({
      __typename: 'Initiative',
      certifiedBy: { id: stage.people.finance.id },
      options: [{ inYear: '80', capex: '47', prepaid: '3', minimumAmount: '80', totalCommitment: '130' }],
    });
    const { rows } = await api.admin.query(
      `select * from record_entry where organization_id = $1 and subject_id = $2 and act = 'certifyInitiative'`,
      [stage.org.id, id],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).toContain('contractEnd');
    const plan = await draft([id]);
    expect((await submit(plan)).__typename).toBe('Plan');
    const shown = await api.must<Record<string, unknown>>(
      stage.people.coo,
      `query($id: ID!) { plan(id: $id) { inYear besideCap ${BESIDE} lines { amounts { costClass requested } } } }`,
      { id: plan },
    );
    expect(shown).toMatchObject({
      inYear: '80',
      besideCap: { capex: '47', prepaid: '3', approvedCapex: '0', approvedPrepaid: '0' },
    });
    expect(await api.must(stage.people.coo, ENVELOPE, { id: stage.cycleId })).toMatchObject({
      measures: [{ held: '80' }, {}],
    });
    expect(
      await api.must(stage.people.coo, `query($id: ID!) { envelope(cycleId: $id) { besideCap ${BESIDE} } }`, {
        id: stage.cycleId,
      }),
    ).toEqual({ besideCap: { capex: '47', prepaid: '3', approvedCapex: '0', approvedPrepaid: '0' } });
    expect(await certify(id)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('are asked of every initiative of a plan where the mandate asks them', async () => {
    const [one, two] = [await asked(), await asked()];
    const plan = await draft([one, two]);
    await require();
    await certify(one);
    const refused = await submit(plan);
    expect(refused).toMatchObject({ code: 'NOT_CERTIFIED', field: 'lines', problems: [{ field: 'lines' }] });
    expect(String(refused['message'])).toContain('EB-02');
    await certify(two);
    expect((await submit(plan)).__typename).toBe('Plan');
  });

  it('make a draft plan of other amounts be solved anew', async () => {
    const id = await asked();
    const plan = await draft([id]);
    const line = (await read(id)).options[0]?.costs[0]?.id;
    await certify(id, [{ costLineId: line, contractEnd: `${FISCAL_YEAR + 2}-12-31` }]);
    expect(await submit(plan)).toMatchObject({ code: 'WRONG_STATE', field: 'lines' });
  });

  it('fall when the initiative is returned', async () => {
    const id = await asked();
    const { version } = await certify(id);
    await api.admin.query(`update initiative set initiative_state = 'SUBMITTED' where id = $1`, [id]);
    const back = `mutation($id: ID!, $v: Int!) { returnInitiative(id: $id, expectedVersion: $v, reason: "Cheaper.") { __typename ... on Initiative { certifiedAt } } }`;
    expect(await api.must(stage.people.executive, back, { id, v: version })).toEqual({
      __typename: 'Initiative',
      certifiedAt: null,
    });
  });

  it('refuse bad input, a stale version, a member of FINANCE who has a stake, and everybody else', async () => {
    const owner = await stage.org.member(['FINANCE']);
    const id = await stage.initiative({ costs: [{ amount: 10n }], owner });
    expect(await certify(id, [], {}, owner)).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
    const line = (await read(id)).options[0]?.costs[0]?.id;
    for (const [costs, field] of [
      [[{ costLineId: line, amount: '-1' }], 'costs[0].amount'],
      [[{ costLineId: 'x' }], 'costs[0].costLineId'],
      [[{ costLineId: line }, { costLineId: line }], 'costs[1].costLineId'],
      [[{ costLineId: line, contractEnd: '1999-01-01' }], 'costs[0].contractEnd'],
    ] as const)
      expect(await certify(id, costs)).toMatchObject({ code: 'INVALID_INPUT', field });
    expect(await certify(id, [], { note: '\u0000' })).toMatchObject({ code: 'INVALID_INPUT', field: 'note' });
    expect(await certify(id, [], { v: 99 })).toMatchObject({ code: 'STALE_VERSION' });
    for (const who of [stage.people.coo, stage.people.executive, stage.people.leader]) {
      const answer = await api.ask(who, CERTIFY, { id, v: 1, costs: [] });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
    }
    const stranger = await (await api.organization()).member(['FINANCE']);
    expect((await api.ask(stranger, CERTIFY, { id, v: 1, costs: [] })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await read(id)).certifiedBy).toBeNull();
  });

  it('and a submission at the same moment never disagree', async () => {
    const ids = [];
    for (let i = 0; i < 6; i += 1) ids.push(await asked());
    for (const id of ids) {
      const plan = await draft([id]);
      const line = (await read(id)).options[0]?.costs[0]?.id;
      const [submitted, certified] = await Promise.all([
        stage.as(stage.people.executive, (tx, actor) => submitPlan(tx, actor, { id: plan, expectedVersion: 1 })),
        certify(id, [{ costLineId: line, amount: '50' }]),
      ]);
      expect([submitted.ok, certified.__typename === 'Initiative'].filter(Boolean)).toHaveLength(1);
      if (!submitted.ok) expect(submitted.refusal.code).toBe('WRONG_STATE');
      else accepted(submitted);
    }
  });
});
