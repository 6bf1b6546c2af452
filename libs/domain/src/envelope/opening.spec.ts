import { decideOpeningImport, readOpeningRow, type OpeningContext, type OpeningMapping } from './opening';

const mapping: OpeningMapping = {
  businessUnitColumn: 'unit',
  inYearColumn: 'year',
  runRateColumn: 'rate',
  referenceColumn: null,
  descriptionColumn: 'what',
  legalEntityColumn: null,
  costCentreColumn: 'centre',
  accountColumn: null,
  periodColumn: 'period',
  contractEndColumn: 'end',
  absorbsOnColumn: null,
  amountUnit: 'MAJOR',
  decimalMark: '.',
  groupMark: null,
  delimiter: null,
};
const context: OpeningContext = {
  minorUnitDigits: 2,
  periodsPerYear: 12,
  fiscalYearStartMonth: 1,
  businessUnitOf: (name) => (name === 'CARDS' ? 'cards-id' : null),
  entityOf: () => 'Bank',
  yearBegins: '2027-01-01',
  absorbsOn: '2028-01-01',
};
const row = (cells: Record<string, string>) =>
  readOpeningRow(
    new Map(
      Object.entries({
        unit: 'CARDS',
        year: '10',
        rate: '0',
        what: 'Hosting',
        centre: 'C1',
        period: '3',
        end: '',
        ...cells,
      }),
    ),
    mapping,
    context,
  );
const survey = {
  fileRows: 4,
  acceptedRows: 2,
  leftOutRows: 1,
  refusedRows: 1,
  inYearTotal: 100n,
  runRateTotal: 50n,
};

describe('opening commitments', () => {
  it('read both measures, with the unit’s entity and the mandate’s absorption where the file does not tell', () => {
    expect(row({ rate: '24.05', end: '2029-06-30' })).toEqual({
      kind: 'accepted',
      row: {
        businessUnit: 'cards-id',
        legalEntity: 'Bank',
        costCentre: 'C1',
        account: 'unknown',
        description: 'Hosting',
        reference: 'cards | bank | c1 | unknown | hosting | 3 | 2029-06-30',
        period: 3,
        inYear: 1000n,
        runRate: 2405n,
        contractEnd: '2029-06-30',
        absorbsOn: '2028-01-01',
      },
    });
    expect(row({})).toMatchObject({ row: { absorbsOn: null, contractEnd: null } });
  });

  it.each([
    [{ unit: 'OTHER' }, 'unit'],
    [{ unit: '' }, 'unit'],
    [{ year: '-1' }, 'year'],
    [{ year: '' }, 'year'],
    [{ year: '1e3' }, 'year'],
    [{ rate: '0.001' }, 'rate'],
    [{ what: '=A1' }, 'what'],
    [{ centre: ' ' }, 'centre'],
    [{ period: '13' }, 'period'],
    [{ end: '2027-02-30' }, 'end'],
    [{ end: '2026-12-31' }, 'end'],
  ])('refuse %j', (cells, field) => expect(row(cells)).toMatchObject({ kind: 'refused', problem: { field } }));

  it('leave a row out that promises nothing', () => expect(row({ year: '0', rate: '0' })).toEqual({ kind: 'leftOut' }));

  it('miss no cent of a control total', () => {
    const control = { controlTotal: 100n, runRateControlTotal: null, acceptRefusals: true };
    expect(decideOpeningImport(survey, control)).toMatchObject({ ok: true });
    expect(decideOpeningImport(survey, { ...control, controlTotal: 99n })).toMatchObject({
      refusal: { code: 'INVALID_INPUT', field: 'controlTotal' },
    });
    expect(decideOpeningImport(survey, { ...control, runRateControlTotal: 51n })).toMatchObject({
      refusal: { field: 'runRateControlTotal' },
    });
    expect(decideOpeningImport(survey, { ...control, acceptRefusals: false })).toMatchObject({
      refusal: { field: 'content' },
    });
    expect(() => decideOpeningImport({ ...survey, fileRows: 5 }, control)).toThrow('rows were lost');
  });
});
