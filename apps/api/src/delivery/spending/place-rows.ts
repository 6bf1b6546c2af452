import {
  codeKey,
  matchSpending,
  ok,
  orderBook,
  requireOpenBooks,
  sum,
  type FiscalPeriod,
  type Result,
  type SpendingImportSums,
  type SpendingKind,
} from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import type { RefusedSpending, SpendingFile } from './read-spending-file';
import { importedDocuments, orderBalances, type PlacedRow } from './spending-entry.store';
import { lockTargets, spendingTargets } from './spending-target.store';

/** The rows of a file that found their plan lines, and those that did not. */
export interface PlacedFile {
  readonly accepted: readonly PlacedRow[];
  readonly refused: readonly RefusedSpending[];
  readonly sums: SpendingImportSums;
}

interface Source {
  readonly kind: SpendingKind;
  readonly fiscalYear: number;
  readonly cycleId: string | null;
  readonly sourceSystem: string;
}

async function targetsOf(tx: Tx, file: SpendingFile, cycleId: string | null, lock: boolean) {
  const codes = [...new Set(file.rows.map(({ row }) => codeKey(row.code)))];
  const seen = await spendingTargets(tx, codes, cycleId);
  if (!lock) return seen;
  await lockTargets(tx, [...seen.values()].flat());
  return spendingTargets(tx, codes, cycleId);
}

/** Finds the plan line and cost line of every row. PERIOD_CLOSED when a row that has one falls into closed books. */
export async function placeRows(
  tx: Tx,
  source: Source,
  file: SpendingFile,
  how: { readonly lock: boolean; readonly closedThrough: FiscalPeriod | null },
): Promise<Result<PlacedFile>> {
  const targets = await targetsOf(tx, file, source.cycleId, how.lock);
  const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
  const before = await importedDocuments(tx, source, distinct(file.rows.map(({ row }) => row.document)));
  const lines = [...targets.values()].flat().flatMap((target) => target.line?.id ?? []);
  const open = await orderBalances(tx, lines, distinct(file.rows.map(({ row }) => row.order)));
  const book = orderBook(source.kind, source.fiscalYear, open);
  const accepted: PlacedRow[] = [];
  const refused: RefusedSpending[] = [...file.refused];
  for (const { line, row } of file.rows) {
    const found = targets.get(codeKey(row.code)) ?? [];
    const target = matchSpending(source.kind, row, found, before.get(row.document), file.mapping);
    if ('reason' in target) {
      refused.push({ line, ...target, amount: row.amount });
      continue;
    }
    const booked = book(target.line.id, target.line.places, row);
    if (booked === null) throw new Error('a plan line without a cost line');
    accepted.push({ line, row, target, booked });
  }
  const dated = accepted.map(({ line, row }) => ({ line, period: row.period }));
  const inTime = requireOpenBooks(dated, source.fiscalYear, how.closedThrough);
  if (!inTime.ok) return inTime;
  const sums = {
    fileRows: accepted.length + refused.length,
    acceptedRows: accepted.length,
    refusedRows: refused.length,
    total: sum(accepted.map(({ row }) => row.amount)),
    refusedTotal: sum(refused.map(({ amount }) => amount)),
  };
  return ok({ accepted, refused: refused.sort((a, b) => a.line - b.line), sums });
}
