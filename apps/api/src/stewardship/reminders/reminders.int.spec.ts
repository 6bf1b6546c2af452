import { brokenInvariants } from '../../../invariants/invariants';
import { DecisionStage } from '../../decision/approval/decision-stage.fixtures';
import {
  type Acted,
  CREATE,
  RETURN,
  SUBMIT,
  completeInput,
  proposalHouse,
} from '../../proposal/initiative/initiative.fixtures';
import { type Persona, TestApi } from '../../testing/test-api';
import { sweepOrganization } from '../sweeps/sweep';

const INBOX = '{ notifications(first: 50) { nodes { kind label path subjectType } } }';
interface Inbox {
  readonly nodes: readonly { kind: string; label: string; path: string; subjectType: string }[];
}

describe('reminders of the decision clock', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    expect(await brokenInvariants(api.admin)).toEqual([]);
    await api.stop();
  });
  const told = async (who: Persona) =>
    (await api.must<Inbox>(who, INBOX)).nodes.filter(({ kind }) => kind === 'REMINDER' || kind === 'ESCALATION');
  const sweep = (organizationId: string) => sweepOrganization(api.database, organizationId);
  /** Lets days pass for one thing that waits. */
  const age = async (subjectId: string, days: number) => {
    for (const [table, column] of [
      ['record_entry', 'at'],
      ['wait_told', 'since'],
    ])
      await api.admin.query(
        `update ${table} set ${column} = ${column} - make_interval(days => $2) where subject_id = $1`,
        [subjectId, days],
      );
  };

  it('go to the desk, then above it, each once, however many sweep', async () => {
    const house = await proposalHouse(api, 'Reminded');
    const coo = await house.org.member(['COO']);
    const submit = async (title: string) => {
      const made = await api.must<Acted>(house.leader, CREATE, { input: completeInput(house, { title }) });
      await api.must(house.leader, SUBMIT, { id: made.id, version: 1 });
      return made;
    };
    const [first, second] = [await submit('One'), await submit('Two')];
    await sweep(house.org.id);
    expect(await told(house.executive)).toEqual([]);
    await age(first.id, 6);
    await Promise.all([1, 2, 3].map(() => sweep(house.org.id)));
    await sweep(house.org.id);
    const one = { kind: 'REMINDER', label: first.label, path: `/cycles/${house.cycle}/initiatives/${first.id}` };
    expect(await told(house.executive)).toMatchObject([one]);
    expect(await told(house.secondExecutive)).toMatchObject([one]);
    expect([await told(house.leader), await told(coo)]).toEqual([[], []]);
    await age(first.id, 5);
    await age(second.id, 11);
    await sweep(house.org.id);
    const ofCycle = { subjectType: 'FundingCycle', path: `/cycles/${house.cycle}/clock` };
    expect(await told(coo)).toMatchObject([{ kind: 'ESCALATION', ...ofCycle }]);
    expect((await told(house.executive)).map(({ label }) => label)).toEqual([second.label, first.label]);
    await api.must(house.executive, RETURN, { id: second.id, version: 2, reason: 'Say who calls.' });
    await age(second.id, 7);
    await sweep(house.org.id);
    expect(await told(house.leader)).toMatchObject([{ kind: 'REMINDER', label: second.label }]);
    expect(await told(house.otherLeader)).toEqual([]);
  });

  it('tell of a plan once, and of nothing where the organisation wants none', async () => {
    const stage = await DecisionStage.build(api);
    const plan = await stage.submittedPlan([await stage.initiative({ costs: [{ amount: 100n }] })]);
    await age(plan.id, 12);
    const days = (remind: number | null, escalate: number | null) =>
      api.admin.query(
        'update organization set remind_after_days = $2, escalate_after_days = $3 where organization_id = $1',
        [stage.org.id, remind, escalate],
      );
    await days(null, null);
    await sweep(stage.org.id);
    expect(await told(stage.people.coo)).toEqual([]);
    await days(5, null);
    await sweep(stage.org.id);
    expect(await told(stage.people.coo)).toMatchObject([{ kind: 'REMINDER', subjectType: 'Plan' }]);
    expect(await told(stage.people.executive)).toEqual([]);
    await days(5, 10);
    await sweep(stage.org.id);
    await sweep(stage.org.id);
    expect(await told(stage.people.executive)).toMatchObject([{ kind: 'ESCALATION', subjectType: 'Plan' }]);
    expect(await told(stage.people.coo)).toHaveLength(1);
  });
});
