import { certifyInitiative } from '../choice/certification/certify-initiative';
import { releaseReserve } from '../decision/reserve/release-reserve';
import { createReauthentication } from '../platform/access/reauthentication.store';
import { scopeTo } from '../platform/access/session.store';
import type { Tx } from '../platform/database/transaction';
import { initiativeById } from '../proposal/initiative/initiative.store';
import { type DemoCompany, actorOf } from './create-company';
import { enact } from './enact';

/** Of a round in selection, FINANCE has this many costs still to certify. */
export const STILL_TO_CERTIFY = 2;
/** What the COO lets go of the year's reserve for a round beside the main one, in minor units. */
const RELEASED = 45_000_000n;

/** FINANCE certifies what accepted initiatives cost, as it was asked. */
export async function seedCertified(tx: Tx, company: DemoCompany, ids: readonly string[]): Promise<void> {
  const finance = actorOf(company, 'finance-certifier');
  for (const id of ids) {
    await scopeTo(tx, finance);
    const expectedVersion = (await initiativeById(tx, id))?.version ?? 0;
    await enact(tx, finance, certifyInitiative, { id, expectedVersion, costs: [], note: null });
  }
}

/** The COO releases a part of the reserve, so that a round beside the main one has something to choose with. */
export async function seedRelease(tx: Tx, present: Tx, company: DemoCompany, cycleId: string): Promise<void> {
  const coo = actorOf(company, 'coo');
  await scopeTo(tx, coo);
  const { token } = await createReauthentication(present, coo);
  await enact(tx, coo, releaseReserve, {
    cycleId,
    amount: RELEASED,
    runRateAmount: null,
    initiativeId: null,
    reason: 'The main round takes nearly all; service must not wait a year for its small steps.',
    reauthToken: token,
  });
}
