import { clock } from '../platform/clock';
import type { Tx } from '../platform/database/transaction';

const DAY = 86_400_000;

/** What somebody did some days ago; `present` is the same transaction as of now. */
export interface Step {
  readonly daysAgo: number;
  readonly run: (tx: Tx, present: Tx) => Promise<unknown>;
}

/** The moment some days before the transaction's own. */
export const daysBefore = (tx: Tx, days: number): Tx => tx.asOf(clock.after(tx.now, -days * DAY));

/**
 * Carries out what happened, the oldest first, each as of its own day: the record, the clock of decisions and every date
 * are then as if the company had worked with the program all along. Steps of the same day keep their order.
 */
export async function enactHistory(tx: Tx, steps: readonly Step[]): Promise<void> {
  for (const { daysAgo, run } of [...steps].sort((a, b) => b.daysAgo - a.daysAgo))
    await run(daysBefore(tx, daysAgo), tx);
}

/** The `index`th of `count` days from the first to the last, evenly spread. */
export const spread = ([first, last]: readonly [number, number], index: number, count: number): number =>
  count < 2 ? first : first + ((last - first) * index) / (count - 1);
