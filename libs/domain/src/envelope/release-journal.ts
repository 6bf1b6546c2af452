import { allocate, sum } from '../money/money';
import type { EntryDraft, JournalDraft, LedgerEntry } from './journal';

/** Booked money of a plan line to give back: part of what stands in one period of one kind; minor units, > 0. */
export interface PartialRelease {
  readonly fiscalYear: number;
  readonly period: number;
  readonly costKind: 'ONE_TIME' | 'RUN_RATE';
  readonly amount: bigint;
}

const reversed = (entry: LedgerEntry, amount: bigint): EntryDraft => ({
  businessUnitId: entry.businessUnitId,
  legalEntity: entry.legalEntity,
  costCentre: entry.costCentre,
  account: entry.account,
  side: entry.side,
  alreadyBudgeted: entry.alreadyBudgeted,
  fiscalYear: entry.fiscalYear,
  period: entry.period,
  amount,
  costClass: entry.costClass,
  costKind: entry.costKind,
  initiativeId: entry.initiativeId,
  planLineId: entry.planLineId,
  reversesId: entry.id,
});

/** Takes `amount` back from entries of one side in proportion to what stands, to the cent. */
const takeBack = (entries: readonly LedgerEntry[], amount: bigint): readonly EntryDraft[] => {
  const sign = entries[0]?.side === 'SOURCE' ? -1n : 1n;
  const parts = allocate(
    amount,
    entries.map((entry) => ({ key: entry.id, weight: sign * entry.amount })),
  );
  if (parts === null) throw new RangeError('nothing stands of what is to be released');
  return entries.flatMap((entry) => {
    const part = parts.get(entry.id) ?? 0n;
    return part > 0n ? [reversed(entry, -sign * part)] : [];
  });
};

const lineOf = (e: EntryDraft): string => JSON.stringify([e.businessUnitId, e.legalEntity, e.costCentre, e.account]);

const ofPeriod = (standing: readonly LedgerEntry[], release: PartialRelease): readonly EntryDraft[] => {
  const group = standing.filter(
    (e) => e.fiscalYear === release.fiscalYear && e.period === release.period && e.costKind === release.costKind,
  );
  const uses = takeBack(
    group.filter((e) => e.side === 'USE'),
    release.amount,
  );
  const budgeted = uses.filter((use) => use.alreadyBudgeted);
  const same = [...new Set(budgeted.map(lineOf))].flatMap((line) => {
    const amount = -sum(budgeted.filter((use) => lineOf(use) === line).map((use) => use.amount));
    const from = group.filter((e) => e.side === 'SOURCE' && e.alreadyBudgeted && lineOf(e) === line);
    return takeBack(from, amount);
  });
  const fresh = -sum(uses.filter((use) => !use.alreadyBudgeted).map((use) => use.amount));
  const sources = group.filter((e) => e.side === 'SOURCE' && !e.alreadyBudgeted);
  return [...uses, ...same, ...(fresh > 0n ? takeBack(sources, fresh) : [])];
};

/**
 * The journal that gives a part of a plan line's booked money back to those it came from: of each period and kind in
 * proportion to what stands, what was budgeted already back to its own line. `standing` are entries with what nothing
 * has taken back yet; a fault when less stands than is to be released.
 */
export const releaseJournal = (standing: readonly LedgerEntry[], releases: readonly PartialRelease[]): JournalDraft => {
  const entries = releases.flatMap((release) => ofPeriod(standing, release));
  const over = standing.some((stands) => {
    const left = stands.amount + sum(entries.filter((e) => e.reversesId === stands.id).map((e) => e.amount));
    return stands.side === 'USE' ? left < 0n : left > 0n;
  });
  if (over) throw new RangeError('more to release than stands in the ledger');
  return { kind: 'RELEASE', entries };
};
