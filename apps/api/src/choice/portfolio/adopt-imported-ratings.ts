import { nameKey, ok, refuse, type ImpactLevel, type Result, type StrategicDriver } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecords } from '../../platform/record/record.store';
import { initiativesByIds, type StoredInitiative } from '../../proposal/initiative/initiative.store';
import { addImpacts, impactsOf } from '../drivers/driver-impact.store';
import { driversOf } from '../drivers/driver.store';
import { RATED_IN } from '../drivers/rate-driver-impact';
import { isOwnProposal } from '../scoring/scoring-tasks';
import { importedRatings } from './imported-project.store';

interface Adopted {
  readonly initiative: StoredInitiative;
  readonly driver: StrategicDriver;
  readonly level: ImpactLevel;
  readonly reason: string;
}
interface Left {
  readonly initiativeId: string;
  readonly driver: string;
  readonly reason: string;
}

/** Which ratings can be taken over: of a driver the cycle has by that name, not rated here, of nobody's own proposal. */
async function sorted(tx: Tx, actor: Actor, cycleId: string) {
  const imported = await importedRatings(tx, cycleId);
  const ids = imported.map((one) => one.initiativeId);
  const initiatives = new Map((await initiativesByIds(tx, ids)).map((one) => [one.id, one]));
  const drivers = new Map((await driversOf(tx, cycleId)).drivers.map((one) => [nameKey(one.name), one]));
  const rated = new Set((await impactsOf(tx, ids)).map((one) => `${one.initiativeId} ${one.driverId}`));
  const units = actor.roles.includes('PNL_LEADER') ? actor.businessUnitIds : [];
  const [adopted, left]: [Adopted[], Left[]] = [[], []];
  for (const { initiativeId, line, ratings } of imported)
    for (const { driver: name, level } of ratings) {
      const [initiative, driver] = [initiatives.get(initiativeId), drivers.get(nameKey(name))];
      if (!initiative) continue;
      const own = isOwnProposal(initiative, actor.memberId, units);
      const why = !driver
        ? 'The cycle has no driver of this name.'
        : own
          ? 'It is your own or your unit’s: others rate it.'
          : rated.has(`${initiativeId} ${driver.id}`)
            ? 'It was rated here already.'
            : null;
      if (why !== null || !driver) left.push({ initiativeId, driver: name, reason: why ?? '' });
      else adopted.push({ initiative, driver, level, reason: `As in the imported portfolio, line ${line}.` });
    }
  return { adopted, left };
}

/** Takes over the ratings that imported portfolios had, as ratings of the one who does so; what is rated here stays. */
export async function adoptImportedRatings(
  tx: Tx,
  actor: Actor,
  { cycleId }: { readonly cycleId: string },
): Promise<Result<string>> {
  const cycle = await cycleForUpdate(tx, cycleId);
  if (!cycle) throw notFound();
  if (!RATED_IN.includes(cycle.state))
    return refuse('WRONG_STATE', `The cycle is in ${cycle.state}.`, {
      remedy: 'Accepted initiatives are rated until the plan goes to approval.',
    });
  const { adopted, left } = await sorted(tx, actor, cycle.id);
  await addImpacts(
    tx,
    adopted.map(({ initiative, driver, level, reason }) => ({
      initiativeId: initiative.id,
      driverId: driver.id,
      level,
      reason,
      ratedBy: actor.memberId,
    })),
  );
  await appendRecords(
    tx,
    actor,
    adopted.map(({ initiative, driver, level, reason }) => ({
      act: 'rateDriverImpact',
      subjectType: 'Initiative' as const,
      subjectId: initiative.id,
      before: null,
      after: { driver: driver.name, level },
      reason,
    })),
  );
  const ids = [...new Set(adopted.map((one) => one.initiative.id))];
  return ok(JSON.stringify({ adopted: adopted.length, ids, left }));
}

/** What taking over answered. */
export async function adoptedRatings(tx: Tx, outcome: string) {
  const { adopted, ids, left } = JSON.parse(outcome) as { adopted: number; ids: string[]; left: Left[] };
  const found = await initiativesByIds(tx, [...ids, ...left.map((one) => one.initiativeId)]);
  const initiatives = new Map(found.map((one) => [one.id, one]));
  return {
    adopted,
    initiatives: ids.flatMap((id) => initiatives.get(id) ?? []),
    left: left.flatMap(({ initiativeId, ...one }) => {
      const initiative = initiatives.get(initiativeId);
      return initiative ? [{ ...one, initiative }] : [];
    }),
  };
}
