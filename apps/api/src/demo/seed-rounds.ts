import type { HarborlineSeed } from '../../seed/harborline/harborline';
import { initiativesOf } from '../../seed/harborline/portfolio';
import type { CycleSeed } from '../../seed/harborline/shape';
import { openCycle } from '../envelope/open-cycle';
import type { Tx } from '../platform/database/transaction';
import { type DemoCompany, actorOf } from './create-company';
import { enact } from './enact';
import { seedProposals } from './seed-proposals';

async function seedRound(tx: Tx, company: DemoCompany, seed: HarborlineSeed, round: CycleSeed): Promise<void> {
  const executive = actorOf(company, 'cx');
  const { name, fiscalYear, capShare } = round;
  const cycleId = await enact(tx, executive, openCycle, {
    name,
    fiscalYear,
    capShare,
    reserveShare: null,
    opexBaseVersionId: null,
    excludedCategories: [],
    periodLimits: false,
    exchangeRates: [],
  });
  const seeds = initiativesOf(fiscalYear).filter((i) => round.initiatives.includes(i.code));
  await seedProposals(tx, company, cycleId, seeds, () => 'ACCEPTED');
}

/** Plays every round of the seed up to the state it is to be found in. */
export async function seedRounds(tx: Tx, company: DemoCompany, seed: HarborlineSeed): Promise<void> {
  for (const round of seed.cycles) await seedRound(tx, company, seed, round);
}
