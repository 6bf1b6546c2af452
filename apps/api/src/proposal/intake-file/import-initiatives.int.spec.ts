import { TestApi, type Persona } from '../../testing/test-api';
import { type ProposalHouse, proposalHouse } from '../initiative/initiative.fixtures';

const IMPORT = `mutation($input: ImportInitiativesInput!, $task: ID) { importInitiatives(input: $input, taskId: $task) { __typename
  ... on InitiativeImport { preview columns proposals { line title businessUnit { code } inYear runRate }
    fileRows acceptedRows refusedRows refusals { line field value reason }
    initiatives { code title state businessUnit { code } owner { id } functionalAreas { code } outcome { metric byWhen } benefit { description perYear }
      options { name proposed inYear runRate costs { period amount kind } } } }
  ... on Refusal { code message field problems { field message } } } }`;
interface Imported {
  readonly __typename: string;
  readonly fileRows: number;
  readonly acceptedRows: number;
  readonly refusals: readonly { readonly line: number; readonly field: string; readonly reason: string }[];
  readonly initiatives: readonly { readonly code: string; readonly title: string }[];
  readonly code: string;
}
const CSV = `Title,Problem,Business unit,Functional areas,One time,Run rate,Start period,Metric,By when,Currency
Show holds,They call,CD,IT;OPS,1000.50,1200,11,contacts,2026-12-31,
Pay in euro,,CD,IT,100,,,,,EUR
No such unit,,XX,,1,,,,,
Not mine,,RB,,1,,,,,
Negative,,CD,,-1,,,,,
Bad date,,CD,,1,,,m,2026-02-30,
show  HOLDS,,CD,,1,,,,,
"",,CD,,1,,,,,
Half a row,,CD
`;
const PB = `META
key;value
description;Test
currency;EUR
num_projects;3
PROJECTS
project_id;cost;votes;name;category;district
1;1000.00;5;Benches;IT;North
2;50;1;Benches;IT;South
3;-5;1;Trees;IT;South
`;

