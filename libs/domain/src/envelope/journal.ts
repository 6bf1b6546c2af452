import { sum } from '../money/money';
import { ok, refuse, type Result } from '../result';
import {
  afterDrawing,
  drawFromLines,
  proRataAddressable,
  type BudgetLine,
  type ContributingUnit,
} from './contribution';

export const JOURNAL_KINDS = ['COMMITMENT', 'RELEASE', 'REVERSAL'] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

export const LEDGER_SIDES = ['USE', 'SOURCE'] as const;
export type LedgerSide = (typeof LEDGER_SIDES)[number];

/** One side of a budget journal: a use is positive and its source negative; reversed, the other way round. */
export interface EntryDraft extends BudgetLine {
  readonly side: LedgerSide;
  /** True where source and use are the same line: net zero, and never counted as received. */
  readonly alreadyBudgeted: boolean;
  readonly fiscalYear: number;
  readonly period: number;
  readonly amount: bigint;
  readonly costClass: 'OPEX' | 'CAPEX' | 'PREPAID';
  readonly costKind: 'ONE_TIME' | 'RUN_RATE';
  readonly initiativeId: string;
  readonly planLineId: string;
  readonly reversesId: string | null;
}

/** An entry as booked; `sequence` counts per organisation. */
export interface LedgerEntry extends EntryDraft {
  readonly organizationId: string;
  readonly id: string;
  readonly sequence: number;
  readonly journalId: string;
  readonly kind: JournalKind;
  readonly cycleId: string;
  readonly bookedAt: Date;
  readonly externalReference: string | null;
}

/** A budget journal: its entries sum to 0. */
export interface JournalDraft {
  readonly kind: JournalKind;
  readonly entries: readonly EntryDraft[];
}

/** Approved money of one period on the line that receives it; `alreadyBudgeted` <= `amount`, minor units, >= 0. */
export interface CommittedUse extends BudgetLine {
  readonly fiscalYear: number;
  readonly period: number;
  readonly costKind: 'ONE_TIME' | 'RUN_RATE';
  readonly amount: bigint;
  readonly alreadyBudgeted: bigint;
}

/** An approved plan line with its OPEX uses in the fiscal year. */
export interface CommittedLine {
  readonly planLineId: string;
  readonly initiativeId: string;
  readonly uses: readonly CommittedUse[];
}

type Booking = Pick<
  EntryDraft,
  'fiscalYear' | 'period' | 'costClass' | 'costKind' | 'initiativeId' | 'planLineId' | 'reversesId'
>;

const booked = (
  line: BudgetLine,
  booking: Booking,
  side: LedgerSide,
  amount: bigint,
  alreadyBudgeted: boolean,
): EntryDraft => ({
  businessUnitId: line.businessUnitId,
  legalEntity: line.legalEntity,
  costCentre: line.costCentre,
  account: line.account,
  ...booking,
  side,
  alreadyBudgeted,
  amount,
});

const bookingOf = (line: CommittedLine, use: Pick<CommittedUse, 'fiscalYear' | 'period' | 'costKind'>): Booking => ({
  fiscalYear: use.fiscalYear,
  period: use.period,
  costClass: 'OPEX',
  costKind: use.costKind,
  initiativeId: line.initiativeId,
  planLineId: line.planLineId,
  reversesId: null,
});

/** The uses of a line: the part already budgeted is source and use at once. */
const usesOf = (line: CommittedLine): readonly EntryDraft[] =>
  line.uses.flatMap((use) => {
    const fresh = use.amount - use.alreadyBudgeted;
    if (use.alreadyBudgeted < 0n || fresh < 0n) throw new RangeError('0 <= already budgeted <= amount');
    const booking = bookingOf(line, use);
    const same = [
      booked(use, booking, 'SOURCE', -use.alreadyBudgeted, true),
      booked(use, booking, 'USE', use.alreadyBudgeted, true),
    ];
    return [
      ...(use.alreadyBudgeted > 0n ? same : []),
      ...(fresh > 0n ? [booked(use, booking, 'USE', fresh, false)] : []),
    ];
  });

interface Sources {
  readonly entries: readonly EntryDraft[];
  readonly units: readonly ContributingUnit[];
}

const groupOf = (e: Pick<EntryDraft, 'fiscalYear' | 'period' | 'costKind'>): string =>
  JSON.stringify([e.fiscalYear, e.period, e.costKind]);

/** Draws what the uses of each period and kind need from the contributing units, pro rata. */
const sourcesOf = (
  line: CommittedLine,
  uses: readonly EntryDraft[],
  start: readonly ContributingUnit[],
): Result<Sources> => {
  const fresh = uses.filter((e) => !e.alreadyBudgeted);
  const groups = [...new Set(fresh.map(groupOf))];
  const entries: EntryDraft[] = [];
  let units = start;
  for (const group of groups) {
    const inGroup = fresh.filter((e) => groupOf(e) === group);
    const first = inGroup[0];
    const parts = proRataAddressable(sum(inGroup.map((e) => e.amount)), units);
    if (!parts.ok) return parts;
    const next: ContributingUnit[] = [];
    for (const unit of units) {
      const part = parts.value.get(unit.id) ?? 0n;
      const drawn = drawFromLines(part, unit.lines);
      if (drawn === null)
        return refuse(
          'SOURCE_EXHAUSTED',
          `Business unit ${unit.code} has less left on its lines than its contribution of ${part}.`,
          {
            remedy: 'Release commitments, or import a base in which the unit has more addressable budget.',
          },
        );
      if (first)
        for (const d of drawn) entries.push(booked(d.line, bookingOf(line, first), 'SOURCE', -d.amount, false));
      next.push(afterDrawing(unit, drawn));
    }
    units = next;
  }
  return ok({ entries, units });
};

/**
 * One journal per approved plan line, sources first: each sums to 0, per period too. Lines draw one after the other, so
 * that no source line gives twice. SOURCE_EXHAUSTED when a unit has less left than its share.
 */
export const commitmentJournals = (
  lines: readonly CommittedLine[],
  units: readonly ContributingUnit[],
): Result<readonly JournalDraft[]> => {
  const journals: JournalDraft[] = [];
  let left = units;
  for (const line of lines) {
    const uses = usesOf(line);
    const sources = sourcesOf(line, uses, left);
    if (!sources.ok) return sources;
    left = sources.value.units;
    if (uses.length > 0) journals.push({ kind: 'COMMITMENT', entries: [...sources.value.entries, ...uses] });
  }
  return ok(journals);
};

/** The journal that takes booked entries back, each naming the entry that it reverses. */
export const reversalJournal = (entries: readonly LedgerEntry[]): JournalDraft => ({
  kind: 'REVERSAL',
  entries: entries.map((e) => {
    const { fiscalYear, period, costClass, costKind, initiativeId, planLineId } = e;
    const booking: Booking = { fiscalYear, period, costClass, costKind, initiativeId, planLineId, reversesId: e.id };
    return booked(e, booking, e.side, -e.amount, e.alreadyBudgeted);
  }),
});

/** True when the entries sum to 0. */
export const isBalanced = (entries: readonly Pick<EntryDraft, 'amount'>[]): boolean =>
  sum(entries.map((e) => e.amount)) === 0n;
