import { parseAmount } from '../../../shared/format/money';
import { blankImport, inputOf, parseTotal, problemsOf } from './import-draft';
import { guessMapping } from './mapping';

const parse = (typed: string) => parseAmount(typed, 2);
const sent = { fiscalYear: 2026, currency: 'USD', uploadId: 'u1', preview: true };

describe('an import of a base', () => {
  it('reads the control total to the last minor unit, below zero too', () => {
    expect(parseTotal('480,000,000.01', parse)).toBe('48000000001');
    expect(parseTotal('-12.5', parse)).toBe('-1250');
    expect(parseTotal('12.345', parse)).toBeNull();
    expect(parseTotal('', parse)).toBeNull();
  });

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
