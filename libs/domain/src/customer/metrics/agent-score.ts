import { type Figure, type Maybe, faulty, flawIn, known, undefinedFigure } from '../../method/figure';

/** One measure of a team: a value 0..1 of customer success, null where it was not measured. */
export interface TeamMeasure {
  readonly id: string;
  readonly weight: Maybe;
  readonly value: Maybe;
}

export interface TeamScore {
  /** 0..1. */
  readonly score: number;
  /** Share of the weights that was measured. */
  readonly coverage: number;
}

/** Measures of speed, which never count toward a score whatever weight they are given. */
const SPEED = /\b(aht|mht|handle[ _-]?time|talk[ _-]?time|calls?[ _-]?per[ _-]?hour)\b/i;
export const isSpeedMeasure = (name: string): boolean => SPEED.test(name.replaceAll('_', ' '));

/**
 * Weighted customer-minded measures; handle time always weighs 0. A missing measure renormalises and is flagged; below
 * `least` observations nothing is shown.
 */
export const agentScore = (measures: readonly TeamMeasure[], observations: Maybe, least = 30): Figure<TeamScore> => {
  const flaw = flawIn({ observations, weights: measures.map((one) => one.weight) });
  if (flaw) return flaw;
  if (Number(observations) < least)
    return undefinedFigure('too_few', `fewer than ${least} observations say nothing about the work`);
  const weighed = measures.map((one) => ({ ...one, weight: isSpeedMeasure(one.id) ? 0 : Number(one.weight) }));
  if (weighed.some((one) => one.weight < 0)) return faulty('negative_input', 'weights must not be negative');
  const answered = weighed.filter((one) => one.value !== null && one.value !== undefined);
  const bad = flawIn({ values: answered.map((one) => one.value) });
  if (bad) return bad;
  const [whole, part] = [weighed, answered].map((list) => list.reduce((s, one) => s + one.weight, 0)) as [
    number,
    number,
  ];
  if (part === 0) return undefinedFigure('nothing_measured', 'no measure that counts has a value');
  const score = answered.reduce((s, one) => s + one.weight * Number(one.value), 0) / part;
  return known({ score, coverage: part / whole }, part < whole ? ['renormalised'] : []);
};

export interface OutcomeInvoice {
  readonly paidIssues: number;
  /** The bonus or malus as applied, within the cap. */
  readonly adjustment: number;
  readonly amount: number;
}

/** (resolved - repeats) x price x (1 + bonus or malus, capped): an outsourcer is paid for resolution, never for minutes. */
export const outcomeInvoice = (input: {
  readonly resolved: Maybe;
  readonly repeats: Maybe;
  readonly price: Maybe;
  readonly adjustment: Maybe;
  readonly cap: Maybe;
}): Figure<OutcomeInvoice> => {
  const flaw = flawIn({ ...input });
  if (flaw) return flaw;
  const [resolved, repeats, cap] = [Number(input.resolved), Number(input.repeats), Number(input.cap)];
  if (resolved < 0 || repeats < 0 || repeats > resolved || cap < 0)
    return faulty('impossible_count', 'repeats must lie between 0 and the resolved issues, and the cap not below 0');
  const adjustment = Math.min(cap, Math.max(-cap, Number(input.adjustment)));
  const paidIssues = resolved - repeats;
  return known(
    { paidIssues, adjustment, amount: paidIssues * Number(input.price) * (1 + adjustment) },
    adjustment === input.adjustment ? [] : ['adjustment_capped'],
  );
};
