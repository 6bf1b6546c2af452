import { request as httpRequest } from 'node:http';
import { serverAudits } from 'graphql-http';
import { TestApi, type Persona } from '../../testing/test-api';
import { leastWork } from '../../testing/processor-time';

const POST = { method: 'POST', headers: { 'content-type': 'application/json' } };

describe('GraphQL over HTTP, under attack and under audit', () => {
  let api: TestApi;
  let member: Persona;
  beforeAll(async () => {
    api = await TestApi.start();
    member = await (await api.organization()).member(['ADMIN']);
  });
  afterAll(() => api.stop());

  const post = async (body: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${api.url}/graphql`, {
      ...POST,
      headers: { ...POST.headers, authorization: `Bearer ${member.token}`, ...headers },
      body,
    });
    return { status: response.status, body: await response.text() };
  };
  const query = (text: string) => JSON.stringify({ query: text });
  const nested = (depth: number) => 'businessUnits { leaders { '.repeat(depth / 2) + 'id' + ' } }'.repeat(depth / 2);

  const attacks: [string, () => string][] = [
    ['a query 60 levels deep', () => query(`{ ${nested(60)} }`)],
    [
      'a query 60 levels deep through fragments',
      () => query(`{ ...a } fragment a on Query { ${nested(30)} ...b } fragment b on Query { ${nested(60)} }`),
    ],
    [
      '150 aliases of __typename',
      () => query(`{ ${Array.from({ length: 150 }, (_, i) => `a${i}: __typename`).join(' ')} }`),
    ],
    [
      '150 aliases of a sign-in',
      () => query(`mutation { ${Array.from({ length: 150 }, (_, i) => `a${i}: signOut`).join(' ')} }`),
    ],
    ['20,000 duplicate fields', () => query(`{ me { ${'id '.repeat(20_000)} } }`)],
    ['20,000 nested braces', () => query('{ a'.repeat(20_000))],
    ['3,000 directives', () => query(`{ me ${'@skip(if: false) '.repeat(3_000)} { id } }`)],
    [
      'an expanding chain of fragments',
      () =>
        query(
          `{ ...f0 } ${Array.from({ length: 20 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f20 on Query { __typename }`,
        ),
    ],
    ['a cycle of fragments', () => query('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }')],
    ['an array batch', () => `[${query('{ __typename }')},${query('{ __typename }')}]`],
    ['a body of 5 MB', () => query(`{ me { id } } # ${'x'.repeat(5_000_000)}`)],
    [
      '100,000 nested arrays',
      () => `{"query":"{ __typename }","variables":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ],
    ['malformed JSON', () => '{"query": "{ __typename }"'],
  ];
  it.each(attacks)('refuses %s with a 4xx in under 2 s and lives', async (name, body) => {
    const answer = await post(body());
    if (name === 'an expanding chain of fragments') expect([200, 400]).toContain(answer.status);
    else expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await leastWork(() => post(body()))).toBeLessThan(2);
    expect((JSON.parse(answer.body) as { errors?: unknown[] }).errors?.length ?? 0).toBeLessThanOrEqual(10);
    expect((await post(query('{ me { id } }'))).status).toBe(200);
  });

  it('refuses mutations by GET, simple requests and foreign content types', async () => {
    const mutation = encodeURIComponent('mutation { signOut }');
    const get = await fetch(`${api.url}/graphql?query=${mutation}`, {
      headers: { authorization: `Bearer ${member.token}`, 'x-clout-request': '1' },
    });
    expect(get.status).toBe(405);
    expect((await fetch(`${api.url}/graphql?query=%7B__typename%7D`)).status).toBe(400);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain; application/json',
    ]) {
      const { status } = await post(query('{ me { id } }'), { 'content-type': type });
      expect([400, 415]).toContain(status);
    }
    const cors = await fetch(`${api.url}/graphql`, {
      ...POST,
      headers: { ...POST.headers, origin: 'https://evil.example' },
      body: query('{ __typename }'),
    });
    expect(cors.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('suggests no names and shows no insides', async () => {
    const { body } = await post(query('{ membres { id } }'));
    expect(body).not.toMatch(/did you mean/i);
    await api.admin.query('alter table taxonomy_term rename to taxonomy_term_away');
    const broken = await post(query('{ touchpoints { id } }'));
    await api.admin.query('alter table taxonomy_term_away rename to taxonomy_term');
    expect(broken.body).toContain('"INTERNAL"');
    expect(broken.body).not.toMatch(/taxonomy_term|select|\.ts|node_modules/);
  });

  it('refuses a header of 64 KB and lives', async () => {
    const big = await new Promise<number>((resolve, reject) => {
      const request = httpRequest(
        `${api.url}/graphql`,
        { method: 'POST', headers: { 'x-big': 'y'.repeat(65_000) } },
        (r) => resolve(r.statusCode ?? 0),
      );
      request.on('error', reject).end();
    }).catch(() => 431);
    expect(big).toBe(431);
    expect((await post(query('{ me { id } }'))).status).toBe(200);
  });

  for (const audit of serverAudits({
    url: () => `${api.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${member.token}`, 'x-clout-request': '1' },
      }),
  }))
    it(`audit ${audit.id}: ${audit.name}`, async () => {
      const result = await audit.fn();
      expect(result.status === 'error' ? `${result.status}: ${result.reason}` : 'no error').toBe('no error');
    });
});
