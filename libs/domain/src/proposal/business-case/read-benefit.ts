import { MAX_AMOUNT } from '../../money/money';
import type { FieldProblem } from '../../result';
import type { Benefit, RiskReduction } from './benefit';

/** Periods that a case may look ahead, time 0 included. */
export const MOST_PERIODS = 121;

const riskProblems = (at: string, { before, after }: RiskReduction): FieldProblem[] =>
  Object.entries({ before, after }).flatMap(([when, { probability, impact }]) => [
    ...(probability >= 0 && probability <= 1
      ? []
      : [{ field: `${at}.risk.${when}.probability`, message: 'must lie between 0 and 1' }]),
    ...(impact >= 0n ? [] : [{ field: `${at}.risk.${when}.impact`, message: 'must not be negative' }]),
  ]);

/** Expected loss before less expected loss after, in minor units, rounded; probabilities count to the millionth. */
export const riskReduced = ({ before, after }: RiskReduction): bigint => {
  const expected = ({ probability, impact }: RiskReduction['before']) => BigInt(Math.round(probability * 1e6)) * impact;
  const scaled = expected(before) - expected(after);
  return (scaled + (scaled < 0n ? -500_000n : 500_000n)) / 1_000_000n;
};

/** What is wrong with a benefit as it is written, by field: amounts out of order or range, impossible shares and sizes. */
export const benefitProblems = (benefit: Benefit, at: string): readonly FieldProblem[] => {
  const problems: FieldProblem[] = [];
  const say = (field: string, message: string): number => problems.push({ field: `${at}.${field}`, message });
  if (benefit.amounts.length > MOST_PERIODS) say('amounts', `must be at most ${MOST_PERIODS} periods`);
  for (const [t, { low, central, high }] of benefit.amounts.slice(0, MOST_PERIODS).entries()) {
    if (low > central || central > high) say(`amounts[${t}]`, 'low <= central <= high does not hold');
    if ([low, central, high].some((x) => x > MAX_AMOUNT || x < -MAX_AMOUNT)) say(`amounts[${t}]`, 'is too large');
    if (benefit.type === 'DISBENEFIT' && high > 0n) say(`amounts[${t}]`, 'a disbenefit is negative');
    if (benefit.type !== 'DISBENEFIT' && central < 0n) say(`amounts[${t}]`, 'a decline is stated as a disbenefit');
  }
  const { baseline, jobs, risk } = benefit;
  if (
    baseline &&
    (![baseline.quantity, baseline.claimed].every(Number.isFinite) || baseline.quantity < 0 || baseline.claimed < 0)
  )
    say('baseline', 'must hold numbers that are not negative');
  if (jobs && (!Number.isFinite(jobs.fte) || jobs.fte < 0)) say('jobs.fte', 'must be a number that is not negative');
  return [...problems, ...(risk ? riskProblems(at, risk) : [])];
};
