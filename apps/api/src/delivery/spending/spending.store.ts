import { type Spending, spendingOfSums } from '@clout/domain';
import { committedLineSums, type LineSums, type SpendingScope } from '../../choice/selection/plan-spending.store';
import type { Tx } from '../../platform/database/transaction';

/** What has become of the money of a committed plan line: OPEX of its cycle's fiscal year, in minor units. */
export interface LineSpending extends LineSums, Spending {}

/**
 * `spendingOf(tx, { fiscalYear } | { cycleId } | { planLineIds })`: every committed plan line that the session may see,
 * in the order of their ids, each with approved, released, obligated, accrued, actual, free and overspent; one statement.
 */
export async function spendingOf(tx: Tx, scope: SpendingScope): Promise<LineSpending[]> {
  return (await committedLineSums(tx, scope)).map((line) => ({ ...line, ...spendingOfSums(line) }));
}
