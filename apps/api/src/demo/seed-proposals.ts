import { addMonths } from '@clout/domain';
import type { InitiativeSeed } from '../../seed/harborline/proposal-shape';
import type { Actor } from '../platform/access/actor';
import { scopeTo } from '../platform/access/session.store';
import type { Tx } from '../platform/database/transaction';
import { createInitiative } from '../proposal/initiative/create-initiative';
import { initiativeById } from '../proposal/initiative/initiative.store';
import { acceptInitiative } from '../proposal/initiative/move-initiative';
import { submitInitiative } from '../proposal/initiative/submit-initiative';
import { answerSponsorshipRequest } from '../proposal/sponsorship/answer-sponsorship-request';
import { requestSponsorship } from '../proposal/sponsorship/request-sponsorship';
import { requestsOf } from '../proposal/sponsorship/sponsorship.store';
import { type DemoCompany, actorOf } from './create-company';
import { enact } from './enact';
import { initiativeInput } from './initiative-input';

/** A unit that would not sponsor and gave no reason. */
const NO_REASON = 'Not in our plan for this year.';

const proposerOf = (company: DemoCompany, seed: InitiativeSeed): Actor => actorOf(company, seed.owner);

/** The units that an infrastructure would serve are asked for sponsorship, and each leader declines. */
async function declineSponsorship(tx: Tx, company: DemoCompany, seed: InitiativeSeed, initiativeId: string) {
  await enact(tx, proposerOf(company, seed), requestSponsorship, {
    initiativeId,
    businessUnitIds: seed.sponsorshipRequests.flatMap((request) => company.ids.units.get(request.unit) ?? []),
    answerBy: addMonths(tx.now.toISOString().slice(0, 10), 1) ?? '',
  });
  for (const request of await requestsOf(tx, initiativeId)) {
    const asked = seed.sponsorshipRequests.find((r) => company.ids.units.get(r.unit) === request.businessUnitId);
    const leader = actorOf(company, `leader-${asked?.unit.toLowerCase() ?? ''}`);
    const reason = asked?.reason || NO_REASON;
    await enact(tx, leader, answerSponsorshipRequest, { id: request.id, sponsor: false, reason });
  }
}

/** What an act on the initiative as it stands takes; its proposer may see it in any state. */
async function asItStands(tx: Tx, proposer: Actor, id: string) {
  await scopeTo(tx, proposer);
  return { id, expectedVersion: (await initiativeById(tx, id))?.version ?? 0 };
}

/** How far the proposals of a round have come. */
export type ProposalStage = 'DRAFT' | 'SUBMITTED' | 'ACCEPTED';

/** The units propose in a cycle that takes in; answers the ids by code. */
export async function seedProposals(
  tx: Tx,
  company: DemoCompany,
  cycleId: string,
  seeds: readonly InitiativeSeed[],
  stageOf: (index: number) => ProposalStage,
): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  for (const [index, seed] of seeds.entries()) {
    const proposer = proposerOf(company, seed);
    const ownUnit = new Map([...made].filter(([code]) => seeds.find((s) => s.code === code)?.unit === seed.unit));
    const input = initiativeInput(seed, cycleId, company.ids, ownUnit);
    const id = await enact(tx, proposer, createInitiative, { input });
    made.set(seed.code, id);
    if (stageOf(index) === 'DRAFT') continue;
    if (seed.sponsorshipRequests.length > 0) await declineSponsorship(tx, company, seed, id);
    await enact(tx, proposer, submitInitiative, await asItStands(tx, proposer, id));
    if (stageOf(index) === 'SUBMITTED') continue;
    const accepts = actorOf(company, seed.owner === 'cx' ? 'cx-deputy' : 'cx');
    await enact(tx, accepts, acceptInitiative, await asItStands(tx, proposer, id));
  }
  return made;
}
