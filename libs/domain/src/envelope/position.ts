import { sum } from '../money/money';

/** What a unit's line had, gave and got, in minor units; `received` leaves out what was already budgeted. */
export interface UnitPositionLine {
  readonly costCentre: string;
  readonly account: string;
  readonly baseBefore: bigint;
  readonly contributed: bigint;
  readonly received: bigint;
  readonly budgetAfter: bigint;
  /** Held on the line for submitted plans; it is drawn when they are approved. */
  readonly held: bigint;
  /** Run-rate that the unit took into its own base, beside the imported one: a full year of it. */
  readonly absorbed: bigint;
  /** baseBefore + absorbed: what the line has for good. */
  readonly baseAfter: bigint;
}

/** A business unit's budget before and after, from the base and the ledger. */
export interface UnitPosition {
  readonly baseBefore: bigint;
  readonly contributed: bigint;
  readonly received: bigint;
  readonly alreadyBudgeted: bigint;
  readonly net: bigint;
  readonly budgetAfter: bigint;
  readonly held: bigint;
  readonly absorbed: bigint;
  readonly baseAfter: bigint;
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

/** What submitted plans hold of a line, >= 0. */
export interface HeldLine {
  readonly costCentre: string;
  readonly account: string;
  readonly held: bigint;
}

/**
 * Budget before, given, got and after, by line and in total; lines in order of cost centre and account. What was
 * absorbed is a year's run-rate: it enters the base, and not the year's budget, which its commitment gave already.
 */
export const unitPosition = (
  base: readonly BaseLine[],
  moved: readonly MovedLine[],
  holds: readonly HeldLine[] = [],
  taken: readonly BaseLine[] = [],
): UnitPosition => {
  const lines = new Map<string, UnitPositionLine>();
  const none = { baseBefore: 0n, contributed: 0n, received: 0n, held: 0n, absorbed: 0n };
  const add = ({
    costCentre,
    account,
    ...more
  }: Pick<BaseLine, 'costCentre' | 'account'> & Partial<typeof none>): void => {
    const key = JSON.stringify([costCentre, account]);
    const line = lines.get(key) ?? { ...none, costCentre, account, budgetAfter: 0n, baseAfter: 0n };
    const { baseBefore, contributed, received, held, absorbed } = { ...none, ...more };
    lines.set(key, {
      ...line,
      baseBefore: line.baseBefore + baseBefore,
      contributed: line.contributed + contributed,
      received: line.received + received,
      budgetAfter: line.budgetAfter + baseBefore - contributed + received,
      held: line.held + held,
      absorbed: line.absorbed + absorbed,
      baseAfter: line.baseAfter + baseBefore + absorbed,
    });
  };
  for (const { costCentre, account, amount } of base) add({ costCentre, account, baseBefore: amount });
  for (const { costCentre, account, contributed, received } of moved)
    add({ costCentre, account, contributed, received });
  for (const { costCentre, account, held } of holds) add({ costCentre, account, held });
  for (const { costCentre, account, amount } of taken) add({ costCentre, account, absorbed: amount });
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  const baseBefore = sum(base.map((b) => b.amount));
  const contributed = sum(moved.map((m) => m.contributed));
  const received = sum(moved.map((m) => m.received));
  const alreadyBudgeted = sum(moved.map((m) => m.alreadyBudgeted));
  const held = sum(holds.map((h) => h.held));
  const absorbed = sum(taken.map((t) => t.amount));
  const net = received - contributed;
  return {
    baseBefore,
    contributed,
    received,
    alreadyBudgeted,
    net,
    budgetAfter: baseBefore + net,
    held,
    absorbed,
    baseAfter: baseBefore + absorbed,
    lines: sorted,
  };
};
