export const DESKS = [
  'LEADER',
  'CX_EXECUTIVE',
  'PANEL',
  'EVIDENCE',
  'SPONSOR',
  'FINANCE',
  'COO',
  'COUNTERSIGNER',
] as const;
/** Where a proposal or a plan can lie: an office, never a person. */
export type Desk = (typeof DESKS)[number];

/** An accepted act as the clock reads it, in the order of the record. */
export interface ClockAct {
  readonly at: Date;
  readonly act: string;
  /** State that the act led to, where its entry tells one. */
  readonly state: string | null;
  /** Desk at which the act laid the matter, where its entry tells one. */
  readonly desk: Desk | null;
  /** Pseudonym of who acted. */
  readonly by: string;
}

/** A time at a desk; without an end it lasts. */
export interface DeskWait {
  readonly desk: Desk;
  readonly from: Date;
  readonly to: Date | null;
  /** Pseudonym of who ended it; null while it lasts and where no single act did. */
  readonly endedBy: string | null;
}

const DAY = 86_400_000;

/** Whole days between two moments, at least 0. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / DAY));

/** The later of two moments. */
export const later = (a: Date, b: Date): Date => (a.getTime() >= b.getTime() ? a : b);

/** Whole days that a wait has lasted. */
export const daysOf = ({ from, to }: Pick<DeskWait, 'from' | 'to'>, now: Date): number => daysBetween(from, to ?? now);

/** A move to a desk; null: it lies nowhere any more. */
export interface Move {
  readonly at: Date;
  readonly desk: Desk | null;
  readonly by: string | null;
}

/** The times at desks that moves from one to the next make; a move to the desk where it lies already is none. */
export const waitsOfMoves = (moves: readonly Move[]): readonly DeskWait[] => {
  const waits: DeskWait[] = [];
  let open = null as { readonly desk: Desk; readonly from: Date } | null;
  for (const { at, desk, by } of moves) {
    if ((open?.desk ?? null) === desk) continue;
    if (open) waits.push({ ...open, to: at, endedBy: by });
    open = desk === null ? null : { desk, from: at };
  }
  return open ? [...waits, { ...open, to: null, endedBy: null }] : waits;
};
