import fc from 'fast-check';
import { parseAmount, toDecimal } from '../../shared/format/money';
import { committedOf, asksOf, blankChoice, inputOf, problemsOf } from './line-choice';
import type { Line } from './operations';

const parse = (typed: string) => parseAmount(typed, 2);
const amount = (fiscalYear: number, period: number, requested: string, costClass: 'OPEX' | 'CAPEX' = 'OPEX') => ({
  costLineId: `${fiscalYear}-${period}-${requested}`,
  fiscalYear,
  period,
  kind: 'ONE_TIME' as const,
  costClass,
  requested,
});
const line: Line = {
  id: 'l1',
  position: 1,
  inYear: '700',
  runRate: '0',
  forced: false,
  initiative: { id: 'i1', code: 'A-1', title: 'A', problem: '', action: '', businessUnit: { id: 'u1', name: 'U' } },
  option: { id: 'o1', name: 'Full', minimumAmount: '0' },
  amounts: [
    amount(2026, 2, '300'),
    amount(2026, 1, '250'),
    amount(2026, 1, '150'),
    amount(2027, 1, '900'),
    amount(2026, 1, '5000', 'CAPEX'),
  ],
};

describe('choosing line by line', () => {
  it('adds up what is asked by period, OPEX only, in the order of time', () => {
    expect(asksOf(line).map((ask) => [ask.key, ask.requested])).toEqual([
      ['2026-1', 400n],
      ['2026-2', 300n],
      ['2027-1', 900n],
    ]);
  });

  it('counts for the total only the fiscal year, and nothing of what is deferred or declined', () => {
    const choose = (
      decision: 'APPROVE' | 'APPROVE_PART' | 'APPROVE_WITH_CONDITIONS' | 'DEFER' | 'DECLINE',
      amounts = {},
    ) => committedOf(line, { ...blankChoice, decision, amounts }, 2026, parse).inYear;
    expect(choose('APPROVE')).toBe(700n);
    expect(choose('APPROVE_WITH_CONDITIONS')).toBe(700n);
    expect(choose('APPROVE_PART', { '2026-1': '1.50' })).toBe(450n);
    expect(choose('DEFER')).toBe(0n);
    expect(choose('DECLINE')).toBe(0n);
  });

  it('commits run-rate in the share in which the recurring cost of the year is approved', () => {
    const running = {
      ...line,
      runRate: '1200',
      amounts: [amount(2026, 1, '100'), { ...amount(2026, 2, '300'), kind: 'RUN_RATE' as const }],
    };
    const rate = (decision: 'APPROVE' | 'APPROVE_PART' | 'DECLINE', amounts = {}) =>
      committedOf(running, { ...blankChoice, decision, amounts }, 2026, parse).runRate;
    expect(rate('APPROVE')).toBe(1200n);
    expect(rate('DECLINE')).toBe(0n);
    expect(rate('APPROVE_PART', { '2026-1': '0' })).toBe(1200n);
    expect(rate('APPROVE_PART', { '2026-2': '1.50' })).toBe(600n);
  });

  it('names what is missing or too much', () => {
    expect(problemsOf(line, blankChoice, parse)).toEqual(['undecided']);
    expect(problemsOf(line, { ...blankChoice, decision: 'DECLINE' }, parse)).toEqual(['reason']);
    expect(problemsOf(line, { ...blankChoice, decision: 'APPROVE' }, parse)).toEqual([]);
    const part = { ...blankChoice, decision: 'APPROVE_PART' as const, reason: 'Pilot first' };
    expect(problemsOf(line, { ...part, amounts: { '2026-1': '4.01' } }, parse)).toEqual(['tooMuch']);
    expect(problemsOf(line, { ...part, amounts: { '2026-1': 'x' } }, parse)).toEqual(['amount']);
  });

  it('sends the same amounts that it shows', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 400n }), (minor) => {
        const choice = {
          ...blankChoice,
          decision: 'APPROVE_PART' as const,
          reason: 'r',
          amounts: { '2026-1': toDecimal(minor, 2) },
        };
        const sent = inputOf(line, choice, parse).amounts ?? [];
        const ofYear = sent.filter((it) => it.fiscalYear === 2026).reduce((sum, it) => sum + BigInt(it.amount), 0n);
        expect(ofYear).toBe(committedOf(line, choice, 2026, parse).inYear);
      }),
    );
  });
});
