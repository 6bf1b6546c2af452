import { fraction, timesFractions, type Fraction } from '../scoring/fraction';
import { WHOLE } from '../../money/money';
import type { Candidate, CostedOption } from './compose-plan';
import type { FurtherRules } from './further-rules';
import { objectiveValue, type DeclaredObjective } from './objective';
import type { Objective } from './plan';

const floorOf = ({ n, d }: Fraction): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));

/** Minor units as hundredths of whole units of the currency, rounded down: 12,345.67 is 1,234,500 hundredths. */
export const wholeUnits = (minor: Fraction, minorUnitDigits: number): Fraction =>
  fraction(floorOf({ n: minor.n, d: minor.d * 10n ** BigInt(minorUnitDigits) }) * 100n);

const known = (figure: ReturnType<typeof objectiveValue>): Fraction => {
  if (!figure.known) throw new Error('a value was asked of rules that were not checked');
  return figure.value;
};

const declared = (objective: Objective, { blend, roomToFail }: FurtherRules): DeclaredObjective => {
  if (objective === 'BLEND' && blend) return { kind: 'BLEND', ...blend };
  if (objective === 'SCORE') return { kind: 'SCORE', pointWorth: roomToFail?.pointWorth ?? undefined };
  return { kind: 'RISK_ADJUSTED_VALUE' };
};

/**
 * Candidates with what their options are worth under a blend, and pilots in the room to fail by what they teach: only
 * the option that is named is offered then. `credited` values come in hundredths of whole units of the currency.
 */
export const declaredValues = (
  candidates: readonly Candidate[],
  objective: Objective,
  further: FurtherRules,
  minorUnitDigits: number,
): readonly Candidate[] => {
  const goal = declared(objective, further);
  const minor = ({ n, d }: Fraction): bigint => (n * 10n ** BigInt(minorUnitDigits)) / (d * 100n);
  const blended = (candidate: Candidate, option: CostedOption): Fraction => {
    const score = timesFractions(candidate.score, fraction(BigInt(option.effectShare), BigInt(WHOLE)));
    const riskAdjusted = minor(candidate.values?.get(option.id) ?? fraction(0n));
    return wholeUnits(
      known(objectiveValue({ score, riskAdjusted, learning: null, roomToFail: false }, goal)),
      minorUnitDigits,
    );
  };
  const taught = (learning: bigint): Fraction => {
    const offer = { score: fraction(0n), riskAdjusted: null, learning, roomToFail: true };
    const value = known(objectiveValue(offer, goal));
    return goal.kind === 'SCORE' ? fraction(floorOf(value)) : wholeUnits(value, minorUnitDigits);
  };
  const pilots = new Map(further.roomToFail?.pilots.map((pilot) => [pilot.initiativeId, pilot]));
  return candidates.map((candidate) => {
    const pilot = pilots.get(candidate.id);
    if (pilot) return { ...candidate, values: new Map([[pilot.optionId, taught(pilot.learning)]]) };
    if (goal.kind !== 'BLEND') return candidate;
    return {
      ...candidate,
      values: new Map(candidate.options.map((option) => [option.id, blended(candidate, option)])),
    };
  });
};
