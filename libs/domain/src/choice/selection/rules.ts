import type { RuleRef } from './rule-ref';
import { amountText } from './amount-words';
import { capWords, limitWords, periodWords, runRateWords } from './rule-words';
import { shareRows } from './share-limits';
import { groupsOf, LIMITED, type Portfolio, type PortfolioOption } from './portfolio';

/** A row in exact integers over columns; a side that does not bind is null. */
export interface ExactRow {
  readonly entries: readonly (readonly [column: number, amount: bigint])[];
  readonly lower: bigint | null;
  readonly upper: bigint | null;
}

/** `CAP` and `STATUS` (mandatory, excluded) need no linear solver; `OTHER` rules do. */
export type RuleKind = 'CAP' | 'STATUS' | 'OTHER';

/** A rule in words with its rows, before scaling. */
export interface ExactRule {
  readonly ref: RuleRef;
  readonly kind: RuleKind;
  readonly words: string;
  readonly rows: readonly ExactRow[];
}

type OptionOf = (column: number) => PortfolioOption;
type Entries = (readonly [number, bigint])[];

const count = (ofItem: readonly (readonly number[])[], items: Iterable<number>, sign = 1n): Entries =>
  [...items].flatMap((item) => ofItem[item]!.map((column) => [column, sign] as const));

const amountRules = (portfolio: Portfolio, ofItem: readonly (readonly number[])[], option: OptionOf): ExactRule[] => {
  const all = ofItem.flat();
  const atMost = (
    ref: RuleRef,
    words: string,
    max: bigint,
    amount: (column: number) => bigint,
    kind: RuleKind = 'OTHER',
  ): ExactRule => ({
    ref,
    kind,
    words,
    rows: [{ entries: all.map((c) => [c, amount(c)]), lower: null, upper: max }],
  });
  const rules = [atMost({ type: 'CAP' }, capWords(portfolio), portfolio.cap, (c) => option(c).cost, 'CAP')];
  const runRate = portfolio.runRateCap;
  if (runRate !== undefined)
    rules.push(atMost({ type: 'RUN_RATE' }, runRateWords(portfolio), runRate, (c) => option(c).runRateCost ?? 0n));
  portfolio.periodCaps.forEach((max, k) => {
    const words = periodWords(portfolio, k);
    rules.push(atMost({ type: 'PERIOD', period: k }, words, max, (c) => option(c).costByPeriod?.[k] ?? 0n));
  });
  return rules;
};

const groupRules = (portfolio: Portfolio, ofItem: readonly (readonly number[])[], option: OptionOf): ExactRule[] => {
  const rules: ExactRule[] = [];
  for (const kind of LIMITED) {
    const members = new Map<string, number[]>();
    if (portfolio.limits[kind].size > 0)
      portfolio.items.forEach((item, i) => {
        for (const group of groupsOf(item, kind)) {
          const own = members.get(group);
          if (own) own.push(i);
          else members.set(group, [i]);
        }
      });
    for (const [group, limit] of portfolio.limits[kind]) {
      const columns = (members.get(group) ?? []).flatMap((item) => ofItem[item]!);
      const entries = columns.map((c) => [c, option(c).cost] as const);
      if (limit.min !== undefined)
        rules.push({
          ref: { type: 'FLOOR', of: kind, group },
          kind: 'OTHER',
          words: limitWords('at least', amountText(limit.min, portfolio.money), kind, group),
          rows: [{ entries, lower: limit.min, upper: null }],
        });
      if (limit.max !== undefined)
        rules.push({
          ref: { type: 'CEILING', of: kind, group },
          kind: 'OTHER',
          words: limitWords('at most', amountText(limit.max, portfolio.money), kind, group),
          rows: [{ entries, lower: null, upper: limit.max }],
        });
    }
  }
  return rules;
};

const countRules = (
  portfolio: Portfolio,
  ofItem: readonly (readonly number[])[],
  at: ReadonlyMap<string, number>,
): ExactRule[] => {
  const rules: ExactRule[] = [];
  for (const [index, group] of portfolio.exclusiveGroups.entries()) {
    const entries = count(
      ofItem,
      group.items.map((id) => at.get(id)!),
    );
    const words = `at most ${group.max} of ${group.items.join(', ')} (${group.id})`;
    const ref: RuleRef = { type: 'EXCLUSIVE', index };
    rules.push({ ref, kind: 'OTHER', words, rows: [{ entries, lower: null, upper: group.max }] });
  }
  if (portfolio.maxItems !== undefined)
    rules.push({
      ref: { type: 'MAX_ITEMS' },
      kind: 'OTHER',
      words: `at most ${portfolio.maxItems} initiatives`,
      rows: [{ entries: count(ofItem, ofItem.keys()), lower: null, upper: portfolio.maxItems }],
    });
  for (const [index, limit] of portfolio.extraLimits.entries()) {
    const entries = [...limit.use].flatMap(([id, amount]) => ofItem[at.get(id)!]!.map((c) => [c, amount] as const));
    rules.push({
      ref: { type: 'RESOURCE', index },
      kind: 'OTHER',
      words: `at most ${limit.max} of ${limit.name}`,
      rows: [{ entries, lower: null, upper: limit.max }],
    });
  }
  return rules;
};

const itemRules = (
  portfolio: Portfolio,
  ofItem: readonly (readonly number[])[],
  at: ReadonlyMap<string, number>,
): ExactRule[] => {
  const rules: ExactRule[] = [];
  portfolio.items.forEach((item, i) => {
    const own = count(ofItem, [i]);
    if (item.status === 'mandatory')
      rules.push({
        ref: { type: 'FORCED', item: item.id },
        kind: 'STATUS',
        words: `${item.id} must be funded`,
        rows: [{ entries: own, lower: 1n, upper: null }],
      });
    if (item.status === 'excluded')
      rules.push({
        ref: { type: 'EXCLUDED', item: item.id },
        kind: 'STATUS',
        words: `${item.id} is excluded`,
        rows: [{ entries: own, lower: null, upper: 0n }],
      });
    const needs = (ref: RuleRef, ids: readonly string[], words: string): void => {
      // An item that requires itself asks for nothing.
      if (ids.includes(item.id)) return;
      const others = count(ofItem, new Set(ids.map((id) => at.get(id)!)), -1n);
      rules.push({ ref, kind: 'OTHER', words, rows: [{ entries: [...own, ...others], lower: null, upper: 0n }] });
    };
    for (const id of new Set(item.requires))
      needs({ type: 'REQUIRES', item: item.id, needs: id }, [id], `${item.id} requires ${id}`);
    for (const [index, ids] of item.requiresAny.entries())
      needs(
        { type: 'REQUIRES_ANY', item: item.id, index },
        ids,
        ids.length > 0 ? `${item.id} requires one of ${ids.join(', ')}` : `${item.id} requires one of nothing`,
      );
  });
  return rules;
};

/** Every rule of a portfolio, in the users' words, over the given columns: amounts first, then groups, counts and items. */
export const rulesOf = (
  portfolio: Portfolio,
  ofItem: readonly (readonly number[])[],
  option: OptionOf,
): readonly ExactRule[] => {
  const at = new Map(portfolio.items.map((item, i) => [item.id, i]));
  return [
    ...amountRules(portfolio, ofItem, option),
    ...groupRules(portfolio, ofItem, option),
    ...shareRows(portfolio, ofItem, option).map((rule): ExactRule => ({ ...rule, kind: 'OTHER' })),
    ...countRules(portfolio, ofItem, at),
    ...itemRules(portfolio, ofItem, at),
  ];
};
