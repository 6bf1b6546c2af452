import ExcelJS from 'exceljs';
import { TestApi, type Persona } from '../../testing/test-api';
import { ChoiceHouse } from '../choice.fixtures';
import { type ProposalHouse, proposalHouse } from '../../proposal/initiative/initiative.fixtures';

const IMPORT = `mutation($input: ImportProjectServerInput!) { importProjectServer(input: $input) { __typename
  ... on ProjectServerImport { committed fileRows acceptedRows refusedRows refusals { line field value reason }
    rows { line title businessUnit { code } inYear runRate forced drivers { driver level } requires excludes }
    initiatives { id code title state requires { code } excludes { code } options { name proposed inYear } } }
  ... on Refusal { code message field problems { field message } } } }`;
const ADOPT = `mutation($id: ID!) { adoptImportedRatings(cycleId: $id) { __typename ... on AdoptedRatings { adopted
  initiatives { driverImpacts { level reason } } left { initiative { code } driver reason } } } }`;
const SET_DRIVERS = `mutation($id: ID!, $input: [StrategicDriverInput!]!) { setStrategicDrivers(cycleId: $id, input: $input) {
  __typename ... on StrategicDrivers { id } ... on Refusal { message } } }`;
const LEVELS = ['NONE', 'LOW', 'MODERATE', 'STRONG', 'EXTREME'].map((level) => ({
  level,
  statement: `It is ${level}`,
}));
const SUGGESTED = 'query($id: ID!) { suggestedOverrides(cycleId: $id) { initiative { code } kind reason } }';
interface Imported {
  readonly __typename: string;
  readonly refusals: readonly { readonly line: number; readonly field: string; readonly reason: string }[];
  readonly initiatives: readonly { readonly code: string; readonly title: string }[];
  readonly code: string;
}
const HEADER = [
  'Project Name',
  'Project UID',
  'Cost',
  'Yearly',
  'Unit',
  'Grow the base',
  'Keep customers',
  'Force',
  'Depends on',
  'Not with',
];
const ROWS = [
  ['Portal', 'P1', '1,000.50', '', 'CD', 'Strong', '4', 'Forced In', 'P2', ''],
  ['Single sign-on', 'P2', '200', '1200', 'CD', 'Low', 'No Rating', '', '', ''],
  ['Old portal', 'P3', '300', '', 'CD', '', '', 'Forced Out', '', 'portal'],
  ['Chat', 'P4', 'much', '', 'CD', '', '', '', '', ''],
  ['Chat analytics', 'P5', '50', '', 'CD', '', '', '', 'P4', ''],
  ['More analytics', 'P6', '50', '', 'CD', '', '', '', 'Chat analytics', ''],
  ['Twice', 'P1', '1', '', 'CD', '', '', '', '', ''],
  ['Self', 'P8', '1', '', 'CD', '', '', '', 'self', ''],
  ['Both', 'P9', '1', '', 'CD', '', '', '', 'P2', 'P2'],
  ['Loud', 'P10', '1', '', 'CD', 'Deafening', '', '', '', ''],
  ['Foreign', 'P11', '1', '', 'RB', '', '', '', '', ''],
];
const mapping = {
  projectColumn: 'Project Name',
  idColumn: 'Project UID',
  costColumn: 'Cost',
  runRateColumn: 'Yearly',
  businessUnitColumn: 'Unit',
  drivers: [
    { column: 'Grow the base', driver: 'Growth' },
    { column: 'Keep customers', driver: 'Loyalty' },
  ],
  forcedColumn: 'Force',
  dependenciesColumn: 'Depends on',
  exclusionsColumn: 'Not with',
  groupMark: ',',
};
const CSV = [HEADER, ...ROWS]
  .map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','))
  .join('\n');

