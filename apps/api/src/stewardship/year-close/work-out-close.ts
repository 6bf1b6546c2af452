import {
  canonicalJson,
  closeYear,
  lapseOver,
  releaseJournal,
  sum,
  WHOLE_YEAR,
  type ClosedLine,
  type JournalDraft,
  type LedgerEntry,
  type Mandate,
  type PartialRelease,
  type YearClose,
} from '@clout/domain';
import {
  linesAtClose,
  type ClosingAmount,
  type CommittedLineAtClose,
} from '../../choice/selection/closing-lines.store';
import { envelopeRows, SHARED } from '../../envelope/envelope.store';
import { standingEntries } from '../../envelope/ledger.store';
import type { Tx } from '../../platform/database/transaction';
import { sha256Hex } from '../../platform/record/record.store';
import type { CloseSums, ReturnToUnit } from './year-close.store';

/** What the close takes from a line and what it lets go on, by cost line. */
export interface WorkedOutLine extends CommittedLineAtClose, ClosedLine {
  readonly lapses: readonly { readonly costLine: ClosingAmount; readonly amount: bigint }[];
  readonly carries: readonly { readonly costLine: ClosingAmount; readonly amount: bigint }[];
  /** Gives what lapsed back to those who contributed it; null when nothing did. */
  readonly journal: JournalDraft | null;
}

/** A fiscal year's close, worked out and not yet carried out. */
export interface WorkedOutClose {
  readonly sums: CloseSums;
  readonly close: YearClose;
  readonly lines: readonly WorkedOutLine[];
  readonly returns: readonly ReturnToUnit[];
  /** Changes with every figure of the close. */
  readonly digest: string;
}

const partsOf = (fiscalYear: number, lapses: WorkedOutLine['lapses']): readonly PartialRelease[] => {
  const parts = new Map<string, PartialRelease>();
  for (const { costLine, amount } of lapses) {
    const { period, kind: costKind } = costLine;
    const key = `${period} ${costKind}`;
    parts.set(key, { fiscalYear, period, costKind, amount: amount + (parts.get(key)?.amount ?? 0n) });
  }
  return [...parts.values()];
};

/** Where a line's lapse comes from, and of what is left where its carried money goes on. */
const takenFrom = (line: CommittedLineAtClose, { lapsed, carried }: ClosedLine) => {
  const lapses = lapseOver(lapsed, line.amounts);
  const gone = new Map(lapses.map(({ costLine, amount }) => [costLine.costLineId, amount]));
  const left = line.amounts.map((one) => ({ ...one, released: one.released + (gone.get(one.costLineId) ?? 0n) }));
  return { lapses, carries: lapseOver(carried, left) };
};

const byLine = (entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly LedgerEntry[]> => {
  const lines = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const own = lines.get(entry.planLineId);
    if (own) own.push(entry);
    else lines.set(entry.planLineId, [entry]);
  }
  return lines;
};

const returnsOf = (lines: readonly WorkedOutLine[]): readonly ReturnToUnit[] => {
  const sums = new Map<string, bigint>();
  for (const entry of lines.flatMap((line) => line.journal?.entries ?? []))
    if (entry.side === 'SOURCE' && !entry.alreadyBudgeted)
      sums.set(entry.businessUnitId, (sums.get(entry.businessUnitId) ?? 0n) + entry.amount);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([businessUnitId, amount]) => ({ businessUnitId, amount }));
};

/** Works out what the close of a fiscal year would carry, lapse, return and charge. The actor must see every unit's money. */
export async function workOutClose(tx: Tx, fiscalYear: number, mandate: Mandate): Promise<WorkedOutClose> {
  const row = (await envelopeRows(tx, fiscalYear)).find(
    (one) => one.scope === SHARED && one.measure === 'IN_YEAR' && one.period === WHOLE_YEAR,
  );
  const { limit, committed, openingCommitments } = row ?? { limit: 0n, committed: 0n, openingCommitments: 0n };
  const given = await linesAtClose(tx, fiscalYear);
  const terms = { rule: mandate.carryOverRule, limit: mandate.carryOverLimit };
  const close = closeYear(given, { limit, committed }, terms);
  const outcome = new Map(close.lines.map((line) => [line.lineId, line]));
  const lapsing = close.lines.filter((line) => line.lapsed > 0n).map((line) => line.lineId);
  const standing = byLine(await standingEntries(tx, lapsing));
  const lines = given.map((line): WorkedOutLine => {
    const closed = outcome.get(line.lineId);
    if (!closed) throw new Error('a line that the close left out');
    const taken = takenFrom(line, closed);
    const parts = partsOf(fiscalYear, taken.lapses);
    const journal = parts.length > 0 ? releaseJournal(standing.get(line.lineId) ?? [], parts) : null;
    return { ...line, ...closed, ...taken, journal };
  });
  const { approved, used, overspent, carried, lapsed, uncommitted, carriedUncommitted } = close;
  const spent = { approved, used, overspent, carried, lapsed, uncommitted, carriedUncommitted };
  const sums = { limit, openingCommitments, ...spent };
  const figures = lines.map((line) => [
    line.lineId,
    line.standing,
    line.obligated,
    line.used,
    line.carried,
    line.lapsed,
  ]);
  const text = canonicalJson({ fiscalYear, mandateId: mandate.id, sums, lines: figures });
  return { sums, close, lines, returns: returnsOf(lines), digest: sha256Hex(text) };
}

/** In-year amounts by period, for the envelope. */
export const lapsedByPeriod = (line: Pick<WorkedOutLine, 'lapses'>): ReadonlyMap<number, bigint> => {
  const periods = [...new Set(line.lapses.map(({ costLine }) => costLine.period))];
  const of = (period: number) =>
    sum(line.lapses.filter(({ costLine }) => costLine.period === period).map((one) => one.amount));
  return new Map(periods.map((period) => [period, of(period)]));
};
