import { parseAmount } from '../../../shared/format/money';
import { blankDraft, guessed, inputOf, problemsOf } from './draft';

const parse = (typed: string) => parseAmount(typed, 2);
const sent = { fiscalYear: 2026, currency: 'USD', uploadId: 'u1', preview: false };

describe('opening commitments to import', () => {
  it('need a control total, a source and two columns', () => {
    expect(problemsOf({ ...blankDraft(), runRateControlTotal: 'x' }, parse)).toEqual({
      sourceSystem: 'required',
      controlTotal: 'required',
      runRateControlTotal: 'notAnAmount',
      'columns.businessUnitColumn': 'required',
      'columns.inYearColumn': 'required',
    });
  });

  it('are sent with the columns that were found and no others', () => {
    const columns = guessed(['Unit', 'In year', 'Run-rate', 'Reference', 'Contract end']);
    const draft = { ...blankDraft(), sourceSystem: 'POs ', controlTotal: '31,250,000', columns };
    expect(problemsOf(draft, parse)).toEqual({});
    expect(inputOf(draft, sent, parse)).toEqual({
      ...sent,
      sourceSystem: 'POs',
      controlTotal: '3125000000',
      runRateControlTotal: null,
      acceptRefusals: true,
      mapping: {
        businessUnitColumn: 'Unit',
        inYearColumn: 'In year',
        runRateColumn: 'Run-rate',
        referenceColumn: 'Reference',
        descriptionColumn: null,
        periodColumn: null,
        contractEndColumn: 'Contract end',
        absorbsOnColumn: null,
        costCentreColumn: null,
        accountColumn: null,
        legalEntityColumn: null,
        amountUnit: 'MAJOR',
        decimalMark: '.',
        groupMark: null,
      },
    });
  });
});
