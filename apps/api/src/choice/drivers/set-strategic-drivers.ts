import { invalid, ok, readDrivers, refuse, type DriverDraft, type FieldProblem, type Result } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { driversOf, ratedDrivers, replaceDrivers } from './driver.store';

/** A driver as it is asked for; with the id of one that stands, that one is kept. */
export interface DriverRequest extends DriverDraft {
  readonly id: string | null;
}

export interface SetStrategicDriversArgs {
  readonly cycleId: string;
  readonly input: readonly DriverRequest[];
}

/** Sets what a cycle wants to move, as a whole; a driver that was rated stays. */
export async function setStrategicDrivers(
  tx: Tx,
  actor: Actor,
  { cycleId, input }: SetStrategicDriversArgs,
): Promise<Result<string>> {
  const cycle = await cycleForUpdate(tx, cycleId);
  if (!cycle) throw notFound();
  if (cycle.state !== 'INTAKE' && cycle.state !== 'SCORING')
    return refuse('WRONG_STATE', `The cycle is in ${cycle.state}.`, {
      remedy: 'Drivers are set in INTAKE or SCORING.',
    });
  const read = readDrivers(input);
  if (!read.ok) return read;
  const before = await driversOf(tx, cycle.id);
  const ids = input.map(({ id }) => id);
  const rated = await ratedDrivers(tx, cycle.id);
  const gone = before.drivers.filter(({ id }) => rated.has(id) && !ids.includes(id));
  const problems: FieldProblem[] = [
    ...ids.flatMap((id, k) =>
      id !== null && (!before.drivers.some((driver) => driver.id === id) || ids.indexOf(id) < k)
        ? [{ field: `input[${k}].id`, message: 'is no driver of this cycle, or stands twice' }]
        : [],
    ),
    ...gone.map(({ name }) => ({ field: 'input', message: `must keep ${name} by its id: it has been rated` })),
  ];
  if (problems.length > 0) return invalid(problems);
  const drivers = read.value.map((driver, k) => ({ ...driver, id: ids[k] ?? null }));
  await replaceDrivers(tx, cycle.id, drivers);
  const said = (all: readonly DriverDraft[]) => all.map(({ name, weight }) => ({ name, weight }));
  await appendRecord(tx, actor, {
    act: 'setStrategicDrivers',
    subjectType: 'FundingCycle',
    subjectId: cycle.id,
    before: before.version === 0 ? null : { version: before.version, drivers: said(before.drivers) },
    after: { version: before.version + 1, drivers: said(drivers) },
  });
  return ok(cycle.id);
}
