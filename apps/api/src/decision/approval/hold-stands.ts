import { ok, refuse, type Plan, type Result } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** WRONG_STATE once the hold of a plan has lapsed by the database's clock, whether or not the sweep has returned it yet. */
export const holdStands = (tx: Tx, { name, holdExpiresAt }: Pick<Plan, 'name' | 'holdExpiresAt'>): Result<void> =>
  holdExpiresAt === null || holdExpiresAt > tx.now
    ? ok(undefined)
    : refuse(
        'WRONG_STATE',
        `The hold of ${name} lapsed on ${holdExpiresAt.toISOString()}: its money is not kept any more.`,
        {
          field: 'holdExpiresAt',
          remedy: 'The plan goes back to its proposer; a new one is submitted, which holds its money anew.',
        },
      );
