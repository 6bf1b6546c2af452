import { randomUUID } from 'node:crypto';
import { completeInput, proposalHouse, type ProposalHouse } from '../../proposal/initiative/initiative.fixtures';
import { TestApi, type Persona } from '../../testing/test-api';

const REFUSED = '... on Refusal { code message field problems { field message } }';
const LEAVE = `mutation($id: ID!, $to: ID, $hold: [ID!]) { deactivateMember(memberId: $id, reassignTo: $to, hold: $hold) {
  __typename ... on Member { id active } ${REFUSED} } }`;
const REASSIGN = `mutation($id: ID!, $to: ID!) { reassignInitiative(id: $id, ownerId: $to, reason: "Moves on") {
  __typename ... on Initiative { id owner { id } } ${REFUSED} } }`;
const CREATE = `mutation($input: CreateInitiativeInput!) { createInitiative(input: $input) { ... on Initiative { id code } ... on Refusal { message } } }`;
const READ = 'query($id: ID!) { initiative(id: $id) { owner { id active } orphaned } }';

interface Left {
  __typename: string;
  code: string;
  active: boolean;
  problems: { field: string; message: string }[];
}

describe('people leave', () => {
  let api: TestApi;
  let house: ProposalHouse;
  let admin: Persona;
  let deputy: Persona;
  const leave = (who: Persona, more: Record<string, unknown> = {}, by = admin) =>
    api.must<Left>(by, LEAVE, { id: who.id, hold: [], ...more });
  const proposal = () => api.must<{ id: string; code: string }>(house.leader, CREATE, { input: completeInput(house) });
  const setState = (id: string, state: string) =>
    api.admin.query('update initiative set initiative_state = $2 where id = $1', [id, state]);

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    house = await proposalHouse(api);
    admin = await house.org.member(['ADMIN']);
    deputy = await house.org.member(['PNL_LEADER'], [house.cards]);
  });

  it('ends the membership of who owns nothing, and every session at once', async () => {
    expect(await leave(house.otherLeader)).toMatchObject({ __typename: 'Member', active: false });
    expect((await api.ask(house.otherLeader, '{ me { id } }')).data ?? { me: null }).toEqual({ me: null });
    expect((await api.ask(house.otherLeader, '{ fundingCycles { id } }')).status).toBe(401);
    const signIn = `mutation($email: String!) { signIn(email: $email, password: "correct horse battery") { __typename } }`;
    expect((await api.ask(null, signIn, { email: house.otherLeader.email })).data).not.toMatchObject({
      signIn: { __typename: 'Session' },
    });
    expect(await leave(house.otherLeader)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('names each thing they own, and passes initiatives to a member of the unit', async () => {
    const [one, two] = [await proposal(), await proposal()];
    const refused = await leave(house.leader);
    expect(refused).toMatchObject({ code: 'INCOMPLETE' });
    expect(refused.problems.map(({ field }) => field)).toEqual([one.id, two.id]);
    expect(refused.problems[0]?.message).toContain(one.code);
    expect((await leave(house.leader, { to: house.otherLeader.id })).problems).toHaveLength(2);
    expect(await leave(house.leader, { to: randomUUID() })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await leave(house.leader, { to: deputy.id })).toMatchObject({ active: false });
    for (const { id } of [one, two])
      expect(await api.must(deputy, READ, { id })).toEqual({ owner: { id: deputy.id, active: true }, orphaned: false });
    const history = await api.must<{ act: string }[]>(
      deputy,
      'query($id: ID!) { initiativeHistory(id: $id) { act } }',
      { id: one.id },
    );
    expect(history.map(({ act }) => act)).toContain('reassignInitiative');
  });

  it('shows what is held and funded as orphaned until it is reassigned', async () => {
    const { id } = await proposal();
    await setState(id, 'FUNDED');
    expect(await leave(house.leader, { hold: [id] })).toMatchObject({ active: false });
    expect(await api.must(deputy, READ, { id })).toMatchObject({ owner: { active: false }, orphaned: true });
    expect(await api.must(deputy, REASSIGN, { id, to: house.otherLeader.id })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await api.must(deputy, REASSIGN, { id, to: house.leader.id })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await api.must(deputy, REASSIGN, { id, to: deputy.id })).toMatchObject({ __typename: 'Initiative' });
    expect(await api.must(deputy, READ, { id })).toMatchObject({ orphaned: false });
  });

  it('waits for a submitted plan, an unrevealed panel, evidence to grade and a request to a unit they alone lead', async () => {
    const { org, executive, cycle, otherLeader, retail, office } = house;
    const [panellist, grader] = [await org.member(['PANELLIST']), await org.member(['FINANCE'])];
    const [plan, criterion, request] = [randomUUID(), randomUUID(), randomUUID()];
    const { id } = await proposal();
    await api.admin.query(`set session_replication_role = 'replica'`);
    await api.admin.query(
      `insert into plan (organization_id, id, cycle_id, plan_state, name, objective, rules, value_numerator, value_denominator,
         bound_numerator, proven, in_year, run_rate, not_funded, ranking_difference, base_version_id, created_by, created_at, submitted_by)
       values ($1, $2, $3, 'SUBMITTED', 'Plan A', 'SCORE', '{}', 0, 1, 0, true, 0, 0, '[]', '[]', $2, $4, now(), $4)`,
      [org.id, plan, cycle, executive.id],
    );
    await api.admin.query('insert into panel_assignment values ($1, $2, $3, $4)', [
      org.id,
      cycle,
      panellist.id,
      criterion,
    ]);
    await api.admin.query(
      `insert into sponsorship_request (organization_id, id, initiative_id, business_unit_id, requesting_unit_id,
         initiative_title, problem, action, requested_by, requested_at, answer_by)
       values ($1, $2, $3, $4, $5, 't', 'p', 'a', $6, now(), '2999-01-01')`,
      [org.id, request, id, retail, office, executive.id],
    );
    await api.admin.query(`insert into evidence_grader values ($1, $2, $3, $4, now())`, [
      org.id,
      cycle,
      grader.id,
      executive.id,
    ]);
    await api.admin.query(`set session_replication_role = 'origin'`);
    for (const [who, item] of [
      [executive, plan],
      [panellist, cycle],
      [grader, cycle],
      [otherLeader, request],
    ] as const) {
      const refused = await leave(who, { to: house.secondExecutive.id });
      expect([refused.code, refused.problems.map(({ field }) => field)]).toEqual(['INCOMPLETE', [item]]);
    }
    await org.member(['PNL_LEADER'], [retail]);
    expect(await leave(otherLeader)).toMatchObject({ active: false });
    expect(await leave(panellist, { hold: [cycle] })).toMatchObject({ active: false });
  });

  it('never takes the last administrator or oneself, not in a race either', async () => {
    expect(await leave(admin)).toMatchObject({ code: 'NOT_PERMITTED' });
    const second = await house.org.member(['ADMIN']);
    const both = await Promise.allSettled([leave(second), leave(admin, {}, second)]);
    const done = both.filter((one) => one.status === 'fulfilled' && one.value.__typename === 'Member');
    expect(done).toHaveLength(1);
    const left = await api.admin.query(
      `select count(*)::int as n from member m join member_role r on r.member_id = m.id where m.organization_id = $1 and r.role = 'ADMIN' and m.active`,
      [house.org.id],
    );
    expect(left.rows[0]).toEqual({ n: 1 });
  });

  it('knows only its own organisation', async () => {
    const other = await api.organization('Other');
    const stranger = await other.member(['PANELLIST']);
    expect((await api.ask(admin, LEAVE, { id: stranger.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await api.ask(admin, LEAVE, { id: 'x' })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await api.ask(deputy, LEAVE, { id: admin.id })).errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
  });
});
