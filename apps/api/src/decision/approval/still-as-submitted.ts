import { type Result, ok, refuse } from '@clout/domain';
import { frozenText } from '../../choice/selection/frozen-text';
import type { Tx } from '../../platform/database/transaction';
import { sha256Hex } from '../../platform/record/record.store';
import type { PlanUnderDecision } from './plan-under-decision';

/** Whether what is about to be approved is what was proposed, byte for byte: else WRONG_STATE, for it was tampered with. */
export async function stillAsSubmitted(tx: Tx, { plan, cycle, initiatives }: PlanUnderDecision): Promise<Result<null>> {
  const now = await frozenText(tx, plan, cycle, initiatives);
  return now === plan.input && sha256Hex(now) === plan.inputHash
    ? ok(null)
    : refuse('WRONG_STATE', 'The plan is not what was submitted: it was changed outside the program since.', {
        remedy: 'Return the plan, have the record checked, and let it be proposed anew.',
      });
}
