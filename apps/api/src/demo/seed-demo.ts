import { randomUUID } from 'node:crypto';
import { buildHarborline, type HarborlineSeed } from '../../seed/harborline/harborline';
import { MEMBERS } from '../../seed/harborline/organisation';
import type { Solver } from '../choice/selection/solver';
import { accountByEmail } from '../platform/access/session.store';
import type { Config } from '../platform/config';
import type { Database } from '../platform/database/transaction';
import { dayOf } from '../proposal/evidence/evidence.store';
import { hashesOf, keepPersonas, newPersonas } from './accounts';
import { createCompany } from './create-company';
import { FOUNDED } from './pace';
import { seedBase } from './seed-base';
import { seedRateCard } from './seed-cases';
import { daysBefore, enactHistory } from './seed-history';
import { seedNotices } from './seed-notices';
import { roundSteps } from './seed-rounds';

/** The demo company as of a day of the database's calendar. */
export const demoCompanyOf = (now: Date): HarborlineSeed => buildHarborline({ today: now.toISOString().slice(0, 10) });

/** Whether the demo company is in the database. */
export async function isDemoThere(database: Database): Promise<boolean> {
  const [first] = MEMBERS;
  return first !== undefined && (await accountByEmail(database.source, first.email)) !== null;
}

/**
 * Puts the demo company into the database, whole or not at all, with random passwords that only this installation
 * keeps; does nothing when it is there. True when it was put there now.
 */
export async function seedDemo(database: Database, config: Config, solver: Solver): Promise<boolean> {
  if (await isDemoThere(database)) return false;
  const organizationId = randomUUID();
  const seed = await database.read(organizationId, async (tx) => demoCompanyOf(tx.now));
  const personas = newPersonas(seed);
  const hashes = await hashesOf(personas);
  await database.write(organizationId, async (tx) => {
    const founding = daysBefore(tx, FOUNDED);
    const company = await createCompany(founding, seed, hashes);
    for (const base of seed.bases) await seedBase(founding, company, base, seed.organization.currency);
    await seedRateCard(founding, company, dayOf(founding));
    await enactHistory(
      tx,
      seed.cycles.flatMap((cycle) => roundSteps(company, solver, seed, cycle)),
    );
    await seedNotices(tx);
    await keepPersonas(config, personas);
  });
  return true;
}
