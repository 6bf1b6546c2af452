import { randomUUID } from 'node:crypto';
import { decideReserveRelease, invalid, ok, readReason, refuse, type Result } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import { insertReserveRelease, lockEnvelope, writeReserves } from '../../envelope/reserve.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { initiativeById } from '../../proposal/initiative/initiative.store';
import { confirmIdentity } from '../approval/confirm-identity';

export interface ReleaseReserveArguments {
  readonly cycleId: string;
  readonly amount: bigint;
  /** Null: the same as the amount. */
  readonly runRateAmount: bigint | null;
  /** The item it is for; null: any. */
  readonly initiativeId: string | null;
  readonly reason: string;
  readonly reauthToken: string | null;
}

/** The COO releases reserve of a cycle and its fiscal year: headroom grows by as much. Answers the cycle's id. */
export async function releaseReserve(tx: Tx, actor: Actor, asked: ReleaseReserveArguments): Promise<Result<string>> {
  const { initiativeId } = asked;
  const cycle = await cycleForUpdate(tx, asked.cycleId);
  if (!cycle) throw notFound();
  if (cycle.state === 'CLOSED')
    return refuse('WRONG_STATE', 'The cycle is CLOSED.', { field: 'cycleId', remedy: 'Release from an open cycle.' });
  const reason = readReason(asked.reason);
  if (!reason.ok) return reason;
  const initiative = initiativeId === null ? null : await initiativeById(tx, initiativeId);
  if (initiativeId !== null && initiative?.cycleId !== cycle.id)
    return invalid([{ field: 'initiativeId', message: 'is no initiative of this cycle' }]);
  const amounts = { inYear: asked.amount, runRate: asked.runRateAmount ?? asked.amount };
  const rows = await lockEnvelope(tx, cycle);
  const decided = decideReserveRelease(rows, amounts);
  if (!decided.ok) return decided;
  const confirmed = await confirmIdentity(tx, actor, asked.reauthToken);
  if (!confirmed.ok) return confirmed;
  await writeReserves(tx, cycle.fiscalYear, decided.value);
  const release = { id: randomUUID(), cycleId: cycle.id, initiativeId, betweenCycles: cycle.state === 'EXECUTION' };
  const said = { releasedBy: actor.memberId, reason: reason.value };
  await insertReserveRelease(tx, cycle, { ...release, ...amounts, ...said });
  const left = decided.value.find((row) => row.period === 'YEAR' && row.measure === 'IN_YEAR')?.reserve ?? 0n;
  await appendRecord(tx, actor, {
    act: 'releaseReserve',
    subjectType: 'FundingCycle',
    subjectId: cycle.id,
    before: { reserve: left + amounts.inYear },
    after: { ...release, ...amounts, reserve: left },
    reason: reason.value,
  });
  return ok(cycle.id);
}
