import { sum } from '../money/money';
import { budgetLineKey, type BudgetLine } from './contribution';
import type { EntryDraft } from './journal';

export const TRANSFER_STATES = ['PROPOSED', 'EXPORTED', 'POSTED', 'REJECTED', 'CANCELLED'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** Money that a journal moves from one budget line to another, or to itself where it was budgeted already. */
export interface TransferDraft extends Pick<
  EntryDraft,
  'fiscalYear' | 'period' | 'costClass' | 'costKind' | 'alreadyBudgeted' | 'planLineId' | 'initiativeId'
> {
  readonly from: BudgetLine;
  readonly to: BudgetLine;
  /** Minor units, > 0. */
  readonly amount: bigint;
}

/** One side of a group while it is paired: what is left of each line. */
type Open = { readonly entry: EntryDraft; left: bigint };

const groupOf = (e: EntryDraft): string =>
  JSON.stringify([e.fiscalYear, e.period, e.costClass, e.costKind, e.alreadyBudgeted, e.planLineId]);

const lineOf = ({ businessUnitId, legalEntity, costCentre, account }: BudgetLine): BudgetLine => ({
  businessUnitId,
  legalEntity,
  costCentre,
  account,
});

/** Entries of a sign, one per line, in the order of their lines' keys. */
const sideOf = (entries: readonly EntryDraft[], sign: 1n | -1n): Open[] => {
  const byLine = new Map<string, Open>();
  for (const entry of entries) {
    const amount = entry.amount * sign;
    if (amount <= 0n) continue;
    const open = byLine.get(budgetLineKey(entry));
    if (open) open.left += amount;
    else byLine.set(budgetLineKey(entry), { entry, left: amount });
  }
  return [...byLine].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, open]) => open);
};

const pair = (from: Open, to: Open): TransferDraft[] => {
  const amount = from.left < to.left ? from.left : to.left;
  if (amount === 0n) return [];
  from.left -= amount;
  to.left -= amount;
  const { fiscalYear, period, costClass, costKind, alreadyBudgeted, planLineId, initiativeId } = to.entry;
  const booking = { fiscalYear, period, costClass, costKind, alreadyBudgeted, planLineId, initiativeId };
  return [{ ...booking, from: lineOf(from.entry), to: lineOf(to.entry), amount }];
};

/**
 * The transfers of one journal: per period and kind, what its negative entries give, paired with what its positive ones
 * get. A line that does both is paired with itself first, so that no money moves without need; the rest is paired in
 * the order of the lines' keys. Taking a journal back gives the same pairs the other way round. A fault when the
 * entries do not sum to 0 by period and kind.
 */
export const transfersOf = (entries: readonly EntryDraft[]): readonly TransferDraft[] => {
  const groups = new Map<string, EntryDraft[]>();
  for (const entry of entries) {
    const group = groups.get(groupOf(entry));
    if (group) group.push(entry);
    else groups.set(groupOf(entry), [entry]);
  }
  return [...groups.values()].flatMap((group) => {
    const [givers, takers] = [sideOf(group, -1n), sideOf(group, 1n)];
    if (sum(group.map((e) => e.amount)) !== 0n) throw new RangeError('sources and uses of a period must be equal');
    const takerOf = new Map(takers.map((to) => [budgetLineKey(to.entry), to]));
    const same = givers.flatMap((from) => {
      const to = takerOf.get(budgetLineKey(from.entry));
      return to ? pair(from, to) : [];
    });
    const made = [...same];
    let next = 0;
    for (const from of givers)
      for (; next < takers.length && from.left > 0n;) {
        const to = takers[next];
        if (to) made.push(...pair(from, to));
        if (to === undefined || to.left === 0n) next += 1;
      }
    return made;
  });
};

/** True where a transfer moves nothing: its line is source and use at once. */
export const isNetZero = (transfer: Pick<TransferDraft, 'from' | 'to'>): boolean =>
  budgetLineKey(transfer.from) === budgetLineKey(transfer.to);
