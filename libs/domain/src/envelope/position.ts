import { sum } from '../money/money';

/** What a unit's line had, gave and got, in minor units; `received` leaves out what was already budgeted. */
export interface UnitPositionLine {
  readonly costCentre: string;
  readonly account: string;
  readonly baseBefore: bigint;
  readonly contributed: bigint;
  readonly received: bigint;
  readonly budgetAfter: bigint;
}

/** A business unit's budget before and after, from the base and the ledger. */
export interface UnitPosition {
  readonly baseBefore: bigint;
  readonly contributed: bigint;
  readonly received: bigint;
  readonly alreadyBudgeted: bigint;
  readonly net: bigint;
  readonly budgetAfter: bigint;
  readonly lines: readonly UnitPositionLine[];
}

/** A line of the unit's base. */
export interface BaseLine {
  readonly costCentre: string;
  readonly account: string;
  readonly amount: bigint;
}

/** What the ledger moved on a line: all >= 0 while no more is reversed than was booked. */
export interface MovedLine {
  readonly costCentre: string;
  readonly account: string;
  readonly contributed: bigint;
  readonly received: bigint;
  readonly alreadyBudgeted: bigint;
}

/** Budget before, given, got and after, by line and in total; lines in order of cost centre and account. */
export const unitPosition = (base: readonly BaseLine[], moved: readonly MovedLine[]): UnitPosition => {
  const lines = new Map<string, UnitPositionLine>();
  const add = (costCentre: string, account: string, before: bigint, contributed: bigint, received: bigint): void => {
    const key = JSON.stringify([costCentre, account]);
    const line = lines.get(key) ?? {
      costCentre,
      account,
      baseBefore: 0n,
      contributed: 0n,
      received: 0n,
      budgetAfter: 0n,
    };
    lines.set(key, {
      ...line,
      baseBefore: line.baseBefore + before,
      contributed: line.contributed + contributed,
      received: line.received + received,
      budgetAfter: line.budgetAfter + before - contributed + received,
    });
  };
  for (const b of base) add(b.costCentre, b.account, b.amount, 0n, 0n);
  for (const m of moved) add(m.costCentre, m.account, 0n, m.contributed, m.received);
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  const baseBefore = sum(base.map((b) => b.amount));
  const contributed = sum(moved.map((m) => m.contributed));
  const received = sum(moved.map((m) => m.received));
  const alreadyBudgeted = sum(moved.map((m) => m.alreadyBudgeted));
  const net = received - contributed;
  return { baseBefore, contributed, received, alreadyBudgeted, net, budgetAfter: baseBefore + net, lines: sorted };
};
