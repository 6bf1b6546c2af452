import type { Asking } from '../selection/linear-model';
import type { Portfolio, PortfolioItem } from '../selection/portfolio';
import type { Selection } from '../selection/selection';
import { withItem, withOption, withValues, type Change } from './change';
import { valueWith, verdict } from './duel';

/** What an initiative's options would be worth at a grade of its evidence. */
export interface EvidenceStep {
  readonly grade: string;
  readonly values: ReadonlyMap<string, bigint>;
}

/**
 * The smallest rise in the value of one of its options that funds an initiative; one unit less does not. Null when no
 * value would, because no plan holds it; undefined when time ran out.
 */
export function* smallestRise(
  portfolio: Portfolio,
  best: Selection,
  item: PortfolioItem,
): Asking<Extract<Change, { kind: 'VALUE' }> | null | undefined> {
  let complete = true;
  let chosen: { option: string; from: bigint; rise: bigint } | null = null;
  for (const option of item.options) {
    const only = withItem(portfolio, item.id, () => ({ options: [option] }));
    const own = yield* valueWith(only, item.id, 'mandatory');
    if (own === undefined) complete = false;
    if (own === undefined || own === null) continue;
    const rise = best.value > own ? best.value - own : 1n;
    if (!chosen || rise < chosen.rise) chosen = { option: option.id, from: option.value, rise };
  }
  if (!chosen) return complete ? null : undefined;
  const { option, from, rise } = chosen;
  for (const to of [from + rise, from + rise + 1n]) {
    // One unit above the value that ties, the best plan with it beats every plan without.
    if (to > from + rise) return { kind: 'VALUE', option, from, to };
    const raised = withOption(portfolio, item.id, option, () => ({ value: to }));
    const { funded } = yield* verdict(raised, item.id, best);
    if (funded === null) return undefined;
    if (funded) return { kind: 'VALUE', option, from, to };
  }
  return undefined;
}

/** The weakest grade above the present one that funds it; `ladder` rises from the next grade up. */
export function* weakestGrade(
  portfolio: Portfolio,
  best: Selection,
  item: PortfolioItem,
  ladder: readonly EvidenceStep[],
): Asking<Extract<Change, { kind: 'EVIDENCE' }> | null | undefined> {
  let below: ReadonlyMap<string, bigint> | null = null;
  for (const { grade, values } of ladder) {
    const { funded } = yield* verdict(withValues(portfolio, item.id, values), item.id, best);
    if (funded === null) return undefined;
    if (funded) return { kind: 'EVIDENCE', grade, values, below };
    below = values;
  }
  return null;
}
