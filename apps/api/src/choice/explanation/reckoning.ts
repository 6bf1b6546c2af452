import {
  applyChange,
  applyLess,
  certify,
  frontier,
  moreMoney,
  optimise,
  priceOverride,
  priceRules,
  sameRule,
  withoutRule,
  type Asking,
  type Certificate,
  type Change,
  type EvidenceStep,
  type FrontierPoint,
  type MoreMoney,
  type Portfolio,
  type Result,
  type RuleRef,
  type RulePrice,
  type Selection,
} from '@clout/domain';
import { solveFile } from '../selection/plan-file';

/** A portfolio and the plan chosen from it. */
export interface Planned {
  readonly portfolio: Portfolio;
  readonly best: Selection;
}

/** An override as its price is asked for. */
export interface AskedOverride {
  readonly id: string;
  readonly status: 'mandatory' | 'excluded';
  readonly option?: string;
}

/** What a change was found to do when it was solved again; null: not settled in time. */
export interface Confirmed {
  readonly funded: boolean | null;
  readonly fundedWithLess: boolean | null;
}

/** The price of an override; where no plan is left, the rules that stand against it. */
export interface PricedOverride {
  readonly price: {
    readonly price: bigint;
    readonly proven: boolean;
    readonly joins: readonly string[];
    readonly leaves: readonly string[];
  } | null;
  readonly against: readonly string[];
}

/** Every question that the thread of reckonings answers: what is asked, and what it answers. */
export interface Reckonings {
  readonly file: { readonly asked: string; readonly answer: Result<Selection> };
  readonly frontier: {
    readonly asked: { readonly portfolio: Portfolio; readonly points: number };
    readonly answer: Result<readonly FrontierPoint[]>;
  };
  readonly moreMoney: { readonly asked: Planned; readonly answer: Result<MoreMoney> };
  readonly rulePrices: { readonly asked: Planned; readonly answer: Result<readonly RulePrice[]> };
  readonly overridePrice: {
    readonly asked: Planned & { readonly override: AskedOverride };
    readonly answer: Result<PricedOverride>;
  };
  readonly certificate: {
    readonly asked: Planned & { readonly id: string; readonly ladder: readonly EvidenceStep[] };
    readonly answer: Result<Certificate>;
  };
  readonly confirmation: {
    readonly asked: {
      readonly portfolio: Portfolio;
      readonly id: string;
      readonly lifted: RuleRef | null;
      readonly changes: readonly Change[];
    };
    readonly answer: readonly Confirmed[];
  };
}
export type ReckoningKind = keyof Reckonings;

function* pricedOverride({
  portfolio,
  best,
  override,
}: Reckonings['overridePrice']['asked']): Asking<Result<PricedOverride>> {
  const priced = yield* priceOverride(portfolio, best, override);
  if (!priced.ok) return priced;
  if (priced.value) return { ok: true, value: { price: priced.value, against: [] } };
  const items = portfolio.items.map((item) =>
    item.id !== override.id
      ? item
      : {
          ...item,
          status: override.status,
          options:
            override.option === undefined ? item.options : item.options.filter((one) => one.id === override.option),
        },
  );
  const conflict = yield* optimise({ ...portfolio, items });
  return conflict.ok ? { ok: true, value: { price: null, against: conflict.value.conflict } } : conflict;
}

/** Does the best plan of a portfolio, solved whole with its ties, fund the initiative? Null: not proven in time. */
function* isFunded(portfolio: Portfolio, id: string): Asking<boolean | null> {
  const best = yield* optimise(portfolio, { conflict: false });
  if (!best.ok) return null;
  if (best.value.status === 'infeasible') return false;
  return best.value.canonical ? best.value.selected.some((one) => one.id === id) : null;
}

function* confirmed(asked: Reckonings['confirmation']['asked']): Asking<readonly Confirmed[]> {
  const { portfolio, id, lifted, changes } = asked;
  const open = lifted ? withoutRule(portfolio, lifted) : portfolio;
  const found: Confirmed[] = [];
  for (const change of changes) {
    const ownExclusion = lifted !== null && change.kind === 'RULE' && sameRule(change.ref, lifted);
    const at = ownExclusion ? portfolio : open;
    const funded = yield* isFunded(applyChange(at, id, change), id);
    found.push({ funded, fundedWithLess: yield* isFunded(applyLess(at, id, change), id) });
  }
  return found;
}

type Reckoner = { readonly [K in ReckoningKind]: (asked: Reckonings[K]['asked']) => Asking<Reckonings[K]['answer']> };

/** How each question is answered: pure computations that ask for linear models. */
export const RECKONINGS: Reckoner = {
  file: solveFile,
  frontier: ({ portfolio, points }) => frontier(portfolio, points),
  moreMoney: ({ portfolio, best }) => moreMoney(portfolio, best),
  rulePrices: ({ portfolio, best }) => priceRules(portfolio, best),
  overridePrice: pricedOverride,
  certificate: ({ portfolio, best, id, ladder }) => certify(portfolio, best, id, { ladder }),
  confirmation: confirmed,
};