describe('importing a portfolio of another tool', () => {
  let api: TestApi;
  let house: ProposalHouse;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api);
  });
  afterAll(() => api.stop());
  const bring = (more: Record<string, unknown>, who: Persona = house.leader, headers = {}) =>
    api.must<Imported>(who, IMPORT, { input: { cycleId: house.cycle, mapping, ...more } }, headers);
  const drafts = async () =>
    Number(
      (await api.admin.query('select count(*) from initiative where organization_id = $1', [house.org.id])).rows[0]
        .count,
    );

  it('says first what it holds, line by line, and makes nothing', async () => {
    const preview = await bring({ content: `${CSV}\n` });
    expect(preview).toMatchObject({
      committed: false,
      fileRows: 11,
      acceptedRows: 3,
      refusedRows: 8,
      initiatives: [],
      rows: [
        {
          line: 2,
          title: 'Portal',
          businessUnit: { code: 'CD' },
          inYear: '100050',
          runRate: '0',
          forced: 'FORCE',
          drivers: [
            { driver: 'Growth', level: 'STRONG' },
            { driver: 'Loyalty', level: 'EXTREME' },
          ],
          requires: ['P2'],
        },
        { line: 3, inYear: '140000', runRate: '120000', forced: null, drivers: [{ driver: 'Growth', level: 'LOW' }] },
        { line: 4, forced: 'EXCLUDE', drivers: [], excludes: ['portal'] },
      ],
    });
    expect(preview.refusals.map(({ line, field }) => [line, field])).toEqual([
      [5, 'Cost'],
      [6, 'Depends on'],
      [7, 'Depends on'],
      [8, 'Project UID'],
      [9, 'Depends on'],
      [10, 'Depends on'],
      [11, 'Grow the base'],
      [12, 'Unit'],
    ]);
    expect(await drafts()).toBe(0);
  });

  it('makes drafts of the good rows with their links, once, and suggests what was forced', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Portfolio').addRows([HEADER, ...ROWS]);
    const response = await fetch(`${api.url}/uploads?name=portfolio.xlsx`, {
      method: 'POST',
      headers: {
        'x-clout-request': '1',
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        authorization: `Bearer ${house.leader.token}`,
      },
      body: new Uint8Array(await book.xlsx.writeBuffer()),
    });
    const { uploadId } = (await response.json()) as { uploadId: string };
    const once = { 'idempotency-key': 'portfolio-once' };
    const done = await bring({ uploadId, commit: true }, house.leader, once);
    expect(done).toMatchObject({
      committed: true,
      acceptedRows: 3,
      refusedRows: 8,
      initiatives: [
        {
          code: 'CD-01',
          title: 'Portal',
          state: 'DRAFT',
          requires: [{ code: 'CD-02' }],
          options: [{ name: 'Full', proposed: true, inYear: '100050' }],
        },
        { code: 'CD-02', title: 'Single sign-on', requires: [], excludes: [] },
        { code: 'CD-03', title: 'Old portal', excludes: [{ code: 'CD-01' }] },
      ],
    });
    expect(await bring({ uploadId, commit: true }, house.leader, once)).toEqual(done);
    expect(await bring({ content: CSV, commit: true })).toMatchObject({ acceptedRows: 0, refusedRows: 11 });
    expect(await drafts()).toBe(3);
    const auditor = await house.org.member(['AUDITOR']);
    expect(await api.must(auditor, SUGGESTED, { id: house.cycle })).toEqual([
      { initiative: { code: 'CD-01' }, kind: 'FORCE', reason: 'It was forced in in the imported portfolio, line 2.' },
      {
        initiative: { code: 'CD-03' },
        kind: 'EXCLUDE',
        reason: 'It was forced out in the imported portfolio, line 4.',
      },
    ]);
    const executive = await house.org.member(['CX_EXECUTIVE']);
    expect(await api.must(executive, SUGGESTED, { id: house.cycle })).toEqual([]);
  });

  it('lets the executive take over its ratings, once the initiatives are accepted', async () => {
    const choice = await ChoiceHouse.build(api);
    const { executive } = choice.cast;
    const drivers = [{ name: 'growth', description: 'More of it', weight: 1, impacts: LEVELS }];
    await choice.must(executive, SET_DRIVERS, { id: choice.cycle, input: drivers });
    const row = ['Portal', 'P1', '100', '', 'EB', 'Strong', 'Low', '', '', ''];
    const input = { cycleId: choice.cycle, mapping, commit: true, content: `${HEADER.join(',')}\n${row.join(',')}\n` };
    const imported = await api.must<Imported & { initiatives: { id: string }[] }>(choice.people.leader, IMPORT, {
      input,
    });
    const id = imported.initiatives[0]?.id ?? '';
    const adopt = () => api.must(executive, ADOPT, { id: choice.cycle });
    expect(await adopt()).toMatchObject({ adopted: 0, left: [] });
    await api.admin.query(`update initiative set initiative_state = 'ACCEPTED' where id = $1`, [id]);
    expect(await adopt()).toEqual({
      __typename: 'AdoptedRatings',
      adopted: 1,
      initiatives: [{ driverImpacts: [{ level: 'STRONG', reason: 'As in the imported portfolio, line 2.' }] }],
      left: [{ initiative: { code: 'EB-01' }, driver: 'Loyalty', reason: 'The cycle has no driver of this name.' }],
    });
    expect(await adopt()).toMatchObject({ adopted: 0, left: [{ driver: 'Growth' }, { driver: 'Loyalty' }] });
    expect(await api.must(choice.people.auditor, '{ recordCheck { intact } }')).toEqual({ intact: true });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an empty file', { content: '' }, 'content'],
    ['neither content nor upload', {}, 'content'],
    [
      'a column that is not there',
      { content: CSV, mapping: { ...mapping, costColumn: 'Price' } },
      'mapping.costColumn',
    ],
    [
      'a driver’s column that is not there',
      { content: CSV, mapping: { ...mapping, drivers: [{ column: 'x', driver: 'y' }] } },
      'mapping.drivers[0].column',
    ],
    ['no word on who proposes', { content: CSV, mapping: { ...mapping, businessUnitColumn: null } }, 'businessUnitId'],
    ['a cycle of nobody', { content: CSV, cycleId: '00000000-0000-4000-8000-000000000000' }, 'cycleId'],
  ])('refuses %s as a whole', async (_, more, field) =>
    expect(await bring(more)).toMatchObject({ code: 'INVALID_INPUT', field }),
  );
});
