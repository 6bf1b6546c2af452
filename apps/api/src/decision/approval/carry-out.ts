import { type EnvelopeDemand, type PlanOutcome, type Result, approvedLines, moneyMoves } from '@clout/domain';
import { commitHeld, releaseHeld } from '../../envelope/envelope.store';
import { postJournals } from '../../envelope/post-journals';
import type { Tx } from '../../platform/database/transaction';
import { type PlanUnderDecision, decidablePlan } from './plan-under-decision';
import { promiseLaterYears } from './promise-later-years';
import { saveOutcome } from './save-outcome';

/** Carries out a decision that is fully signed: money moves, the ledger books it, plan, lines and initiatives follow. */
export async function carryOut(tx: Tx, loaded: PlanUnderDecision, outcome: PlanOutcome): Promise<Result<void>> {
  const moved = await moveMoney(tx, loaded, outcome);
  if (!moved.ok) return moved;
  const lines = approvedLines(decidablePlan(loaded), outcome);
  const booked = await postJournals(tx, loaded.cycle, 'COMMITMENT', lines);
  if (!booked.ok) return booked;
  await saveOutcome(tx, loaded, outcome);
  await promiseLaterYears(tx, loaded, outcome);
  return booked;
}

/** The envelope's rows are locked here, before the ledger is read: two decisions of a year never draw one line twice. */
async function moveMoney(tx: Tx, { cycle }: PlanUnderDecision, outcome: PlanOutcome): Promise<Result<void>> {
  const moves = (demands: readonly EnvelopeDemand[]) =>
    demands.flatMap((demand) => moneyMoves(demand, cycle.periodLimits));
  const committed = await commitHeld(tx, cycle, moves(outcome.lines.map((line) => line.committed)));
  if (committed.ok) await releaseHeld(tx, cycle, moves(outcome.lines.map((line) => line.released)));
  return committed;
}
