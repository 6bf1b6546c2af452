import { mayEnd, ok, readReason, type Ending, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { moveInitiative } from '../../proposal/initiative/initiative-life.store';
import { initiativeById } from '../../proposal/initiative/initiative.store';
import { loadVersion, staleInitiative } from '../../proposal/initiative/load-initiative';
import { releaseLines } from './release-lines';
import { lockTargets, queueSpending, spendingTargets } from './spending-target.store';

export interface EndInitiativeArgs {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Locks the cycle and the plan of an initiative, after the queue of imports; its committed line, or none. */
async function lockedLine(tx: Tx, id: string): Promise<string[]> {
  await queueSpending(tx);
  const initiative = await initiativeById(tx, id);
  if (!initiative) throw notFound();
  const { code, cycleId } = initiative;
  const targets = async () => [...(await spendingTargets(tx, [code.toUpperCase()], cycleId)).values()].flat();
  await lockTargets(tx, await targets());
  return (await targets()).flatMap((target) => target.line?.id ?? []);
}

/** Ends a funded initiative and releases the same moment what is free of its money. */
const endInitiative =
  (ending: Ending, act: string) =>
  async (tx: Tx, actor: Actor, args: EndInitiativeArgs): Promise<Result<string>> => {
    const lines = await lockedLine(tx, args.id);
    const loaded = await loadVersion(tx, args);
    if (!loaded.ok) return loaded;
    const { initiative } = loaded.value;
    const allowed = mayEnd(initiative, ending);
    if (!allowed.ok) return allowed;
    const reason = readReason(args.reason);
    if (!reason.ok) return reason;
    if (!(await moveInitiative(tx, initiative, { to: ending }))) return staleInitiative(initiative.version + 1);
    const [released] = await releaseLines(tx, lines, ending);
    const { inYear = 0n, runRate = 0n, besides = 0n, carried = 0n } = released ?? {};
    await appendRecord(tx, actor, {
      act,
      subjectType: 'Initiative',
      subjectId: initiative.id,
      before: { state: initiative.state, version: initiative.version },
      after: {
        state: ending,
        version: initiative.version + 1,
        lineId: lines[0] ?? null,
        inYear,
        runRate,
        besides,
        carried,
      },
      reason: reason.value,
    });
    return ok(initiative.id);
  };

/** Stops a funded initiative: money that is not spoken for is free again, the rest when its obligations end. */
export const stopInitiative = endInitiative('STOPPED', 'stopInitiative');

/** Completes a funded initiative: what was to be spent once and was not is free again; its run-rate goes on. */
export const completeInitiative = endInitiative('COMPLETED', 'completeInitiative');
