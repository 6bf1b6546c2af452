import { parseAmount } from '../../../shared/format/money';
import { blankImport, inputOf, problemsOf } from './import-draft';
import { guessMapping } from './mapping';

const parse = (typed: string) => parseAmount(typed, 2);
const sent = { fiscalYear: 2026, currency: 'USD', uploadId: 'u1', preview: true };

describe('an import of a base', () => {
  it('says what is missing before the server is asked', () => {
    expect(problemsOf({ ...blankImport(), controlTotal: 'all' }, parse)).toEqual({
      label: 'required',
      asOf: 'required',
      sourceSystem: 'required',
      controlTotal: 'notAnAmount',
      'mapping.columns.businessUnitColumn': 'required',
      'mapping.columns.amountColumn': 'required',
    });
  });

  it('gives no control total where none was typed', () => {
    const draft = {
      ...blankImport(),
      label: ' 3+9 ',
      asOf: '2026-04-01',
      sourceSystem: 'GL',
      mapping: guessMapping(['unit', 'amount']),
    };
    expect(problemsOf(draft, parse)).toEqual({});
    expect(inputOf(draft, sent, parse)).toMatchObject({ ...sent, label: '3+9', controlTotal: null });
  });
});
