import type { Asking } from '../selection/linear-model';
import type { Portfolio, PortfolioItem } from '../selection/portfolio';
import type { Selection } from '../selection/selection';
import { withItem, withOption, withValues, type Change } from './change';
import { planWorth, valueWith, verdict, type Shown } from './duel';

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
    if (chosen) {
      // A rise that is no smaller than the one in hand need not be looked for.
      const forced = withItem(only, item.id, () => ({ status: 'mandatory' }));
      const nearer: Shown | null | undefined = yield* planWorth(forced, best.value - chosen.rise + 1n);
      if (nearer === null) continue;
    }
    const own: bigint | null | undefined = yield* valueWith(only, item.id, 'mandatory');
    if (own === undefined) complete = false;
    if (own === undefined || own === null) continue;
    const rise = best.value > own ? best.value - own : 1n;
    if (!chosen || rise < chosen.rise) chosen = { option: option.id, from: option.value, rise };
  }
  if (!chosen) return complete ? null : undefined;
  const { option, from, rise } = chosen;
  const tied = withOption(portfolio, item.id, option, () => ({ value: from + rise }));
  const { funded } = yield* verdict(tied, item.id, best);
  // One unit above the value that ties, the best plan with it beats every plan without.
  return funded === null ? undefined : { kind: 'VALUE', option, from, to: from + rise + (funded ? 0n : 1n) };
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
