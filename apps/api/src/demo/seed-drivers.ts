import { DRIVERS, impactLevel } from '../../seed/harborline/drivers';
import type { HarborlineSeed } from '../../seed/harborline/harborline';
import { driversOf } from '../choice/drivers/driver.store';
import { rateDriverImpact } from '../choice/drivers/rate-driver-impact';
import { setStrategicDrivers } from '../choice/drivers/set-strategic-drivers';
import type { Tx } from '../platform/database/transaction';
import { type DemoCompany, actorOf } from './create-company';
import { attempt, enact } from './enact';

/** Initiatives rated in a round; the others show that a priority needs every driver rated. */
const RATED = 20;

/** The CX executive says what the year is to move, and how far the first initiatives of a round serve it. */
export async function seedDrivers(
  tx: Tx,
  company: DemoCompany,
  seed: HarborlineSeed,
  { cycleId, made }: { readonly cycleId: string; readonly made: ReadonlyMap<string, string> },
): Promise<void> {
  const executive = actorOf(company, 'cx');
  const input = DRIVERS.map(({ leansOn: _, ...draft }) => ({ ...draft, id: null }));
  await enact(tx, executive, setStrategicDrivers, { cycleId, input });
  const ids = new Map((await driversOf(tx, cycleId)).drivers.map(({ name, id }) => [name, id]));
  for (const [code, initiativeId] of [...made].slice(0, RATED))
    for (const driver of DRIVERS) {
      const level = impactLevel(seed.panelScores, code, driver);
      const rating = { initiativeId, driverId: ids.get(driver.name) ?? '', level, reason: null };
      const rated = await attempt(tx, executive, rateDriverImpact, rating);
      // What a check sent back is not rated, and nobody rates their own.
      const passed = rated.ok || ['WRONG_STATE', 'SELF_SCORING'].includes(rated.refusal.code);
      if (!passed) throw new Error(`a driver was not rated: ${rated.refusal.message}`);
    }
}
