import { COLUMNS, fromKept, guessMapping, mappingOf } from './mapping';

const columns = ['business_unit', 'legal_entity', 'cost_centre', 'functional_area', 'account', 'account_category'];
const more = ['period', 'amount', 'allocation', 'account_type'];

describe('which column of a file is what', () => {
  it('is guessed by the names, every column once', () => {
    const { columns: guessed } = guessMapping([...columns, ...more]);
    expect(guessed).toEqual({
      businessUnitColumn: 'business_unit',
      amountColumn: 'amount',
      periodColumn: 'period',
      categoryColumn: 'account_category',
      accountColumn: 'account',
      costCentreColumn: 'cost_centre',
      functionalAreaColumn: 'functional_area',
      legalEntityColumn: 'legal_entity',
      allocatedColumn: 'allocation',
      expenseColumn: 'account_type',
    });
  });

  it('is left open where no name fits', () => {
    const { columns: guessed } = guessMapping(['A', 'B']);
    expect(COLUMNS.filter((name) => guessed[name] !== '')).toEqual([]);
  });

  it('goes to the server and comes back from what was kept', () => {
    const draft = { ...guessMapping([...columns, ...more]), allocatedValues: ['shared'], groupMark: ',' };
    const sent = mappingOf(draft);
    expect(sent).toMatchObject({ allocatedValues: ['shared'], expenseValues: null, groupMark: ',', decimalMark: '.' });
    const text = (value: string | null | undefined) => value ?? null;
    expect(
      fromKept({
        businessUnitColumn: sent.businessUnitColumn,
        amountColumn: sent.amountColumn,
        legalEntityColumn: text(sent.legalEntityColumn),
        costCentreColumn: text(sent.costCentreColumn),
        functionalAreaColumn: text(sent.functionalAreaColumn),
        accountColumn: text(sent.accountColumn),
        categoryColumn: text(sent.categoryColumn),
        periodColumn: text(sent.periodColumn),
        allocatedColumn: text(sent.allocatedColumn),
        expenseColumn: text(sent.expenseColumn),
        allocatedValues: ['shared'],
        expenseValues: null,
        amountUnit: 'MAJOR',
        decimalMark: '.',
        groupMark: ',',
        delimiter: null,
      }),
    ).toEqual(draft);
  });
});
