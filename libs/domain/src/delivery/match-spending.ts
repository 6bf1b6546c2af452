import type { PlanLineState } from '../choice/selection/plan';
import type { InitiativeState } from '../organisation/sight';
import type { RowProblem } from '../envelope/import-row';
import type { SpendingPlace } from './book-spending';
import type { SpendingKind } from './spending';
import type { SpendingRow } from './spending-row';

/** An initiative that the books may name, with its committed plan line if it has one. */
export interface SpendingTarget {
  readonly initiativeId: string;
  readonly code: string;
  readonly state: InitiativeState;
  readonly cycleId: string;
  readonly line: {
    readonly id: string;
    readonly planId: string;
    readonly businessUnitId: string;
    readonly state: PlanLineState;
    readonly places: readonly SpendingPlace[];
  } | null;
}

/** A target whose money is committed. */
export type FundedTarget = SpendingTarget & { readonly line: NonNullable<SpendingTarget['line']> };

/** Codes are alike whatever their case. */
export const codeKey = (code: string): string => code.toUpperCase();

/** What a row is told by: the columns of the file that it came from. */
export interface RowColumns {
  readonly initiativeColumn: string;
  readonly documentColumn: string;
}

/**
 * The initiative that a row is booked on, or why there is none: unknown or ambiguous codes, initiatives without approved
 * money, documents imported before, and orders while a condition stands. Actuals and receipts are never refused for that,
 * nor any row for its amount.
 */
export const matchSpending = (
  kind: SpendingKind,
  row: SpendingRow,
  targets: readonly SpendingTarget[],
  importedBefore: number | undefined,
  columns: RowColumns,
): FundedTarget | RowProblem => {
  const unknown = (reason: string): RowProblem => ({ field: columns.initiativeColumn, value: row.code, reason });
  const [first] = targets;
  if (first === undefined) return unknown('is not the code of a decided initiative');
  const funded = targets.flatMap((one): FundedTarget[] => (one.line === null ? [] : [{ ...one, line: one.line }]));
  const [target, second] = funded;
  if (target === undefined) return unknown(`is ${first.state} and has no approved money`);
  if (second !== undefined) return unknown(`is the code of ${funded.length} initiatives; name the cycle of the file`);
  if (target.line.places.length === 0) return unknown('has no cost lines');
  if (importedBefore !== undefined)
    return { field: columns.documentColumn, value: row.document, reason: `came with import ${importedBefore} already` };
  if (kind === 'OBLIGATED' && target.line.state === 'CONDITIONAL' && row.amount > 0n)
    return unknown('must not order before its condition is cleared');
  return target;
};
