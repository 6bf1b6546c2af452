import { requireOpen, type Plan, type Result } from '@clout/domain';
import { organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';

/** PERIOD_CLOSED, naming line and period, when a line costs money in a period that was closed since it was asked for. */
export const inOpenPeriods = async (
  tx: Tx,
  plan: Plan,
  initiatives: ReadonlyMap<string, StoredInitiative>,
): Promise<Result<void>> => {
  const costs = plan.lines.flatMap((line, l) =>
    line.amounts.flatMap(({ fiscalYear, period, requested }, a) =>
      requested === 0n
        ? []
        : [
            {
              fiscalYear,
              period,
              field: `lines[${l}].amounts[${a}].period`,
              of: initiatives.get(line.initiativeId)?.code,
            },
          ],
    ),
  );
  return requireOpen(costs, (await organization(tx)).closedThrough);
};
