import { TestApi, type Persona } from '../../testing/test-api';
import { whileHeld } from '../../testing/held-table';
import { type ProposalHouse, proposalHouse } from '../initiative/initiative.fixtures';

const IMPORT = `mutation($input: ImportInitiativesInput!, $task: ID) { importInitiatives(input: $input, taskId: $task) { __typename
  ... on InitiativeImport { preview columns fileRows acceptedRows refusedRows initiatives { title }
    proposals { line title businessUnit { code } inYear runRate } refusals { line field reason } }
  ... on Refusal { code field message } } }`;
const CSV = `Title,Business unit,One time,Run rate,Start period
Show holds,CD,1000.50,1200,11
Not mine,RB,1,,
Negative,CD,-1,,
show  HOLDS,CD,1,,
`;

describe('looking at a file of proposals, and stopping its import', () => {
  let api: TestApi;
  let house: ProposalHouse;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api);
  });
  afterAll(() => api.stop());
  const bring = (
    more: Record<string, unknown>,
    task: string | null = null,
    who: Persona = house.leader,
    headers = {},
  ) => api.must<Record<string, unknown>>(who, IMPORT, { input: { cycleId: house.cycle, ...more }, task }, headers);
  const stored = async () => {
    const { rows } = await api.admin.query<{ drafts: number; options: number; records: number; keys: number }>(
      `select (select count(*) from initiative where organization_id = $1)::int as drafts,
         (select count(*) from funding_option where organization_id = $1)::int as options,
         (select count(*) from record_entry where organization_id = $1)::int as records,
         (select count(*) from idempotency_key where organization_id = $1)::int as keys`,
      [house.org.id],
    );
    return rows[0];
  };

  it('shows what each row would become, and writes nothing', async () => {
    const before = await stored();
    const shown = await bring({ content: CSV, preview: true }, null, house.leader, { 'idempotency-key': 'look' });
    expect(shown).toEqual({
      __typename: 'InitiativeImport',
      preview: true,
      columns: ['Title', 'Business unit', 'One time', 'Run rate', 'Start period'],
      fileRows: 4,
      acceptedRows: 1,
      refusedRows: 3,
      initiatives: [],
      proposals: [{ line: 2, title: 'Show holds', businessUnit: { code: 'CD' }, inYear: '120050', runRate: '120000' }],
      refusals: [
        { line: 3, field: 'Business unit', reason: 'is not one of your business units' },
        { line: 4, field: 'One time', reason: expect.any(String) as string },
        { line: 5, field: 'title', reason: 'is the title of line 2 already' },
      ],
    });
    expect(await stored()).toEqual(before);
    const made = await bring({ content: CSV });
    const { preview, columns, fileRows, acceptedRows, refusedRows, refusals } = shown;
    expect(made).toMatchObject({ columns, fileRows, acceptedRows, refusedRows, refusals, proposals: [] });
    expect([preview, made['preview']]).toEqual([true, false]);
    expect(made['initiatives']).toEqual([{ title: 'Show holds' }]);
    expect((await bring({ content: CSV, preview: true }))['acceptedRows']).toBe(0);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an empty file', { content: '' }, 'content'],
    ['no word on who proposes', { content: 'title\nx\n' }, 'businessUnitId'],
    ['neither content nor upload', {}, 'content'],
    ['no header that is a title', { content: 'a,b\n1,2\n' }, 'mapping.titleColumn'],
  ])('refuses to look at %s, as it refuses to import it', async (_, more, field) =>
    expect(await bring({ ...more, preview: true })).toMatchObject({ code: 'INVALID_INPUT', field }),
  );

  it('is for those who propose', async () => {
    const auditor = await house.org.member(['AUDITOR']);
    const answer = await api.ask(auditor, IMPORT, { input: { cycleId: house.cycle, content: CSV, preview: true } });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
    expect(await bring({ content: 'title\nx\n', businessUnitId: house.retail, preview: true })).toMatchObject({
      code: 'NOT_PERMITTED',
      field: 'businessUnitId',
    });
  });

  it('may be cancelled until its last draft is written, and leaves nothing', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => `Stopped ${i},CD,${i}`);
    const file = { content: `title,business unit,one time\n${rows.join('\n')}\n` };
    const cancel = (task: string) =>
      api.must(house.leader, 'mutation($task: ID!) { cancelTask(taskId: $task) { __typename } }', { task });
    const before = await stored();
    let importing: Promise<Record<string, unknown>> | undefined;
    await whileHeld(api, 'funding_option', async (wanted) => {
      importing = bring(file, 'stopped');
      await wanted();
      expect(await cancel('stopped')).toEqual({ __typename: 'TaskProgress' });
    });
    expect(await importing).toMatchObject({ code: 'WRONG_STATE' });
    expect(await stored()).toEqual(before);
    expect(await bring(file, 'stopped')).toMatchObject({ acceptedRows: 120 });
    expect(await cancel('stopped')).toEqual({ __typename: 'Rejection' });
  });
});
