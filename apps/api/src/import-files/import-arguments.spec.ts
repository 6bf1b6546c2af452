import { ImportUsageError, readImportArguments } from './import-arguments';

describe('the arguments of clout import', () => {
  it('read a base with its mapping', () => {
    const args = ['base', 'b.csv', '--as', 'f@x.example', '--year', '2027', '--map', 'businessUnit=department'];
    const more = ['--map', 'amount=amount', '--map', 'expenseValues=Expense', '--map', 'expenseValues=Cost'];
    expect(readImportArguments([...args, ...more, '--create-units'])).toEqual({
      what: 'base',
      file: 'b.csv',
      as: 'f@x.example',
      year: 2027,
      kind: 'BUDGET',
      label: null,
      asOf: null,
      source: 'file',
      controlTotal: null,
      mapping: { businessUnitColumn: 'department', amountColumn: 'amount', expenseValues: ['Expense', 'Cost'] },
      createUnits: true,
      allOrNothing: false,
    });
  });

  it('read proposals, and keep a header with an equals sign whole', () => {
    expect(
      readImportArguments(['proposals', 'p.pb', '--as', 'l@x.example', '--cycle', 'Main', '--map', 'title=a=b']),
    ).toEqual({
      what: 'proposals',
      file: 'p.pb',
      as: 'l@x.example',
      cycle: 'Main',
      unit: null,
      mapping: { titleColumn: 'a=b' },
    });
  });

  it.each([
    [[]],
    [['other', 'f']],
    [['base', 'f', 'g', '--as', 'a', '--year', '2027']],
    [['base', 'f', '--year', '2027']],
    [['base', 'f', '--as', 'a']],
    [['base', 'f', '--as', 'a', '--year', '27']],
    [['base', 'f', '--as', 'a', '--year', '2027', '--kind', 'PLAN']],
    [['base', 'f', '--as', 'a', '--year', '2027', '--map', 'amount']],
    [['base', 'f', '--as', 'a', '--year', '2027', '--map', 'amount=x', '--map', 'amount=y']],
    [['base', 'f', '--as', 'a', '--year', '2027', '--wrong']],
    [['proposals', 'f', '--as', 'a']],
  ])('refuse %j', (args) => {
    expect(() => readImportArguments(args)).toThrow(ImportUsageError);
  });
});
