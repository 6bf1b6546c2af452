import {
  applyChange,
  applyLess,
  certify,
  frontier,
  moreMoney,
  ok,
  optimise,
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

/** What a change was found to do when it was solved again; null: not settled in time. */
export interface Confirmed {
  readonly funded: boolean | null;
  readonly fundedWithLess: boolean | null;
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
  readonly variants: {
    readonly asked: { readonly portfolios: readonly Portfolio[]; readonly conflict: boolean };
    readonly answer: Result<readonly Selection[]>;
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

/** The best plan of each portfolio; of one without any, where asked for, the rules that conflict. */
function* variants({ portfolios, conflict }: Reckonings['variants']['asked']): Asking<Result<readonly Selection[]>> {
  const found: Selection[] = [];
  for (const portfolio of portfolios) {
    const best = yield* optimise(portfolio, { conflict });
    if (!best.ok) return best;
    found.push(best.value);
  }
  return ok(found);
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

/** Rules that are priced as they stand: overrides are priced by the plan without them. */
const isRuleOfThePlan = ({ type }: RuleRef): boolean =>
  !['CAP', 'REQUIRES', 'REQUIRES_ANY', 'NOT_EMPTY', 'FORCED', 'EXCLUDED'].includes(type);

type Reckoner = { readonly [K in ReckoningKind]: (asked: Reckonings[K]['asked']) => Asking<Reckonings[K]['answer']> };

/** How each question is answered: pure computations that ask for linear models. */
export const RECKONINGS: Reckoner = {
  file: solveFile,
  frontier: ({ portfolio, points }) => frontier(portfolio, points),
  moreMoney: ({ portfolio, best }) => moreMoney(portfolio, best),
  rulePrices: ({ portfolio, best }) => priceRules(portfolio, best, isRuleOfThePlan),
  variants,
  certificate: ({ portfolio, best, id, ladder }) => certify(portfolio, best, id, { ladder }),
  confirmation: confirmed,
};
