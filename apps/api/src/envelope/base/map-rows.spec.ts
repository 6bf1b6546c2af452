import type { OpexMapping, RowContext } from '@clout/domain';
import { mapRows, type MappedRow } from './map-rows';
import { readTable } from './read-table';

const mapping: OpexMapping = {
  businessUnitColumn: 'Department',
  amountColumn: 'Amount',
  legalEntityColumn: null,
  costCentreColumn: null,
  functionalAreaColumn: null,
  accountColumn: 'Account',
  categoryColumn: null,
  periodColumn: null,
  allocatedColumn: null,
  allocatedValues: null,
  expenseColumn: 'Kind',
  expenseValues: ['Spending'],
  amountUnit: 'MAJOR',
  decimalMark: '.',
  groupMark: null,
  delimiter: null,
};
const context: RowContext = {
  minorUnitDigits: 2,
  periodsPerYear: 12,
  fiscalYearStartMonth: 1,
  businessUnitOf: (name) => (name === 'Fire' ? 'unit-fire' : null),
};

const read = async (text: string, by: OpexMapping = mapping) => {
  const table = await readTable({ bytes: Buffer.from(text) });
  const rows = mapRows(table, by, context);
  if (!rows.ok) return rows.refusal;
  const all: MappedRow[] = [];
  for await (const row of rows.value) all.push(row);
  return all;
};

describe('mapping rows', () => {
  it('gives every row of the file once, duplicates included, with line, field, value and reason of a refusal', async () => {
    const rows = await read(
      'Amount,Kind,Department,Account\n1,Spending,Fire,6000\n1,Spending,Fire,6000\n-2.50,spending,Fire,6000\n' +
        '9,Income,Fire,6000\n3,Spending,Fyre,6000\nx,Spending,Fire,6000\n4,Spending\n',
    );
    expect(rows).toMatchObject([
      {
        line: 2,
        kind: 'accepted',
        row: { businessUnit: 'unit-fire', account: '6000', amount: 100n, category: 'unknown' },
      },
      { line: 3, kind: 'accepted', row: { amount: 100n } },
      { line: 4, kind: 'accepted', row: { amount: -250n } },
      { line: 5, kind: 'leftOut' },
      {
        line: 6,
        kind: 'refused',
        problem: { field: 'Department', value: 'Fyre', reason: expect.stringContaining('not a business unit') },
      },
      { line: 7, kind: 'refused', problem: { field: 'Amount', value: 'x' } },
      { line: 8, kind: 'refused', problem: { field: 'row', reason: 'has 2 cells where the header has 4' } },
    ]);
  });

  it('refuses a mapping whose columns are not there, before any row is read', async () => {
    expect(await read('Amount,Kind,Dept,Account\n1,Spending,Fire,6000\n')).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'mapping.businessUnitColumn',
      message: expect.stringContaining('"Dept"'),
    });
  });
});
