import { applyRetention } from '../../retention-command';
import { DecisionStage } from '../../decision/approval/decision-stage.fixtures';
import { decide } from '../../decision/approval/decisions.fixtures';
import { appendRecord } from '../../platform/record/record.store';
import { TestApi, type Persona, type TestOrganization } from '../../testing/test-api';

const REFUSED = '... on Refusal { code field message }';
const ERASE = `mutation($id: ID!, $entries: [Int!]) { eraseMember(memberId: $id, reason: "Asked to be forgotten", entries: $entries) {
  __typename ... on Member { name email active } ${REFUSED} } }`;
const HOLD = `mutation($on: Boolean!) { setLegalHold(on: $on, reason: "A case") { __typename ... on Organization { legalHold } ${REFUSED} } }`;
const RETAIN = `mutation($years: Int) { setRetention(years: $years) { __typename ... on Organization { retentionYears } ${REFUSED} } }`;
const RECORD = '{ decisionRecord(first: 200) { nodes { sequence actor actorName act reason reasonErased } } }';
const CHECK = '{ recordCheck { intact length } }';

interface Entry {
  sequence: number;
  actor: string;
  actorName: string;
  act: string;
  reason: string | null;
  reasonErased: boolean;
}

describe('erasure', () => {
  let api: TestApi;
  let org: TestOrganization;
  let admin: Persona;
  let auditor: Persona;
  let finance: Persona;
  let leaver: Persona;
  let pseudonym: string;
  const record = async () => (await api.must<{ nodes: Entry[] }>(auditor, RECORD)).nodes;
  const gone = () => api.admin.query('update member set active = false where id = $1', [leaver.id]);
  const say = (reason: string) =>
    api.database.write(org.id, (tx) =>
      appendRecord(tx, { pseudonym }, { act: 'returnPlan', subjectType: 'Plan', subjectId: leaver.id, reason }),
    );

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    org = await api.organization();
    [admin, auditor, finance, leaver] = [
      await org.member(['ADMIN']),
      await org.member(['AUDITOR']),
      await org.member(['FINANCE']),
      await org.member(['COO']),
    ];
    const { rows } = await api.admin.query('select pseudonym from member where id = $1', [leaver.id]);
    pseudonym = (rows[0] as { pseudonym: string }).pseudonym;
    await say('Says Jane');
    await say('Says John');
  });

  it('removes name, address, account and every text of a member, and the chain verifies', async () => {
    expect(await api.must(admin, ERASE, { id: leaver.id })).toMatchObject({ code: 'WRONG_STATE', field: 'memberId' });
    await gone();
    expect(await api.must(admin, ERASE, { id: leaver.id })).toMatchObject({ name: 'erased', email: '', active: false });
    expect(await api.must(admin, ERASE, { id: leaver.id })).toMatchObject({ code: 'WRONG_STATE' });
    const entries = await record();
    expect(entries.slice(0, 2).map((e) => [e.actor, e.actorName, e.reason, e.reasonErased])).toEqual([
      [pseudonym, 'erased', null, true],
      [pseudonym, 'erased', null, true],
    ]);
    expect(entries[2]).toMatchObject({ act: 'eraseMember', reason: 'Asked to be forgotten', reasonErased: false });
    expect(await api.must(auditor, CHECK)).toEqual({ intact: true, length: 3 });
    const { rows } = await api.admin.query(
      `select (select count(*) from account where email = $1)::int as accounts, (select count(*) from member where email = $1)::int as members`,
      [leaver.email],
    );
    expect(rows[0]).toEqual({ accounts: 0, members: 0 });
  });

  it('erases only the texts that are named, and knows which there are', async () => {
    await gone();
    expect(await api.must(admin, ERASE, { id: leaver.id, entries: [9] })).toMatchObject({ code: 'INVALID_INPUT' });
    await api.must(admin, ERASE, { id: leaver.id, entries: [2] });
    expect((await record()).slice(0, 2).map((e) => e.reason)).toEqual(['Says Jane', null]);
    expect(await api.must(auditor, CHECK)).toMatchObject({ intact: true });
  });

  it('is refused while a legal hold is on, which its administrator cannot lift', async () => {
    await gone();
    expect((await api.ask(admin, HOLD, { on: true })).errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
    expect(await api.must(finance, HOLD, { on: true })).toMatchObject({ legalHold: true });
    expect(await api.must(finance, HOLD, { on: true })).toMatchObject({ code: 'WRONG_STATE' });
    expect(await api.must(admin, ERASE, { id: leaver.id })).toMatchObject({ code: 'WRONG_STATE', field: 'legalHold' });
    expect(await api.must(admin, RETAIN, { years: 1 })).toMatchObject({ field: 'legalHold' });
    await api.must(finance, HOLD, { on: false });
    expect(await api.must(admin, ERASE, { id: leaver.id })).toMatchObject({ name: 'erased' });
  });

  it('by retention takes texts older than its years, never an entry, and nothing under a hold', async () => {
    expect(await api.must(admin, RETAIN, { years: 0 })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await api.must(admin, RETAIN, { years: 7 })).toMatchObject({ retentionYears: 7 });
    // The row's time alone is moved back: what retention looks at. The chain says so, and the time is then put right.
    const move = (interval: string) =>
      api.admin.query('update record_entry set at = at + $2::interval where organization_id = $1 and sequence = 1', [
        org.id,
        interval,
      ]);
    await move('-3000 days');
    await api.must(finance, HOLD, { on: true });
    const said: string[] = [];
    await applyRetention(api.database, (text) => said.push(text));
    expect(said.at(-1)).toBeDefined();
    expect((await record())[0]?.reason).toBe('Says Jane');
    await api.must(finance, HOLD, { on: false });
    await applyRetention(api.database, (text) => said.push(text));
    await move('3000 days');
    expect(said).toContain('Test company: 1 texts erased');
    expect(said).toContain('Test company: nothing erased, a legal hold is on');
    expect((await record()).slice(0, 2).map((e) => e.reason)).toEqual([null, 'Says John']);
    expect(await api.must(auditor, CHECK)).toMatchObject({ intact: true });
  });

  it('of a member who decided leaves decision, money and chain as they were', async () => {
    const stage = await DecisionStage.build(api);
    const id = await stage.initiative({ costs: [{ amount: 5_000n }] });
    const plan = await stage.submittedPlan([id]);
    const decided = await decide(stage, plan, 5_000n);
    expect(decided.state).toBe('APPROVED');
    const boss = await stage.org.member(['ADMIN']);
    await api.must(boss, `mutation($id: ID!) { deactivateMember(memberId: $id) { __typename } }`, {
      id: stage.people.coo.id,
    });
    expect(await api.must(boss, ERASE, { id: stage.people.coo.id })).toMatchObject({ name: 'erased' });
    expect(await api.must(stage.people.auditor, CHECK)).toMatchObject({ intact: true });
    const read = await api.must<{ state: string; decisions: { decidedBy: { name: string } }[] }>(
      stage.people.auditor,
      'query($id: ID!) { plan(id: $id) { state decisions { decidedBy { name } } } }',
      { id: plan.id },
    );
    expect([read.state, read.decisions[0]?.decidedBy.name]).toEqual(['APPROVED', 'erased']);
  });
});
