import { WHOLE } from '../../money/money';
import { type Figure, faulty, incomplete, known } from '../../method/figure';
import { addFractions, fraction, timesFractions, type Fraction } from '../scoring/fraction';

/**
 * What a plan makes the most of. A blend counts `scoreShare` basis points of the score, at the declared worth of a point
 * in minor units, and the rest of the risk-adjusted value. The worth is declared and never computed from the
 * initiatives, so that a new one changes no other's value.
 */
export type DeclaredObjective =
  | { readonly kind: 'SCORE'; readonly pointWorth?: bigint }
  | { readonly kind: 'RISK_ADJUSTED_VALUE' }
  | { readonly kind: 'BLEND'; readonly scoreShare: number; readonly pointWorth: bigint };

/** What one option of an initiative offers: its share of the score in hundredths of a point, and money in minor units. */
export interface OptionOffer {
  readonly score: Fraction;
  /** Credited net value; null without a business case. */
  readonly riskAdjusted: bigint | null;
  /** What a pilot teaches; null where it is none. */
  readonly learning: bigint | null;
  /** True in the room-to-fail tranche: there a pilot is valued by what it teaches, whatever its own case says. */
  readonly roomToFail: boolean;
}

const HUNDREDTHS = 100n;

const flawInObjective = (objective: DeclaredObjective): string | null => {
  if (objective.kind === 'BLEND') {
    const { scoreShare } = objective;
    if (!Number.isInteger(scoreShare) || scoreShare < 0 || scoreShare > WHOLE)
      return 'scoreShare must be an integer from 0 to 10000 basis points';
  }
  const worth = objective.kind === 'RISK_ADJUSTED_VALUE' ? undefined : objective.pointWorth;
  return worth !== undefined && worth <= 0n ? 'pointWorth must be above 0' : null;
};

/**
 * The value of an option under an objective, exact: hundredths of a point under SCORE, minor units otherwise. Under
 * SCORE a pilot in the room to fail needs the declared worth of a point, which turns what it teaches into points.
 */
export const objectiveValue = (option: OptionOffer, objective: DeclaredObjective): Figure<Fraction> => {
  const flaw = flawInObjective(objective);
  if (flaw) return faulty('objective_not_declared', flaw);
  const { score, riskAdjusted, learning, roomToFail } = option;
  if (roomToFail) {
    if (learning === null) return incomplete('what the pilot teaches');
    if (objective.kind !== 'SCORE') return known(fraction(learning));
    return objective.pointWorth === undefined
      ? incomplete('the worth of a point')
      : known(fraction(learning * HUNDREDTHS, objective.pointWorth));
  }
  if (objective.kind === 'SCORE') return known(score);
  if (objective.kind === 'RISK_ADJUSTED_VALUE')
    return riskAdjusted === null ? incomplete('the business case') : known(fraction(riskAdjusted));
  if (riskAdjusted === null && objective.scoreShare < WHOLE) return incomplete('the business case');
  const share = fraction(BigInt(objective.scoreShare), BigInt(WHOLE));
  const rest = fraction(BigInt(WHOLE - objective.scoreShare), BigInt(WHOLE));
  const points = timesFractions(score, fraction(objective.pointWorth, HUNDREDTHS));
  return known(addFractions(timesFractions(share, points), timesFractions(rest, fraction(riskAdjusted ?? 0n))));
};
