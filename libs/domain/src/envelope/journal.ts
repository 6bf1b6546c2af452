import { sum } from '../money/money';
import { ok, type Result } from '../result';
import { afterGiving, setAside, type BudgetLine, type ContributingUnit } from './contribution';
import { PRO_RATA_OF_ALL, type ContributionTerms } from './draw-by-rule';
import { drawFresh, drawHeld, wantsOf, type HeldSource } from './draw-sources';

export const JOURNAL_KINDS = ['COMMITMENT', 'RELEASE', 'REVERSAL', 'ABSORPTION'] as const;
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
  /** True for CX infrastructure: every unit benefits, not only the one whose books carry it. */
  readonly benefitsAll?: boolean;
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

/**
 * One journal per approved plan line, sources first: each sums to 0, per period too. What is held for a line is drawn as
 * it is held; other lines draw by the rule, one after the other, so that no source line gives twice, and what is
 * budgeted already is set aside first. SOURCE_EXHAUSTED or ABOVE_MANDATE when the rule finds no source.
 */
export const commitmentJournals = (
  lines: readonly CommittedLine[],
  units: readonly ContributingUnit[],
  terms: ContributionTerms = PRO_RATA_OF_ALL,
  held: readonly HeldSource[] = [],
): Result<readonly JournalDraft[]> => {
  const isHeld = (line: CommittedLine): boolean => held.some((h) => h.planLineId === line.planLineId);
  const budgeted = lines
    .filter((line) => !isHeld(line))
    .flatMap((line) => line.uses.map((use) => ({ line: use, amount: use.alreadyBudgeted })));
  const journals: JournalDraft[] = [];
  let left = setAside(units, budgeted);
  for (const line of lines) {
    const uses = usesOf(line);
    const wants = wantsOf(uses.filter((e) => !e.alreadyBudgeted));
    const own = held.filter((h) => h.planLineId === line.planLineId);
    const drawn = isHeld(line) ? ok(wants.map((want) => drawHeld(want, own))) : drawFresh(line, wants, left, terms);
    if (!drawn.ok) return drawn;
    if (!isHeld(line)) left = afterGiving(left, drawn.value.flat());
    const sources = drawn.value.flatMap((parts, i) => {
      const want = wants[i];
      return want ? parts.map((d) => booked(d.line, bookingOf(line, want), 'SOURCE', -d.amount, false)) : [];
    });
    if (uses.length > 0) journals.push({ kind: 'COMMITMENT', entries: [...sources, ...uses] });
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
