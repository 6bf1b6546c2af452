import { undecidedMoney, type UndecidedMoney } from '../../choice/selection/closing-lines.store';
import { unansweredParts } from '../../decision/approval/part-answer.store';
import type { Tx } from '../../platform/database/transaction';

/** All that a fiscal year, or one of its cycles, waits for: decisions, signatures, conditions and proposers' answers. */
export const undecided = async (
  tx: Tx,
  fiscalYear: number,
  cycleId: string | null = null,
): Promise<readonly UndecidedMoney[]> => [
  ...(await undecidedMoney(tx, fiscalYear, cycleId)),
  ...(await unansweredParts(tx, fiscalYear, cycleId)),
];
