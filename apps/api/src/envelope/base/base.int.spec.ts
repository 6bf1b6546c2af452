import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { OAKLAND_EXCLUDED, OAKLAND_FIGURES, OAKLAND_MAPPING } from '../../../seed/oakland/oakland';
import { TestApi, type Persona, type TestOrganization } from '../../testing/test-api';
import {
  baseInput,
  baseRow,
  castOf,
  HEADER,
  IMPORT,
  importRows,
  MAPPING,
  mandateFor,
  openCycleOf,
  upload,
} from '../envelope.fixtures';
import type { Answered } from '../envelope.fixtures';

describe('OpEx base', () => {
  let api: TestApi;
  let org: TestOrganization;
  let finance: Persona;
  let other: Persona;
  beforeAll(async () => {
    api = await TestApi.start();
    org = await api.organization();
    await org.unit('CARDS');
    await org.unit('WEALTH');
    finance = await org.member(['FINANCE']);
    other = await org.member(['COO']);
  });
  afterAll(() => api.stop());
  const ask = (input: Record<string, unknown>) => api.must<Answered>(finance, IMPORT, baseInput(input));

  it('imports good rows atomically and lists every refused one; credits and duplicates stay', async () => {
    const rows = [
      baseRow('CARDS', '1000.50', { period: '1' }),
      baseRow('CARDS', '1000.50', { period: '1' }),
      baseRow('Unit WEALTH', '-200.25', { how: 'allocated', period: 'P02' }),
      baseRow('Nobody', '1'),
      baseRow('CARDS', '1,000'.replace(',', '.0')),
      baseRow('CARDS', '0.001'),
    ];
    const answer = await importRows(api, finance, rows, { fiscalYear: 2031 });
    expect(answer).toMatchObject({
      number: 1,
      state: 'IMPORTED',
      current: true,
      fileRows: 6,
      acceptedRows: 4,
      leftOutRows: 0,
      refusedRows: 2,
      total: '180175',
      addressable: '200200',
      importedBy: { id: finance.id },
      refusals: [
        { line: 5, field: 'unit', value: 'Nobody', reason: expect.stringContaining('not a business unit') },
        { line: 7, field: 'amount', value: '0.001', reason: expect.stringContaining('2 decimals') },
      ],
      outside: [{ reason: 'ALLOCATED', category: 'Salaries', amount: '-20025', rows: 1 }],
      byUnit: expect.arrayContaining([
        { name: 'Unit CARDS', amount: '200200', addressable: '200200', rows: 3 },
        { name: 'Unit WEALTH', amount: '-20025', addressable: '0', rows: 1 },
      ]),
      byPeriod: [
        { key: '1', amount: '200100' },
        { key: '2', amount: '-20025' },
        { key: 'unknown', amount: '100' },
      ],
    });
  });

  it('shows in a preview what the import then makes, and stores nothing', async () => {
    const content = [HEADER, baseRow('CARDS', '10'), baseRow('New unit', '5')].join('\n');
    const input = { fiscalYear: 2032, content, createMissingUnits: true };
    const preview = await ask({ ...input, preview: true });
    expect(preview).toMatchObject({
      __typename: 'OpexBasePreview',
      acceptedRows: 2,
      total: '1500',
      missingUnits: ['New unit'],
      byUnit: expect.arrayContaining([{ name: 'New unit', amount: '500', addressable: '500', rows: 1 }]),
    });
    expect(await api.must(finance, '{ opexBaseVersions(fiscalYear: 2032) { id } }')).toEqual([]);
    const made = await ask(input);
    expect(made).toMatchObject({ __typename: 'OpexBaseVersion', total: '1500', acceptedRows: 2 });
    const units = await api.must<{ code: string; name: string }[]>(finance, '{ businessUnits { code name } }');
    expect(units).toContainEqual({ code: 'NEW-UNIT', name: 'New unit' });
  });

  it('keeps the mapping of a source, and refuses the same file read the same way', async () => {
    const content = [HEADER, baseRow('WEALTH', '77')].join('\n');
    expect(await ask({ fiscalYear: 2033, sourceSystem: 'SAP', mapping: null, content })).toMatchObject({
      __typename: 'Rejection',
      code: 'INVALID_INPUT',
      field: 'mapping',
    });
    expect(await ask({ fiscalYear: 2033, sourceSystem: 'SAP', content })).toMatchObject({
      __typename: 'OpexBaseVersion',
    });
    const again = { fiscalYear: 2033, sourceSystem: 'SAP', mapping: null, content };
    expect(await ask(again)).toMatchObject({ __typename: 'Rejection', code: 'DUPLICATE', field: 'content' });
    expect(await ask({ ...again, mapping: { ...MAPPING, amountUnit: 'MINOR' } })).toMatchObject({
      number: 2,
      total: '77',
    });
    expect(
      await api.must(finance, '{ importMapping(sourceSystem: "SAP") { amountUnit amountColumn expenseColumn } }'),
    ).toEqual({
      amountUnit: 'MINOR',
      amountColumn: 'amount',
      expenseColumn: null,
    });
  });

  it('makes the newest version current and, when it is withdrawn, the one before', async () => {
    const first = await importRows(api, finance, [baseRow('CARDS', '1')], { fiscalYear: 2034 });
    const second = await importRows(api, finance, [baseRow('CARDS', '2')], {
      fiscalYear: 2034,
      kind: 'FORECAST',
      label: '3+9',
    });
    const versions = '{ opexBaseVersions(fiscalYear: 2034) { id number state current } }';
    expect(await api.must(finance, versions)).toMatchObject([
      { id: second.id, number: 2, current: true },
      { id: first.id, number: 1, current: false },
    ]);
    const withdraw =
      'mutation($id: ID!) { withdrawOpexBase(id: $id) { __typename ... on Refusal { code } ... on OpexBaseVersion { state current } } }';
    expect(await api.must(finance, withdraw, { id: second.id })).toMatchObject({ state: 'WITHDRAWN', current: false });
    expect(await api.must(finance, versions)).toMatchObject([
      { number: 2, state: 'WITHDRAWN' },
      { number: 1, current: true },
    ]);
    expect(await api.must(finance, withdraw, { id: second.id })).toMatchObject({ code: 'WRONG_STATE' });
    for (const id of ['nonsense', '00000000-0000-4000-8000-000000000000'])
      expect(await api.ask(finance, withdraw, { id })).toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      });
  });

  it.each([
    ['a control total that differs by a cent', { controlTotal: '1001' }, 'controlTotal'],
    ['another currency', { currency: 'EUR' }, 'currency'],
    ['a fiscal year beyond reason', { fiscalYear: 9999 }, 'fiscalYear'],
    ['a blank label', { label: ' ' }, 'label'],
    ['no file', { content: null }, 'content'],
    ['both a text and an upload', { uploadId: '00000000-0000-4000-8000-000000000000' }, 'content'],
    ['an unknown upload', { content: null, uploadId: 'nonsense' }, 'uploadId'],
    ['a column that is not there', { mapping: { ...MAPPING, amountColumn: 'betrag' } }, 'mapping.amountColumn'],
    ['an empty file', { content: ' ' }, 'content'],
    ['only a header', { content: HEADER }, 'content'],
    ['more than 200 KB in the request', { content: 'x'.repeat(210_000) }, 'content'],
    ['a header named twice', { content: 'unit,unit\n1,2' }, 'content'],
    [
      'refused rows that are not accepted',
      { content: [HEADER, baseRow('CARDS', '1'), baseRow('CARDS', 'x')].join('\n'), acceptRefusals: false },
      'content',
    ],
  ])('refuses %s and stores nothing', async (_, more, field) => {
    const input = { fiscalYear: 2035, content: [HEADER, baseRow('CARDS', '10')].join('\n'), ...more };
    expect(await ask(input)).toMatchObject({ __typename: 'Rejection', code: 'INVALID_INPUT', field });
    expect(await api.must(finance, '{ opexBaseVersions(fiscalYear: 2035) { id } }')).toEqual([]);
    expect(
      (await api.admin.query('select count(*)::int as n from opex_base_version where fiscal_year = 2035')).rows,
    ).toEqual([{ n: 0 }]);
  });

  it('takes real days and money of its own scalar only', async () => {
    for (const more of [
      { asOf: '2026-02-30' },
      { asOf: 'infinity' },
      { controlTotal: '1.5' },
      { controlTotal: '9223372036854775808' },
    ]) {
      const answer = await api.ask(finance, IMPORT, baseInput({ content: 'x', ...more }));
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    }
  });

  it('refuses a NUL byte and a formula row by row', async () => {
    const content = [
      HEADER,
      baseRow('CARDS', '1'),
      baseRow('CARDS', '2', { centre: 'a\u0000b' }),
      baseRow('CARDS', '=1+1'),
    ].join('\n');
    expect(await ask({ fiscalYear: 2036, content })).toMatchObject({
      acceptedRows: 1,
      refusals: [
        { line: 3, field: 'row', reason: 'has a NUL byte' },
        { line: 4, field: 'amount', reason: 'is a formula; store its value' },
      ],
    });
  });

  it('imports the real Oakland budget to the cent, from CSV and from a workbook alike', async () => {
    const city = await api.organization('City');
    const cast = await castOf(city);
    const year = {
      fiscalYear: 2023,
      sourceSystem: 'openbudgetoakland',
      mapping: { ...OAKLAND_MAPPING },
      createMissingUnits: true,
    };
    await mandateFor(city, cast, { fiscalYear: 2023, excludedCategories: OAKLAND_EXCLUDED });
    const packed = readFileSync(join(__dirname, '../../../seed/oakland/oakland-fy22-23-adopted.csv.gz'));
    const bytes = gunzipSync(packed);
    const uploadId = await upload(api, cast.finance, bytes);
    const figures = {
      __typename: 'OpexBaseVersion',
      fileRows: OAKLAND_FIGURES.rows,
      acceptedRows: OAKLAND_FIGURES.expenseRows,
      leftOutRows: OAKLAND_FIGURES.revenueRows,
      refusedRows: 0,
      total: OAKLAND_FIGURES.expense.toString(),
      addressable: OAKLAND_FIGURES.addressable.toString(),
    };
    const control = { controlTotal: OAKLAND_FIGURES.expense.toString() };
    const made = await api.must<Answered>(cast.finance, IMPORT, baseInput({ ...year, ...control, uploadId }));
    expect(made).toMatchObject(figures);
    expect((made['byUnit'] as unknown[]).length).toBe(OAKLAND_FIGURES.departments);
    const sheet = new ExcelJS.Workbook();
    const page = sheet.addWorksheet('Budget');
    for (const line of bytes.toString('utf8').trim().split('\n')) {
      const cells =
        line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '')) ?? [];
      page.addRow(cells.slice(0, 6).map((cell, i) => (i === 5 && /^-?\d+$/.test(cell) ? Number(cell) : cell)));
    }
    const workbook = await upload(api, cast.finance, Buffer.from(await sheet.xlsx.writeBuffer()), 'base.xlsx');
    expect(await api.must(cast.finance, IMPORT, baseInput({ ...year, ...control, uploadId: workbook }))).toMatchObject({
      ...figures,
      number: 2,
    });
    const cycle = await openCycleOf(api, cast.executive, { fiscalYear: 2023 });
    const limit = '{ envelope(cycleId: "' + cycle.id + '") { measures { measure limit headroom } } }';
    const tenth = (OAKLAND_FIGURES.addressable / 10n).toString();
    expect(await api.must(cast.coo, limit)).toEqual({
      measures: [
        { measure: 'IN_YEAR', limit: tenth, headroom: tenth },
        { measure: 'RUN_RATE', limit: tenth, headroom: tenth },
      ],
    });
  });

  it('lets only FINANCE import, and shows leaders only what is theirs', async () => {
    const input = baseInput({ fiscalYear: 2037, content: [HEADER, baseRow('CARDS', '1')].join('\n') });
    for (const persona of [
      other,
      await org.member(['CX_EXECUTIVE']),
      await org.member(['ADMIN']),
      await org.member(['AUDITOR']),
    ])
      expect(await api.ask(persona, IMPORT, input)).toMatchObject({
        errors: [{ extensions: { code: 'NOT_PERMITTED' } }],
      });
    const leader = await org.member(['PNL_LEADER'], []);
    expect(await api.ask(leader, '{ opexBaseVersions { id } }')).toMatchObject({
      errors: [{ extensions: { code: 'NOT_PERMITTED' } }],
    });
  });
});
