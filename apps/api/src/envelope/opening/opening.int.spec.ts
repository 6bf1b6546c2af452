import ExcelJS from 'exceljs';
import { TestApi, type TestOrganization } from '../../testing/test-api';
import { baseRow, castOf, ENVELOPE, importRows, upload, type CycleCast } from '../envelope.fixtures';
import {
  IMPORT_OPENING,
  importOpenings,
  openingInput,
  openingRow,
  OPENINGS,
  WITHDRAW_OPENING,
} from './opening.fixtures';
import { both, openingActs } from './opening-acts.fixtures';

interface Listed {
  readonly totalCount: number;
  readonly inYear: string;
  readonly runRate: string;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly { readonly reference: string; readonly businessUnit: { readonly code: string } }[];
}

describe('opening commitments', () => {
  let api: TestApi;
  let org: TestOrganization;
  let cast: CycleCast;
  let cards: string;
  let year = 2030;
  beforeAll(async () => {
    api = await TestApi.start({ DATABASE_POOL: '20' });
    org = await api.organization();
    cast = await castOf(org);
    cards = await org.unit('CARDS');
    await org.unit('LENDING');
  });
  beforeEach(() => void (year += 1));
  afterAll(() => api.stop());

  const { tell, cycleOn, hold } = openingActs(() => ({ api, org, cast, year }));
  const list = (who = cast.finance, more: Record<string, unknown> = {}) =>
    api.must<Listed>(who, OPENINGS, { fiscalYear: year, ...more });

  it('stand as committed in both measures once imported, and reconcile with the file', async () => {
    const cycle = await cycleOn('1000');
    const rows = [
      openingRow('A-1', 'CARDS', '30.00', { rate: '12.00', end: `${year + 1}-06-30` }),
      openingRow('A-2', 'lending', '10.50', { what: 'Evening line' }),
      openingRow('A-3', 'CARDS', '0', { rate: '0' }),
      openingRow('A-4', 'NOBODY', '1.00'),
      openingRow('A-5', 'CARDS', '-4.00'),
      openingRow('A-6', 'CARDS', '4.00', { rate: '1', absorbs: `${year - 1}-12-31` }),
      openingRow('A-1', 'CARDS', '30.00'),
      openingRow('A-7', 'CARDS', '=4'),
    ];
    expect(await tell(rows, '4050', { preview: true })).toMatchObject({
      __typename: 'OpeningPreview',
      fileRows: 8,
      acceptedRows: 2,
    });
    const made = await tell(rows, '4050', { runRateControlTotal: '1200' });
    expect(made).toMatchObject({
      __typename: 'OpeningImport',
      number: 1,
      fileRows: 8,
      acceptedRows: 2,
      leftOutRows: 1,
      refusedRows: 5,
      inYearTotal: '4050',
      runRateTotal: '1200',
      importedBy: { id: cast.finance.id },
      refusals: [
        { line: 5, field: 'unit', reason: 'is not a business unit of the organisation' },
        { line: 6, field: 'year', reason: 'must not be negative: a commitment is a promise to pay' },
        { line: 7, field: 'absorbs', reason: `lies before the fiscal year, which begins on ${year}-01-01` },
        { line: 8, field: 'row', reason: 'is the same commitment as line 2' },
        { line: 9, field: 'year', reason: 'is a formula; store its value' },
      ],
    });
    expect(await api.must(cast.coo, ENVELOPE, { id: cycle.id })).toMatchObject({
      openingCommitments: '4050',
      overCommitted: false,
      measures: [
        { measure: 'IN_YEAR', openingCommitments: '4050', committed: '4050', headroom: '5950' },
        { measure: 'RUN_RATE', openingCommitments: '1200', committed: '1200', headroom: '8800' },
      ],
    });
    const first = await list(cast.coo, { first: 1 });
    expect(first).toMatchObject({ totalCount: 2, inYear: '4050', runRate: '1200', pageInfo: { hasNextPage: true } });
    const second = await list(cast.coo, { first: 1, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map((one) => one.reference).sort()).toEqual(['A-1', 'A-2']);
    const nodes = [...first.nodes, ...second.nodes];
    expect(nodes.find((one) => one.reference === 'A-1')).toMatchObject({
      contractEnd: `${year + 1}-06-30`,
      absorbsOn: `${year + 1}-01-01`,
      legalEntity: 'Bank',
      state: 'STANDING',
      line: 2,
    });
    const leader = await org.member(['PNL_LEADER'], [cards]);
    expect(await list(leader)).toMatchObject({ totalCount: 1, inYear: '3000', nodes: [{ reference: 'A-1' }] });
    const entries = await api.admin.query(
      `select act from record_entry where organization_id = $1 and subject_id = $2`,
      [org.id, made.id],
    );
    expect(entries.rows).toEqual([{ act: 'importOpeningCommitments' }]);
  });

  it('are refused when the control total is off by a cent, in either measure, and nothing is stored', async () => {
    const rows = [openingRow('B-1', 'CARDS', '100.00', { rate: '50.00' })];
    for (const [control, more, field] of [
      ['9999', {}, 'controlTotal'],
      ['10001', {}, 'controlTotal'],
      ['10000', { runRateControlTotal: '5001' }, 'runRateControlTotal'],
    ] as const)
      expect(await tell(rows, control, more)).toMatchObject({ code: 'INVALID_INPUT', field });
    expect(await tell([...rows, 'B-2,CARDS'], '10000', { acceptRefusals: false })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'content',
      message: expect.stringContaining('1 rows were refused') as string,
    });
    expect(await list()).toMatchObject({ totalCount: 0 });
  });

  it('are refused whole as a duplicate, and row by row where they overlap', async () => {
    const rows = [openingRow('C-1', 'CARDS', '1.00'), openingRow('C-2', 'CARDS', '2.00')];
    await tell(rows, '300');
    expect(await tell(rows, '300')).toMatchObject({ code: 'DUPLICATE', field: 'content' });
    const newer = await tell([...rows, openingRow('C-3', 'LENDING', '4.00')], '400');
    expect(newer).toMatchObject({
      number: 2,
      acceptedRows: 1,
      refusedRows: 2,
      refusals: [
        { line: 2, value: 'C-1', reason: 'stands already by import 1, line 2' },
        { line: 3, value: 'C-2', reason: 'stands already by import 1, line 3' },
      ],
    });
    expect(await list()).toMatchObject({ totalCount: 3, inYear: '700' });
  });

  it.each([
    ['another currency', { currency: 'EUR' }, 'currency'],
    ['a year that cannot be', { fiscalYear: 12 }, 'fiscalYear'],
    ['no source', { sourceSystem: ' ' }, 'sourceSystem'],
    ['no file', { content: null }, 'content'],
    ['an upload that is not there', { content: null, uploadId: 'x' }, 'uploadId'],
    ['an empty file', { content: '' }, 'content'],
    [
      'a column that is not there',
      { mapping: { businessUnitColumn: 'unit', inYearColumn: 'sum' } },
      'mapping.inYearColumn',
    ],
    ['no mapping', { mapping: null, sourceSystem: 'Other' }, 'mapping'],
  ])('refuse %s', async (_, more, field) => {
    const rows = [openingRow('D-1', 'CARDS', '1.00')];
    expect(await tell(rows, '100', more)).toMatchObject({ code: 'INVALID_INPUT', field });
    expect(await list()).toMatchObject({ totalCount: 0 });
  });

  it('come from a workbook too, by the mapping kept for the source', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Openings');
    sheet.addRow(['reference', 'unit', 'centre', 'account', 'what', 'year', 'rate', 'end', 'absorbs']);
    sheet.addRow(['X-1', 'CARDS', 'CC1', '6000', 'Hosting', 12.5, 3, new Date(`${year}-12-31`), null]);
    const uploadId = await upload(api, cast.finance, Buffer.from(await book.xlsx.writeBuffer()), 'openings.xlsx');
    const made = await tell([], '1250', { content: null, uploadId, mapping: null });
    expect(made).toMatchObject({
      acceptedRows: 1,
      inYearTotal: '1250',
      runRateTotal: '300',
      fileName: 'openings.xlsx',
    });
    expect(await list()).toMatchObject({ nodes: [{ contractEnd: `${year}-12-31`, absorbsOn: `${year + 1}-01-01` }] });
  });

  it('make the year over-committed when they pass its limit, until the import is taken back', async () => {
    const cycle = await cycleOn('1000');
    await hold(cycle, both(2_000n));
    const made = await tell([openingRow('E-1', 'CARDS', '90.00', { rate: '100.00' })], '9000');
    expect(await api.must(cast.coo, ENVELOPE, { id: cycle.id })).toMatchObject({
      overCommitted: true,
      measures: [
        { excess: '1000', headroom: '-1000' },
        { excess: '2000', headroom: '-2000' },
      ],
    });
    expect(await hold(cycle, both(1n))).toMatchObject({ refusal: { code: 'OVER_COMMITTED' } });
    expect(await api.must(cast.finance, WITHDRAW_OPENING, { id: made.id, reason: '' })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'reason',
    });
    const taken = await api.must(cast.finance, WITHDRAW_OPENING, { id: made.id, reason: 'wrong year' });
    expect(taken).toMatchObject({ state: 'WITHDRAWN', withdrawnBy: { id: cast.finance.id } });
    expect(await api.must(cast.coo, ENVELOPE, { id: cycle.id })).toMatchObject({
      overCommitted: false,
      openingCommitments: '0',
    });
    expect((await hold(cycle, both(8_000n))).ok).toBe(true);
    expect(await api.must(cast.finance, WITHDRAW_OPENING, { id: made.id, reason: 'again' })).toMatchObject({
      code: 'WRONG_STATE',
    });
    expect(await list()).toMatchObject({ totalCount: 0 });
    expect(await list(cast.coo, { states: ['WITHDRAWN'] })).toMatchObject({ totalCount: 1 });
    expect(await tell([openingRow('E-1', 'CARDS', '90.00', { rate: '100.00' })], '9000')).toMatchObject({
      __typename: 'OpeningImport',
      number: 2,
    });
  });

  it('stay when a newer base is imported', async () => {
    const cycle = await cycleOn('1000');
    await importOpenings(api, cast.finance, [openingRow('F-1', 'CARDS', '20.00')], '2000', { fiscalYear: year });
    await importRows(api, cast.finance, [baseRow('CARDS', '500')], {
      fiscalYear: year,
      label: 'newer',
      kind: 'FORECAST',
    });
    expect(await api.must(cast.coo, ENVELOPE, { id: cycle.id })).toMatchObject({
      measures: [{ limit: '5000', committed: '2000', headroom: '3000' }, { committed: '0' }],
    });
  });

  it('are for FINANCE to import and withdraw; a stranger finds none of them', async () => {
    const rows = [openingRow('G-1', 'CARDS', '1.00')];
    const made = await tell(rows, '100');
    for (const who of [cast.coo, cast.executive]) {
      const input = openingInput(rows, '100', { fiscalYear: year });
      expect((await api.ask(who, IMPORT_OPENING, input)).errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
      const withdrawn = await api.ask(who, WITHDRAW_OPENING, { id: made.id, reason: 'x' });
      expect(withdrawn.errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
    }
    const other = await api.organization('Other');
    const stranger = await other.member(['FINANCE']);
    for (const id of [made.id, 'x']) {
      const answer = await api.ask(stranger, WITHDRAW_OPENING, { id, reason: 'x' });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect(await list(stranger)).toMatchObject({ totalCount: 0 });
  });
});
