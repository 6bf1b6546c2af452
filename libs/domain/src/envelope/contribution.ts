import { allocate, sum } from '../money/money';
import { ok, refuse, type Result } from '../result';

/** Where budget stands: a business unit's line. */
export interface BudgetLine {
  readonly businessUnitId: string;
  readonly legalEntity: string;
  readonly costCentre: string;
  readonly account: string;
}

/** A line that can give, in minor units: its part of the addressable base, and what the unit still has there. */
export interface SourceLine extends BudgetLine {
  readonly addressable: bigint;
  readonly available: bigint;
}

/** A unit with its addressable total, which is its weight, and the lines that it can give from. */
export interface ContributingUnit {
  readonly id: string;
  /** Stable code; equal remainders go to the smallest. */
  readonly code: string;
  readonly addressable: bigint;
  /** What it gives already in the fiscal year, drawn or held, in minor units. */
  readonly given: bigint;
  readonly lines: readonly SourceLine[];
}

/** Part of an amount, taken from a line; minor units, > 0. */
export interface Drawn {
  readonly line: BudgetLine;
  readonly amount: bigint;
}

/**
 * PRO_RATA_ADDRESSABLE: what each unit contributes to an amount, to the cent, keyed by unit id. A unit at or below 0
 * contributes 0; SOURCE_EXHAUSTED when no unit has an addressable base.
 */
export const proRataAddressable = (
  amount: bigint,
  units: readonly Pick<ContributingUnit, 'id' | 'code' | 'addressable'>[],
): Result<ReadonlyMap<string, bigint>> => {
  const parts = allocate(
    amount,
    units.map((u) => ({ key: u.code, weight: u.addressable })),
  );
  if (parts === null)
    return refuse('SOURCE_EXHAUSTED', 'No business unit has an addressable base to contribute from.', {
      remedy: 'Import an OpEx base with direct, addressable rows for at least one business unit.',
    });
  return ok(new Map(units.map((u) => [u.id, parts.get(u.code) ?? 0n])));
};

/** A budget line as a text key: the same line, the same key. */
export const budgetLineKey = (line: BudgetLine): string =>
  JSON.stringify([line.businessUnitId, line.legalEntity, line.costCentre, line.account]);

const largestFirst = (a: SourceLine, b: SourceLine): number =>
  b.available > a.available ? 1 : b.available < a.available ? -1 : budgetLineKey(a) < budgetLineKey(b) ? -1 : 1;

/**
 * Draws an amount from a unit's lines, the largest available first, ties by key, none below 0; null when all of them
 * together have less.
 */
export const drawFromLines = (amount: bigint, lines: readonly SourceLine[]): readonly Drawn[] | null => {
  const drawn: Drawn[] = [];
  let left = amount;
  for (const line of [...lines].sort(largestFirst)) {
    if (left === 0n || line.available <= 0n) break;
    const part = line.available < left ? line.available : left;
    const { businessUnitId, legalEntity, costCentre, account } = line;
    drawn.push({ line: { businessUnitId, legalEntity, costCentre, account }, amount: part });
    left -= part;
  }
  return left === 0n ? drawn : null;
};

/** The units with amounts taken off their lines, wherever these are theirs. */
export const setAside = (units: readonly ContributingUnit[], drawn: readonly Drawn[]): readonly ContributingUnit[] => {
  const taken = new Map<string, bigint>();
  for (const { line, amount } of drawn) taken.set(budgetLineKey(line), amount + (taken.get(budgetLineKey(line)) ?? 0n));
  return units.map((unit) => ({
    ...unit,
    lines: unit.lines.map((l) => ({ ...l, available: l.available - (taken.get(budgetLineKey(l)) ?? 0n) })),
  }));
};

/** The units after they gave: less on their lines, and more given in the fiscal year. */
export const afterGiving = (units: readonly ContributingUnit[], drawn: readonly Drawn[]): readonly ContributingUnit[] =>
  setAside(units, drawn).map((unit) => ({
    ...unit,
    given: unit.given + sum(drawn.filter((d) => d.line.businessUnitId === unit.id).map((d) => d.amount)),
  }));
