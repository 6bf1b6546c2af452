import { type Figure, known } from '../../method/figure';
import type { Grade } from '../evidence/grade';
import { type CaseAssumptions, type CaseRules, type CaseValue, evaluateCase } from './evaluate-case';

/** A case valued as it stands and as it would be. */
export interface WhatIf {
  readonly before: CaseValue;
  readonly after: CaseValue;
  /** Change of the credited net value, in minor units. */
  readonly netChange: bigint;
  readonly grade: readonly [before: Grade, after: Grade];
  /** Places moved up among the others by net value per capped unit; negative when it falls, null when it has no place. */
  readonly rank: readonly [before: number, after: number] | null;
}

/** Places by net value per unit of the cap, highest first: 1 + those that are better. */
const placeAmong = (own: CaseValue, others: readonly number[]): number | null => {
  const { perCappedUnit } = own.numbers;
  return perCappedUnit.known ? 1 + others.filter((other) => other > perCappedUnit.value).length : null;
};

/**
 * Values a case under changed assumptions or rules beside the same case as it stands; nothing is saved. `others`: net value
 * per capped unit of the other cases of the cycle. What holds for evaluateCase holds for both.
 */
export const whatIf = (
  given: CaseAssumptions,
  rules: CaseRules,
  change: { readonly assumptions?: Partial<CaseAssumptions>; readonly rules?: Partial<CaseRules> },
  others: readonly number[] = [],
): Figure<WhatIf> => {
  const before = evaluateCase(given, rules);
  if (!before.known) return before;
  const after = evaluateCase({ ...given, ...change.assumptions }, { ...rules, ...change.rules });
  if (!after.known) return after;
  const places = [placeAmong(before.value, others), placeAmong(after.value, others)] as const;
  const [was, is] = places;
  return known({
    before: before.value,
    after: after.value,
    netChange: after.value.net - before.value.net,
    grade: [before.value.grade, after.value.grade],
    rank: was === null || is === null ? null : [was, is],
  });
};