describe('importing proposals', () => {
  let api: TestApi;
  let house: ProposalHouse;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api);
  });
  afterAll(() => api.stop());
  const bring = (more: Record<string, unknown>, who: Persona = house.leader, headers = {}) =>
    api.must<Imported>(who, IMPORT, { input: { cycleId: house.cycle, ...more } }, headers);

  it('makes drafts of the good rows and lists the others with line and reason', async () => {
    const done = await bring({ content: CSV });
    expect(done).toMatchObject({ __typename: 'InitiativeImport', fileRows: 9, acceptedRows: 2, refusedRows: 7 });
    expect(done.refusals.map(({ line, field }) => [line, field])).toEqual([
      [4, 'Business unit'],
      [5, 'Business unit'],
      [6, 'One time'],
      [7, 'outcome.byWhen'],
      [8, 'title'],
      [9, 'Title'],
      [10, 'row'],
    ]);
    expect(done.refusals[4]?.reason).toBe('is the title of line 2 already');
    expect(done.initiatives).toMatchObject([
      {
        title: 'Show holds',
        state: 'DRAFT',
        businessUnit: { code: 'CD' },
        owner: { id: house.leader.id },
        functionalAreas: [{ code: 'IT' }, { code: 'OPS' }],
        outcome: { metric: 'contacts', byWhen: '2026-12-31' },
        options: [
          {
            name: 'Full',
            proposed: true,
            inYear: '120050',
            runRate: '120000',
            costs: [
              { period: 11, amount: '100050', kind: 'ONE_TIME' },
              { period: 11, amount: '10000', kind: 'RUN_RATE' },
              { period: 12, amount: '10000', kind: 'RUN_RATE' },
            ],
          },
        ],
      },
      { title: 'Pay in euro', options: [{ inYear: '11000', runRate: '0' }] },
    ]);
  });

  it('brings nothing twice: neither the same file again nor the same request', async () => {
    const again = await bring({ content: CSV });
    expect(again).toMatchObject({ acceptedRows: 0, refusedRows: 9 });
    expect(again.refusals[0]?.reason).toMatch(/is the title of CD-\d+ already/);
    const key = { 'idempotency-key': 'import-once' };
    const once = { content: 'title,business unit\nOnly once,CD\n' };
    const first = await bring(once, house.leader, key);
    expect(await bring(once, house.leader, key)).toEqual(first);
    expect(first.acceptedRows).toBe(1);
  });

  it('reads columns by the mapping and amounts as they are written', async () => {
    const content = 'Name;Betrag\nBrief;1.234,50\n';
    const mapping = { titleColumn: 'Name', oneTimeColumn: 'Betrag', decimalMark: ',', groupMark: '.' };
    const done = await bring({ content, mapping, businessUnitId: house.cards });
    expect(done.initiatives).toMatchObject([{ title: 'Brief', options: [{ inYear: '123450' }] }]);
    const missing = { ...mapping, runRateColumn: 'Rate' };
    expect(await bring({ content, mapping: missing, businessUnitId: house.cards })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'mapping.runRateColumn',
    });
  });

  it('reads a participatory budget at the cycle’s rate', async () => {
    const done = await bring({ content: PB, format: 'PABULIB', businessUnitId: house.cards });
    expect(done).toMatchObject({ fileRows: 3, acceptedRows: 2, refusedRows: 1 });
    expect(done.refusals).toMatchObject([{ line: 10, field: 'cost' }]);
    expect(done.initiatives).toMatchObject([
      {
        title: 'Benches (1)',
        benefit: { description: '5 people support it.' },
        functionalAreas: [{ code: 'IT' }],
        options: [{ inYear: '110000' }],
      },
      { title: 'Benches (2)', options: [{ inYear: '5500' }] },
    ]);
    expect(
      await bring({ content: PB.replace('EUR', 'PLN'), format: 'PABULIB', businessUnitId: house.cards }),
    ).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'content',
    });
  });

  it('takes an uploaded file of a thousand rows', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `Row ${i},${i}.01,${i}`);
    const response = await fetch(`${api.url}/uploads?name=rows.csv`, {
      method: 'POST',
      headers: {
        'x-clout-request': '1',
        'content-type': 'text/csv',
        authorization: `Bearer ${house.otherLeader.token}`,
      },
      body: `title,one time,run rate\n${rows.join('\n')}\n`,
    });
    const { uploadId } = (await response.json()) as { uploadId: string };
    const done = await api.must<Imported>(
      house.otherLeader,
      `mutation($input: ImportInitiativesInput!) { importInitiatives(input: $input) { ... on InitiativeImport { acceptedRows refusals { line } } } }`,
      { input: { cycleId: house.cycle, uploadId, businessUnitId: house.retail } },
    );
    expect(done).toEqual({ acceptedRows: 1000, refusals: [] });
    const stored = await api.admin.query(
      `select count(*)::int as n, sum(in_year)::text as total from funding_option where business_unit_id = $1`,
      [house.retail],
    );
    const cents = rows.reduce((sum, _, i) => sum + i * 100 + 1 + i * 100, 0);
    expect(stored.rows).toEqual([{ n: 1000, total: String(cents) }]);
    expect(await bring({ uploadId, businessUnitId: house.cards })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'uploadId',
    });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an empty file', { content: '' }, 'content'],
    ['no header that is a title', { content: 'a,b\n1,2\n' }, 'mapping.titleColumn'],
    ['a header twice', { content: 'title,title\n1,2\n' }, 'content'],
    ['a quote that never ends', { content: 'title,business unit\n"x,CD\n' }, 'content'],
    ['no word on who proposes', { content: 'title\nx\n' }, 'businessUnitId'],
    ['neither content nor upload', {}, 'content'],
    ['more than 200 KB inside', { content: `title\n${'x'.repeat(210_000)}` }, 'content'],
    [
      '2,001 rows',
      { content: `title,business unit\n${Array.from({ length: 2001 }, (_, i) => `r${i},CD`).join('\n')}` },
      'content',
    ],
    ['what is no participatory budget', { content: 'title\nx\n', format: 'PABULIB' }, 'META'],
  ])('refuses %s as a whole', async (_, more, field) =>
    expect(await bring(more)).toMatchObject({ code: 'INVALID_INPUT', field }),
  );

  it('is for those who propose, in a cycle that takes in', async () => {
    const auditor = await house.org.member(['AUDITOR']);
    const answer = await api.ask(auditor, IMPORT, { input: { cycleId: house.cycle, content: CSV } });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
    expect(await bring({ content: 'title\nx\n', businessUnitId: house.retail })).toMatchObject({
      code: 'NOT_PERMITTED',
      field: 'businessUnitId',
    });
    const names = await bring({ content: 'title,business unit\n__proto__,CD\nconstructor,CD\n' });
    expect(names.initiatives.map((one) => one.title)).toEqual(['__proto__', 'constructor']);
  });
});
