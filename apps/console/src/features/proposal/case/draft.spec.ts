import { parseAmount, toDecimal } from '../../../shared/format/money';
import { WRITTEN } from './case.fixtures';
import { askedNow, blankBenefit, blankCase, type CaseDraft } from './draft';
import { benefitInput, caseInput } from './draft-input';
import { caseDraftOf } from './draft-of';
import { problemsOf } from './draft-problems';
import { numberOf, shareOf, wholeOf } from './read-typed';

const typing = { parse: (typed: string) => parseAmount(typed, 2), mark: '.' } as const;
const typed = { plainAmount: (minor: string) => toDecimal(minor, 2), mark: '.' } as const;
const open = () => caseDraftOf(WRITTEN, { optionIds: ['pilot', 'full'], years: 3, typed });

describe('the form of a case', () => {
  it('sends back what it was filled with', () => {
    const input = caseInput(open(), typing);
    expect(problemsOf(open(), typing)).toEqual({});
    expect(input).toMatchObject({
      kind: 'PROCESS_REDESIGN',
      behaviour: { kind: 'RETENTION', baseline: '86', target: '88' },
      targets: ['Issues resolved at the first contact', 'Promises kept'],
      statements: { actionOutcome: 'Matched branches.', loyaltyResult: 'Margin of a customer.' },
      disclosures: { coached: true, mayDecide: null, vendorPaidBy: 'MINUTES', contactForecast: 1200 },
      explained: [{ pattern: 'SELL_BEFORE_SOLVE', reason: 'Offers come after.' }],
      technology: null,
      recommended: true,
    });
    const [stay, calls, fines] = input.benefits ?? [];
    expect(stay).toMatchObject({
      id: 'stay',
      amounts: WRITTEN.benefits[0]?.amounts,
      optionAmounts: WRITTEN.benefits[0]?.optionAmounts,
      jobs: { fte: 0, consulted: false },
      baseline: { id: 'leavers', quantity: 5000, claimed: 400 },
    });
    expect(calls).toMatchObject({
      contacts: { channelId: 'phone', amounts: WRITTEN.benefits[1]?.contacts?.amounts },
      release: { budgetLine: '6400', fiscalYear: 2028, ownerId: 'm1' },
      jobs: { fte: 2.5, consulted: true },
    });
    expect(calls).not.toHaveProperty('amounts');
    expect(fines).toMatchObject({
      risk: { before: { probability: 0.07, impact: '5000000' }, after: { probability: 0.02 } },
    });
    expect(fines).not.toHaveProperty('amounts');
  });

  it('reads a year without low and high as its central figure, a blank year as 0, and a decline with its minus', () => {
    const benefit = { ...blankBenefit(4, []), type: 'DISBENEFIT' as const, description: 'Fees lost' };
    benefit.amounts[1] = { low: '', central: '-1,250.50', high: '-1,000' };
    expect(benefitInput(benefit, typing).amounts).toEqual([
      { low: '0', central: '0', high: '0' },
      { low: '-125050', central: '-125050', high: '-100000' },
    ]);
  });

  it('says by field what cannot be sent', () => {
    const draft: CaseDraft = { ...blankCase(), benefits: [{ ...blankBenefit(2, ['full']), cashable: true }] };
    const [benefit] = draft.benefits;
    if (!benefit) throw new Error('no benefit');
    benefit.amounts[0] = { low: '5', central: '4', high: 'x' };
    benefit.release.budgetLine = '6400';
    benefit.jobs = { stated: 'SOME', fte: 'two', consulted: '' };
    benefit.baseline.quantity = '10';
    draft.disclosures.contactForecast = '1.5';
    draft.explained = [{ key: 'a', pattern: null, reason: '' }];
    expect(problemsOf(draft, typing)).toEqual({
      kind: 'required',
      'benefits.0.description': 'required',
      'benefits.0.amounts.0.low': 'outOfOrder',
      'benefits.0.amounts.0.high': 'notAnAmount',
      'benefits.0.release.fiscalYear': 'incomplete',
      'benefits.0.release.ownerId': 'incomplete',
      'benefits.0.jobs.fte': 'notANumber',
      'benefits.0.baseline.id': 'incomplete',
      'benefits.0.baseline.claimed': 'notANumber',
      'disclosures.contactForecast': 'notWhole',
      'explained.0.pattern': 'required',
      'explained.0.reason': 'required',
    });
  });

  it('asks what follows from a yes only then, and counts what is open', () => {
    const answers = { ...blankCase().disclosures };
    expect(askedNow(answers).asked).not.toContain('pathToYes');
    const before = askedNow(answers).open;
    expect(askedNow({ ...answers, restricts: 'YES' })).toMatchObject({ open: before });
    expect(askedNow({ ...answers, restricts: 'YES' }).asked).toContain('pathToYes');
    expect(askedNow({ ...answers, restricts: 'NO' }).open).toBe(before - 1);
  });

  it('reads numbers and shares by the mark of the reader’s language, and nothing else', () => {
    const read = (mark: '.' | ',', ...typed: string[]) => typed.map((one) => numberOf(one, mark));
    expect(read('.', '1,250.5', '-3', '0.5', '1,250', '12.')).toEqual([1250.5, -3, 0.5, 1250, 12]);
    expect(read(',', '1.250,5', '\u22123', '0,5', '1.250', '12,', '1 250,5')).toEqual([
      1250.5, -3, 0.5, 1250, 12, 1250.5,
    ]);
    expect(read('.', '0,5', '1.250,5', '1,25', '1e3', '', '12,5,5')).toEqual([null, null, null, null, null, null]);
    expect(read(',', '0.5', '1,250.5', '1.25', '1e3', '', '12.5.5')).toEqual([null, null, null, null, null, null]);
    expect([wholeOf('12', '.'), wholeOf('-1', '.'), wholeOf('1.5', '.'), wholeOf('1.500', ',')]).toEqual([
      12,
      null,
      null,
      1500,
    ]);
    expect([shareOf('7', ','), shareOf('0,02 %', ','), shareOf('101', '.'), shareOf('-1', '.')]).toEqual([
      0.07,
      0.0002,
      null,
      null,
    ]);
  });

  it('shows in German what it reads in German', () => {
    const german = { parse: (typed: string) => parseAmount(typed, 2, ','), mark: ',' } as const;
    const typed = { plainAmount: (minor: string) => toDecimal(minor, 2).replace('.', ','), mark: ',' } as const;
    const draft = caseDraftOf(WRITTEN, { optionIds: ['pilot', 'full'], years: 3, typed });
    expect(draft.benefits[1]?.jobs.fte).toBe('2,5');
    expect(problemsOf(draft, german)).toEqual({});
    expect(caseInput(draft, german)).toEqual(caseInput(open(), typing));
  });
});
