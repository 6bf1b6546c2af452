import { randomUUID } from 'node:crypto';
import { FORBIDDEN_PAIRS, ROLES, type Role } from '@clout/domain';
import { type Persona, TestApi, type TestOrganization } from '../testing/test-api';

const REFUSED = '... on Refusal { code field remedy }';
const INVITE = `mutation($input: InviteMemberInput!) { inviteMember(input: $input) { __typename ... on Member { id roles } ${REFUSED} } }`;
const SET = `mutation($id: ID!, $roles: [Role!]!) { setMemberRoles(memberId: $id, roles: $roles, businessUnitIds: []) { __typename ... on Member { id roles } ${REFUSED} } }`;

const PAIRS = ROLES.flatMap((one, i) => ROLES.slice(i + 1).map((other): [Role, Role] => [one, other]));
const forbidden = ([one, other]: readonly [Role, Role]): boolean =>
  FORBIDDEN_PAIRS.some((pair) => pair.includes(one) && pair.includes(other));

interface Granted {
  readonly __typename: string;
  readonly id: string;
  readonly code: string;
  readonly field: string | null;
}

describe('two roles in one hand', () => {
  let api: TestApi;
  let org: TestOrganization;
  let admin: Persona;
  beforeAll(async () => {
    api = await TestApi.start();
    org = await api.organization();
    admin = await org.member(['ADMIN']);
  });
  afterAll(() => api.stop());

  const invite = (roles: readonly Role[]) =>
    api.must<Granted>(admin, INVITE, {
      input: { name: 'Somebody', email: `${randomUUID()}@test.example`, roles, businessUnitIds: [] },
    });
  const set = (id: string, roles: readonly Role[], by = admin) => api.must<Granted>(by, SET, { id, roles });

  it('are refused where proposing, approving, keeping the money and granting roles must be apart', () => {
    expect(PAIRS.filter(forbidden).map((pair) => [...pair].sort().join(' '))).toEqual([
      'ADMIN PNL_LEADER',
      'COO CX_EXECUTIVE',
      'ADMIN CX_EXECUTIVE',
      'COO FINANCE',
      'ADMIN COO',
      'ADMIN FINANCE',
    ]);
  });

  it.each(PAIRS)('%s with %s: by invitation, by grant, and beside a third', async (one, other) => {
    const { id } = await org.member([one]);
    const answers = [await invite([one, other]), await set(id, [other, one]), await set(id, [one, 'PANELLIST', other])];
    for (const answer of answers)
      if (forbidden([one, other])) expect(answer).toMatchObject({ code: 'CONFLICT_OF_INTEREST', field: 'roles' });
      else expect(answer.__typename).toBe('Member');
    const { rows } = await api.admin.query<{ role: Role }>('select role from member_role where member_id = $1', [id]);
    const roles = rows.map(({ role }) => role);
    expect(roles.includes(one) && roles.includes(other)).toBe(!forbidden([one, other]));
  });

  it('cannot be had by two grants at once, each allowed alone', async () => {
    const { id } = await org.member(['PANELLIST']);
    const second = await org.member(['ADMIN']);
    const answers = await Promise.all([set(id, ['COO']), set(id, ['FINANCE'], second)]);
    expect(answers.filter((one) => one.__typename === 'Member').length).toBeGreaterThan(0);
    const { rows } = await api.admin.query('select role from member_role where member_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  it('are granted by an administrator to others only, and stand in the record', async () => {
    expect(await set(admin.id, ['ADMIN', 'PANELLIST'])).toMatchObject({ code: 'NOT_PERMITTED', field: 'memberId' });
    const { id } = await org.member(['PANELLIST']);
    await set(id, ['COO']);
    const { rows } = await api.admin.query<{ act: string; body: string }>(
      'select act, body from record_entry where organization_id = $1 and subject_id = $2',
      [org.id, id],
    );
    expect(rows.map(({ act }) => act)).toEqual(['setMemberRoles']);
    expect(rows[0]?.body).toContain('PANELLIST');
    expect(rows[0]?.body).toContain('COO');
    const coo = await org.member(['COO']);
    expect((await api.ask(coo, SET, { id, roles: ['COO'] })).errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
  });
});
