import { TestApi } from '../../testing/test-api';
import {
  ACCEPT,
  type Acted,
  CREATE,
  completeInput,
  type ProposalHouse,
  proposalHouse,
  RETURN,
  SUBMIT,
  UPDATE,
} from './initiative.fixtures';

const WHOLE = `query($id: ID!) { initiative(id: $id) {
  code title problem action sponsorship state version returnReason submittedAt acceptedAt
  owner { id } submittedBy { id } editors { id } businessUnit { code } cycle { id } functionalAreas { code } touchpoints { code }
  channels { id } productLines { id } type { id } outcome { metric baseline target byWhen customersAffected }
  benefit { description perYear } requires { id code title } excludes { id code title } attachments { id } sponsorshipRequests { id }
  options { id name position minimumAmount startPeriod effectShare proposed inYear runRate capex alreadyBudgeted totalCommitment
    costs { id fiscalYear period amount kind costClass costCentre account alreadyBudgeted contractEnd absorbsOn } } } }`;
interface Whole {
  readonly code: string;
  readonly version: number;
  readonly title: string;
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    readonly costs: readonly { readonly id: string }[];
  }[];
  readonly requires: readonly unknown[];
}

describe('an initiative', () => {
  let api: TestApi;
  let house: ProposalHouse;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api);
  });
  afterAll(() => api.stop());
  const make = (more: Record<string, unknown> = {}) =>
    api.must<Acted>(house.leader, CREATE, { input: completeInput(house, more) });

  it('lives from draft to acceptance, with a return on the way', async () => {
    const made = await make();
    expect(made).toMatchObject({ __typename: 'Initiative', version: 1, state: 'DRAFT' });
    const { id } = made;
    expect(await api.must(house.leader, WHOLE, { id })).toMatchObject({
      code: made.label,
      title: 'Show pending holds in the app',
      sponsorship: 'BUSINESS_UNIT',
      owner: { id: house.leader.id },
      submittedBy: null,
      businessUnit: { code: 'CD' },
      cycle: { id: house.cycle },
      functionalAreas: [{ code: 'IT' }],
      touchpoints: [{ code: 'APP' }],
      outcome: { metric: 'Deposit-hold contacts', byWhen: '2026-12-31', customersAffected: null },
      benefit: { description: 'Fewer contacts', perYear: '42000000' },
      options: [
        {
          name: 'Pilot',
          position: 1,
          minimumAmount: '500',
          startPeriod: 2,
          proposed: false,
          inYear: '1000',
          runRate: '0',
        },
        {
          name: 'Full',
          position: 2,
          proposed: true,
          inYear: '27000000',
          runRate: '6000000',
          capex: '7',
          alreadyBudgeted: '100',
          totalCommitment: '33000007',
          costs: [
            { fiscalYear: 2026, period: 2, amount: '26000000', costCentre: 'CC-1', account: '6400', contractEnd: null },
            { period: 11, kind: 'RUN_RATE', costCentre: 'unknown', contractEnd: '2027-12-31' },
            { period: 12 },
            { period: 3, costClass: 'CAPEX' },
          ],
        },
      ],
    });
    const submitted = await api.must<Acted>(house.leader, SUBMIT, { id, version: 1 });
    expect(submitted).toMatchObject({ state: 'SUBMITTED', version: 2 });
    const returned = await api.must<Acted>(house.executive, RETURN, { id, version: 2, reason: 'Say who calls.' });
    expect(returned).toMatchObject({ state: 'RETURNED', version: 3 });
    const input = { problem: 'Customers over 60 call.' };
    expect(await api.must(house.leader, UPDATE, { id, version: 3, input })).toMatchObject({
      state: 'RETURNED',
      version: 4,
    });
    await api.must(house.leader, SUBMIT, { id, version: 4 });
    expect(await api.must(house.executive, ACCEPT, { id, version: 5 })).toMatchObject({
      state: 'ACCEPTED',
      version: 6,
    });
    const end = await api.must(house.leader, WHOLE, { id });
    expect(end).toMatchObject({
      submittedBy: { id: house.leader.id },
      returnReason: null,
      problem: 'Customers over 60 call.',
    });
    const acts = await api.admin.query('select act from record_entry where subject_id = $1 order by sequence', [id]);
    expect(acts.rows.map((row: { act: string }) => row.act)).toEqual([
      'submitInitiative',
      'returnInitiative',
      'submitInitiative',
      'acceptInitiative',
    ]);
  });

  it('keeps what a change leaves out, clears what it nulls, and keeps option and cost ids while options stand', async () => {
    const { id } = await make();
    const before = await api.must<Whole>(house.leader, WHOLE, { id });
    await api.must(house.leader, UPDATE, { id, version: 1, input: { title: 'Another title', benefit: null } });
    const after = await api.must<Whole>(house.leader, WHOLE, { id });
    expect(after).toMatchObject({ title: 'Another title', benefit: null, outcome: { baseline: '1000' } });
    expect(after.options).toEqual(before.options);
    const options = [{ id: before.options[1]?.id, name: 'Whole', costs: [{ period: 1, amount: '5' }] }];
    await api.must(house.leader, UPDATE, { id, version: 2, input: { options } });
    const replaced = await api.must<Whole>(house.leader, WHOLE, { id });
    expect(replaced.options).toMatchObject([{ id: before.options[1]?.id, name: 'Whole', proposed: true, inYear: '5' }]);
    const foreign = [{ ...options[0], id: before.options[0]?.id }];
    expect(await api.must(house.leader, UPDATE, { id, version: 3, input: { options: foreign } })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'options[0].id',
    });
  });

  it('numbers a unit’s initiatives one after another, also when they come at once', async () => {
    const codes = (await Promise.all(Array.from({ length: 8 }, () => make()))).map((made) => made.label);
    expect(new Set(codes).size).toBe(8);
    expect(codes.every((code) => /^CD-\d{2}$/.test(code))).toBe(true);
  });

  it('says everything that is missing and refuses to be submitted without it', async () => {
    const input = { cycleId: house.cycle, businessUnitId: house.cards, title: 'Bare' };
    const { id } = await api.must<Acted>(house.leader, CREATE, { input });
    const check = await api.must<{ complete: boolean; items: { met: boolean }[]; missing: { field: string }[] }>(
      house.leader,
      'query($id: ID!) { submissionCheck(id: $id) { complete items { field label met message } missing { field message } } }',
      { id },
    );
    const fields = check.missing.map((item) => item.field);
    expect(fields).toEqual([
      'problem',
      'action',
      'functionalAreaIds',
      'touchpointIds',
      'options',
      'options.proposed',
      'outcome',
      'benefit',
    ]);
    expect(check.complete).toBe(false);
    const refused = await api.must<Acted>(house.leader, SUBMIT, { id, version: 1 });
    expect(refused).toMatchObject({ __typename: 'Rejection', code: 'INCOMPLETE', field: 'problem' });
    expect(refused.problems.map((problem) => problem.field)).toEqual(fields);
  });
});
