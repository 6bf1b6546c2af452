import { allocate, sum } from '../money/money';
import { ok, type Result } from '../result';
import { afterGiving, budgetLineKey, type BudgetLine, type ContributingUnit, type Drawn } from './contribution';
import { drawByRule, type ContributionTerms } from './draw-by-rule';

/** What the uses of a line need from sources in one period and kind, in minor units, > 0. */
export interface Want {
  readonly businessUnitId: string;
  readonly legalEntity: string;
  readonly fiscalYear: number;
  readonly period: number;
  readonly costKind: 'ONE_TIME' | 'RUN_RATE';
  readonly amount: bigint;
}

/** Money of a source line that is held for a submitted plan line; minor units, > 0. */
export interface HeldSource extends BudgetLine {
  readonly planLineId: string;
  readonly fiscalYear: number;
  readonly period: number;
  readonly costKind: 'ONE_TIME' | 'RUN_RATE';
  /** True where the source is the use's own line: net zero. */
  readonly alreadyBudgeted: boolean;
  readonly amount: bigint;
}

const groupOf = (e: Pick<Want, 'fiscalYear' | 'period' | 'costKind'>): string =>
  JSON.stringify([e.fiscalYear, e.period, e.costKind]);

/** Uses summed by period and kind, in the order in which they come. */
export const wantsOf = (uses: readonly Want[]): readonly Want[] => {
  const wants = new Map<string, Want>();
  for (const use of uses) {
    const { businessUnitId, legalEntity, fiscalYear, period, costKind } = use;
    const amount = use.amount + (wants.get(groupOf(use))?.amount ?? 0n);
    wants.set(groupOf(use), { businessUnitId, legalEntity, fiscalYear, period, costKind, amount });
  }
  return [...wants.values()];
};

/** What each want draws by the mandate's rule, one after the other. */
export const drawFresh = (
  { benefitsAll = false }: { readonly benefitsAll?: boolean },
  wants: readonly Want[],
  units: readonly ContributingUnit[],
  terms: ContributionTerms,
): Result<readonly (readonly Drawn[])[]> => {
  const all: (readonly Drawn[])[] = [];
  let left = units;
  for (const want of wants) {
    const drawn = drawByRule(want.amount, { ...want, benefitsAll }, left, terms);
    if (!drawn.ok) return drawn;
    left = afterGiving(left, drawn.value);
    all.push(drawn.value);
  }
  return ok(all);
};

/**
 * What a want draws of the money that is held for its line: all of it, or of a smaller want each source's part in
 * proportion, by largest remainder, so that no source gives more than it held. A fault when less is held than wanted.
 */
export const drawHeld = (want: Want, held: readonly HeldSource[]): readonly Drawn[] => {
  const sources = held.filter((h) => !h.alreadyBudgeted && groupOf(h) === groupOf(want));
  if (sum(sources.map((h) => h.amount)) < want.amount) throw new RangeError('more to draw than is held');
  const parts = allocate(
    want.amount,
    sources.map((h) => ({ key: budgetLineKey(h), weight: h.amount })),
  );
  return sources.flatMap(({ businessUnitId, legalEntity, costCentre, account, ...h }) => {
    const line = { businessUnitId, legalEntity, costCentre, account };
    const amount = parts?.get(budgetLineKey({ ...h, ...line })) ?? 0n;
    return amount > 0n ? [{ line, amount }] : [];
  });
};
