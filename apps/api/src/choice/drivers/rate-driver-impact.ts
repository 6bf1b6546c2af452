import { collectText, invalid, ok, refuse, type FieldProblem, type ImpactLevel, type Result } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { initiativeById } from '../../proposal/initiative/initiative.store';
import { isOwnProposal } from '../scoring/scoring-tasks';
import { impactsOf, saveImpact } from './driver-impact.store';
import { driversOf } from './driver.store';

export interface RateDriverImpactArgs {
  readonly initiativeId: string;
  readonly driverId: string;
  readonly level: ImpactLevel;
  readonly reason: string | null;
}

/** States of a cycle in which its accepted initiatives are rated. */
export const RATED_IN: readonly string[] = ['INTAKE', 'SCORING', 'SELECTION'];

/** Says how far an accepted initiative serves a driver; a changed rating needs a reason. */
export async function rateDriverImpact(tx: Tx, actor: Actor, args: RateDriverImpactArgs): Promise<Result<string>> {
  const { driverId, level } = args;
  const initiative = await initiativeById(tx, args.initiativeId);
  const cycle = initiative && (await cycleForUpdate(tx, initiative.cycleId));
  const driver = cycle && (await driversOf(tx, cycle.id)).drivers.find(({ id }) => id === driverId);
  if (!cycle || !driver) throw notFound();
  if (isOwnProposal(initiative, actor.memberId, actor.roles.includes('PNL_LEADER') ? actor.businessUnitIds : []))
    return refuse('SELF_SCORING', `${initiative.code} is your own or your unit's: others rate it.`);
  if (!RATED_IN.includes(cycle.state) || initiative.state !== 'ACCEPTED')
    return refuse('WRONG_STATE', `The cycle is in ${cycle.state}, ${initiative.code} is ${initiative.state}.`, {
      remedy: 'Accepted initiatives are rated until the plan goes to approval.',
    });
  const before = (await impactsOf(tx, [initiative.id])).find((one) => one.driverId === driverId);
  const problems: FieldProblem[] = [];
  const reason =
    args.reason === null || args.reason.trim() === ''
      ? null
      : collectText(problems, 'reason', args.reason, { max: 2000, lines: true });
  if (before && before.level !== level && reason === null)
    problems.push({ field: 'reason', message: `is needed to change ${before.level} to ${level}` });
  if (problems.length > 0) return invalid(problems);
  await saveImpact(tx, initiative, { driverId, level, reason, ratedBy: actor.memberId });
  await appendRecord(tx, actor, {
    act: 'rateDriverImpact',
    subjectType: 'Initiative',
    subjectId: initiative.id,
    before: before ? { driver: driver.name, level: before.level } : null,
    after: { driver: driver.name, level },
    reason,
  });
  return ok(initiative.id);
}
