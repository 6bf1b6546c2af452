import { PASSWORD, TestApi, type Persona, type TestOrganization } from '../testing/test-api';

describe('organisation and access', () => {
  let api: TestApi;
  let ours: TestOrganization;
  let admin: Persona;
  beforeAll(async () => {
    api = await TestApi.start();
    ours = await api.organization();
    const unit = await ours.unit('EB');
    await ours.unit('CD');
    await ours.term('TOUCHPOINT', 'APP', 'App home');
    admin = await ours.member(['ADMIN']);
    await ours.member(['PNL_LEADER'], [unit]);
  });
  afterAll(() => api.stop());

  it('shows the organisation, its units with their leaders and its words', async () => {
    const data = await api.ask(
      admin,
      '{ me { name roles } organization { name currency } businessUnits { code leaders { roles } } touchpoints { name } regions { id } }',
    );
    expect(data).toMatchObject({
      status: 200,
      data: {
        me: { roles: ['ADMIN'] },
        organization: { name: 'Test company', currency: 'USD' },
        businessUnits: [
          { code: 'CD', leaders: [] },
          { code: 'EB', leaders: [{ roles: ['PNL_LEADER'] }] },
        ],
        touchpoints: [{ name: 'App home' }],
        regions: [],
      },
    });
  });

  it('opens a session by password, as a cookie too, and ends it for good', async () => {
    const signIn =
      'mutation($e: String!, $p: String!) { signIn(email: $e, password: $p) { __typename ... on Session { token member { id } } ... on Refusal { code message } } }';
    const session = await api.must<{ token: string; member: { id: string } }>(null, signIn, {
      e: admin.email.toUpperCase(),
      p: PASSWORD,
    });
    expect(session.member.id).toBe(admin.id);
    const wrong = await api.must(null, signIn, { e: admin.email, p: 'wrong' });
    const unknown = await api.must(null, signIn, { e: 'nobody@test.example', p: 'wrong' });
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ __typename: 'Rejection', code: 'NOT_PERMITTED' });
    const cookie = await fetch(`${api.url}/graphql`, {
      headers: { cookie: `clout_session=${session.token}`, 'content-type': 'application/json' },
      method: 'POST',
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    expect(await cookie.json()).toEqual({ data: { me: { id: admin.id } } });
    expect(await api.must(session.token, 'mutation { signOut }')).toBe(true);
    expect(await api.ask(session.token, '{ me { id } }')).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('changes a password, ends the other sessions with it, and keeps nothing of either password', async () => {
    const person = await ours.member(['AUDITOR']);
    const signIn = (password: string) =>
      api.must<{ token?: string; code?: string }>(
        null,
        'mutation($e: String!, $p: String!) { signIn(email: $e, password: $p) { ... on Session { token } ... on Refusal { code } } }',
        { e: person.email, p: password },
      );
    const change = (current: string, next: string) =>
      api.must(
        person,
        'mutation($c: String!, $n: String!) { changePassword(current: $c, next: $n) { ... on Member { id } ... on Refusal { code field } } }',
        { c: current, n: next },
        { 'idempotency-key': 'change' },
      );
    const { token } = await signIn(PASSWORD);
    expect(await change('not the password', 'a new long password')).toEqual({
      code: 'NOT_CONFIRMED',
      field: 'password',
    });
    expect(await change(PASSWORD, 'too short')).toEqual({ code: 'INVALID_INPUT', field: 'next' });
    expect((await api.ask(token ?? '', '{ me { id } }')).status).toBe(200);
    expect(await change(PASSWORD, 'a new long password')).toEqual({ id: person.id });
    expect((await api.ask(token ?? '', '{ me { id } }')).status).toBe(401);
    expect(await api.must(person, '{ me { id } }')).toEqual({ id: person.id });
    expect([await signIn(PASSWORD), (await signIn('a new long password')).code]).toEqual([
      { code: 'NOT_PERMITTED' },
      undefined,
    ]);
    const { rows } = await api.admin.query('select from idempotency_key where member_id = $1', [person.id]);
    expect(rows).toEqual([]);
  });

  it('refuses strangers everything but signing in, introspection included', async () => {
    for (const query of [
      '{ organization { name } }',
      '{ __schema { types { name } } }',
      '{ me { id } ...X } fragment X on Query { members { id } }',
    ])
      expect(await api.ask(null, query)).toMatchObject({
        status: 401,
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    expect((await api.ask(admin, '{ __schema { queryType { name } } }')).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
  });

  it('takes a lost role away at the next request', async () => {
    const person = await ours.member(['AUDITOR']);
    expect((await api.must<{ roles: string[] }>(person, '{ me { roles } }')).roles).toEqual(['AUDITOR']);
    await api.admin.query('delete from member_role where member_id = $1', [person.id]);
    expect(await api.ask(person, '{ members { id } }')).toMatchObject({
      errors: [{ extensions: { code: 'NOT_PERMITTED' } }],
    });
    await api.admin.query('update member set active = false where id = $1', [person.id]);
    expect((await api.ask(person, '{ me { id } }')).status).toBe(401);
  });

  it('answers 64 requests on a small pool without hanging', async () => {
    const answers = await Promise.all(
      Array.from({ length: 64 }, () =>
        api.ask(
          admin,
          '{ me { businessUnits { code } } members { id } businessUnits { leaders { id } } touchpoints { id } }',
        ),
      ),
    );
    expect(answers.every((answer) => answer.status === 200 && !answer.errors)).toBe(true);
  });

  it('shows nothing of another organisation, neither by GraphQL nor to the database role', async () => {
    const theirs = await api.organization('Other');
    await theirs.unit('ZZ');
    const other = await theirs.member(['ADMIN']);
    expect(await api.must(other, '{ businessUnits { code } }')).toEqual([{ code: 'ZZ' }]);
    const seen = await api.database.read(theirs.id, (tx) => tx.query('select organization_id from business_unit'));
    expect(seen).toEqual([{ organization_id: theirs.id }]);
    expect(await api.database.source.query('select count(*)::int as n from business_unit')).toEqual([{ n: 0 }]);
  });
});
