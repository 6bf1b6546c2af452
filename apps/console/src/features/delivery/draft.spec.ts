import { parseAmount } from '../../shared/format/money';
import { blankDraft, guessed, inputOf, problemsOf } from './draft';

const parse = (typed: string) => parseAmount(typed, 2);
const sent = { fiscalYear: 2027, cycleId: 'c1', uploadId: 'u1', preview: true };

describe('an extract of the books to import', () => {
  it('needs a control total, a source and four columns', () => {
    expect(problemsOf({ ...blankDraft(), controlTotal: '1.2.3' }, parse)).toEqual({
      sourceSystem: 'required',
      controlTotal: 'notAnAmount',
      'columns.initiativeColumn': 'required',
      'columns.amountColumn': 'required',
      'columns.periodColumn': 'required',
      'columns.documentColumn': 'required',
    });
  });

  it('finds its columns by their usual names, and sends a total of credits below zero', () => {
    const columns = guessed(['Initiative', 'Document no', 'Period', 'Amount', 'Cost centre']);
    const draft = { ...blankDraft(), sourceSystem: 'ERP', controlTotal: '-0.50', columns };
    expect(problemsOf(draft, parse)).toEqual({});
    expect(inputOf(draft, sent, parse)).toMatchObject({
      ...sent,
      kind: 'ACTUAL',
      controlTotal: '-50',
      mapping: { initiativeColumn: 'Initiative', documentColumn: 'Document no', orderColumn: null, groupMark: null },
    });
  });
});
