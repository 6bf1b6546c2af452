import { brokenInvariants } from '../../../invariants/invariants';
import { TestApi } from '../../testing/test-api';
import { DecisionStage } from './decision-stage.fixtures';
import { decide, money, RETURN } from './decisions.fixtures';
import { transfersOn } from './transfers.fixtures';

const WITHDRAW = `mutation($id: ID!, $v: Int!) { withdrawPlan(id: $id, expectedVersion: $v, reason: "Not yet.") { ... on Plan { state } ... on Refusal { code } } }`;
const SIGN = `mutation($id: ID!, $v: Int!, $token: String) { signPlan(id: $id, expectedVersion: $v, reauthToken: $token) { ... on Plan { state } ... on Refusal { code message } } }`;
const POSITION = `query($id: ID!, $unit: ID) { unitPosition(cycleId: $id, businessUnitId: $unit) { baseBefore contributed received held budgetAfter
  lines { costCentre account baseBefore contributed received held budgetAfter } } }`;

describe('source lines', () => {
  let api: TestApi;
  let stage: DecisionStage;
  let on: ReturnType<typeof transfersOn>;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    stage = await DecisionStage.build(api);
    on = transfersOn(stage);
  });
  afterEach(async () => {
    expect(await brokenInvariants(api.admin)).toEqual([]);
  });

  /** One named line gives; it has this much. */
  const oneLine = async (has: bigint, [unit, centre, account] = [stage.units[0], '1001', '6100']): Promise<void> => {
    await api.admin.query(
      `update opex_base_row r set amount = $2 where organization_id = $1 and cost_centre = $3 and account = $4`,
      [stage.org.id, has.toString(), centre, account],
    );
    await api.admin.query(
      `update opex_base_version v set total = (select sum(amount) from opex_base_row r where r.version_id = v.id) where organization_id = $1`,
      [stage.org.id],
    );
    const line = { businessUnitId: unit, costCentre: centre, account };
    await on.mandate(`contribution_rule = 'NAMED_LINES', contribution_lines = $2::jsonb`, [JSON.stringify([line])]);
  };

  it('are held at submission, kept while signatures are awaited, and drawn by the last one as they were held', async () => {
    await on.mandate(`thresholds = $2::jsonb`, [
      JSON.stringify([
        { above: '10', initiativeTypeId: null, legalEntity: null, roles: ['COO', 'FINANCE'], signatures: 2 },
      ]),
    ]);
    const plan = await stage.submittedPlan([await on.initiative(1000n, { alreadyBudgeted: 100n })]);
    expect(await on.held()).toEqual(['CD 2000 270', 'EB 1000 630', 'EB CX 100']);
    const decided = await decide(stage, plan, 1000n);
    expect(decided.state).toBe('AWAITING_SIGNATURE');
    expect(await on.held()).toEqual(['CD 2000 270', 'EB 1000 630', 'EB CX 100']);
    await on.mandate(`contribution_rule = 'BENEFICIARY_PAYS'`);
    const { finance } = stage.people;
    const token = await stage.reauthenticate(finance);
    expect(await api.must(finance, SIGN, { id: plan.id, v: decided.version, token })).toEqual({ state: 'APPROVED' });
    expect(await on.held()).toEqual([]);
    expect((await on.transfers()).map((one) => `${one.from.costCentre} ${one.amount}`).sort()).toEqual([
      '1000 630',
      '2000 270',
      'CX 100',
    ]);
  });

  it('show in the position of a unit by line: before, held, contributed, received and after', async () => {
    const plan = await stage.submittedPlan([await on.initiative(1000n)]);
    const lines = async () => {
      const position = await api.must<{ lines: Record<string, string>[] }>(stage.people.coo, POSITION, {
        id: stage.cycleId,
        unit: stage.units[0],
      });
      return [position, ...position.lines].map((line) =>
        ['costCentre', 'baseBefore', 'held', 'contributed', 'received', 'budgetAfter']
          .map((key) => (line as Record<string, string>)[key])
          .join(' '),
      );
    };
    expect(await lines()).toEqual(
      [
        ' 70000000 700 0 0 70000000',
        '1000 60000000 700 0 0 60000000',
        '1001 10000000 0 0 0 10000000',
        'CX 0 0 0 0 0',
      ].filter((line) => !line.startsWith('CX')),
    );
    await decide(stage, plan, 1000n);
    expect(await lines()).toEqual([
      ' 70000000 0 700 1000 70000300',
      '1000 60000000 0 700 0 59999300',
      '1001 10000000 0 0 0 10000000',
      'CX 0 0 0 1000 1000',
    ]);
  });

  it('are given back when a plan is returned, withdrawn, declined, approved in part, or reversed', async () => {
    const { coo, executive } = stage.people;
    const returned = await stage.submittedPlan([await on.initiative(1000n)]);
    await api.must(coo, RETURN, { id: returned.id, v: returned.version, reason: 'Ask again.' });
    expect(await on.held()).toEqual([]);
    const withdrawn = await stage.submittedPlan([await on.initiative(1000n)]);
    expect(await api.must(executive, WITHDRAW, { id: withdrawn.id, v: withdrawn.version })).toEqual({
      state: 'WITHDRAWN',
    });
    expect(await on.held()).toEqual([]);
    const [kept, fallen] = [await on.initiative(1000n), await on.initiative(500n)];
    const decided = await decide(stage, await stage.submittedPlan([kept, fallen]), 100n, {
      lines: [
        { initiativeId: kept, decision: 'APPROVE_PART', amounts: [{ period: 1, amount: '100' }] },
        { initiativeId: fallen, decision: 'DECLINE', reason: 'Not now.' },
      ],
    });
    expect(decided.state).toBe('PARTLY_APPROVED');
    expect(await on.held()).toEqual([]);
    expect((await on.transfers()).map((one) => one.amount).sort()).toEqual(['30', '70']);
    await on.reverse(decided);
    expect(await money(stage)).toMatchObject({ inYear: { held: '0', committed: '0' }, ledger: { sources: '0' } });
    await oneLine(100n);
    expect(await on.submit(await on.draft([await on.initiative(100n)]))).toMatchObject({ __typename: 'Plan' });
  });

  it('refuse a plan when they are exhausted, naming the line and what is left, and hold nothing of it', async () => {
    await oneLine(1000n);
    await stage.submittedPlan([await on.initiative(600n)]);
    expect(await on.submit(await on.draft([await on.initiative(401n)]))).toMatchObject({
      code: 'SOURCE_EXHAUSTED',
      field: 'lines',
      message: expect.stringContaining('EB 1001/6100 (Bank) has USD 4.00 left'),
      problems: [{ field: 'lines', message: 'EB 1001/6100 (Bank) has USD 4.00 left' }],
    });
    expect(await on.held()).toEqual(['EB 1001 600']);
    expect(await money(stage)).toMatchObject({ inYear: { held: '600' } });
    expect(await on.submit(await on.draft([await on.initiative(400n)]))).toMatchObject({ __typename: 'Plan' });
  });

  it('of another legal entity give only where the mandate allows it', async () => {
    await oneLine(1000n, [stage.units[1], '2000', '6000']);
    await api.admin.query(`update business_unit set legal_entity = 'Insurance' where id = $1`, [stage.units[1]]);
    await on.mandate('cross_entity_allowed = false');
    const draft = await on.draft([await on.initiative(10n)]);
    expect(await on.submit(draft)).toMatchObject({
      code: 'ABOVE_MANDATE',
      problems: [{ field: 'lines', message: 'CD 2000/6000 stands in Insurance' }],
    });
    expect(await on.held()).toEqual([]);
    await on.mandate('cross_entity_allowed = true');
    expect(await on.submit(draft)).toMatchObject({ __typename: 'Plan' });
  });

  it('give no more than the maximum of their unit in the fiscal year, held and drawn together', async () => {
    await on.mandate('maximum_per_unit = 400');
    await on.approved(500n, { costCentre: 'CX' });
    await stage.submittedPlan([await on.initiative(200n)]);
    expect(await on.held()).toEqual(['CD 2000 150', 'EB 1000 50']);
    expect(await on.submit(await on.draft([await on.initiative(101n)]))).toMatchObject({ code: 'SOURCE_EXHAUSTED' });
    expect(await on.submit(await on.draft([await on.initiative(100n)]))).toMatchObject({ __typename: 'Plan' });
  });

  it('have one last cent: of plans submitted at once, one holds it', async () => {
    await oneLine(1000n);
    const drafts = [];
    for (let i = 0; i < 6; i += 1) drafts.push(await on.draft([await on.initiative(501n)]));
    const answers = await Promise.all(drafts.map((draft) => on.submit(draft)));
    expect(answers.map((one) => one.code ?? one.__typename).sort()).toEqual([
      'Plan',
      ...Array(5).fill('SOURCE_EXHAUSTED'),
    ]);
    expect(await on.held()).toEqual(['EB 1001 501']);
    expect(await money(stage)).toMatchObject({ inYear: { held: '501' } });
  });
});
