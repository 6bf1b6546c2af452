import { WHOLE } from '../../money/money';
import type { PortfolioItem, PortfolioOption, ShareLimit } from './portfolio';
import type { RuleRef } from './rule-ref';

/** With a floor the plan is not empty: otherwise an empty one would keep every floor. */
export const NOT_EMPTY = 'at least one initiative';

type Limited = {
  readonly items: readonly PortfolioItem[];
  readonly shareLimits?: readonly ShareLimit[];
  readonly mayBeEmpty?: boolean;
};
type Columns = readonly (readonly number[])[];

/** What a funded option weighs in a limit: at most 0 in all, over the funded ones. */
const weight = ({ items, side, share }: ShareLimit, id: string, cost: bigint): bigint => {
  const own = items.has(id) ? BigInt(WHOLE) : 0n;
  return side === 'FLOOR' ? (share - own) * cost : (own - share) * cost;
};

const hasFloor = ({ shareLimits = [], mayBeEmpty = false }: Limited): boolean =>
  !mayBeEmpty && shareLimits.some((limit) => limit.side === 'FLOOR' && limit.share > 0n);

type Row = {
  readonly entries: readonly (readonly [number, bigint])[];
  readonly lower: bigint | null;
  readonly upper: bigint | null;
};

/** The rows of the share limits, each with its words. */
export const shareRows = (
  portfolio: Limited,
  ofItem: Columns,
  option: (column: number) => PortfolioOption,
): readonly { readonly ref: RuleRef; readonly words: string; readonly rows: readonly Row[] }[] => {
  const all = ofItem.flat().map((column) => [column, 1n] as const);
  const rules = (portfolio.shareLimits ?? []).map((limit, index) => {
    const entries = portfolio.items.flatMap(({ id }, i) =>
      (ofItem[i] ?? []).map((column) => [column, weight(limit, id, option(column).cost)] as const),
    );
    const ref: RuleRef = { type: 'SHARE', index };
    return { ref, words: limit.words, rows: [{ entries, lower: null, upper: 0n }] };
  });
  return hasFloor(portfolio)
    ? [
        ...rules,
        { ref: { type: 'NOT_EMPTY' as const }, words: NOT_EMPTY, rows: [{ entries: all, lower: 1n, upper: null }] },
      ]
    : rules;
};

/** The share limits that a selection breaks, in words. */
export const brokenShareLimits = (
  portfolio: Limited,
  funded: readonly { readonly item: PortfolioItem; readonly option: PortfolioOption }[],
): readonly string[] => [
  ...(portfolio.shareLimits ?? [])
    .filter((limit) => funded.reduce((sum, { item, option }) => sum + weight(limit, item.id, option.cost), 0n) > 0n)
    .map((limit) => limit.words),
  ...(hasFloor(portfolio) && funded.length === 0 ? [NOT_EMPTY] : []),
];
