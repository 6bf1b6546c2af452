import { type Link, type Refusal, addMonths } from '@clout/domain';
import type { CaseSeed } from '../../seed/harborline/cases/case-shape';
import type { InitiativeSeed } from '../../seed/harborline/proposal-shape';
import type { Actor } from '../platform/access/actor';
import { scopeTo } from '../platform/access/session.store';
import type { Tx } from '../platform/database/transaction';
import { acceptWithCase } from '../proposal/business-case/accept-case';
import { createInitiative } from '../proposal/initiative/create-initiative';
import { initiativeById } from '../proposal/initiative/initiative.store';
import { returnInitiative } from '../proposal/initiative/move-initiative';
import { submitInitiative } from '../proposal/initiative/submit-initiative';
import { answerSponsorshipRequest } from '../proposal/sponsorship/answer-sponsorship-request';
import { requestSponsorship } from '../proposal/sponsorship/request-sponsorship';
import { requestsOf } from '../proposal/sponsorship/sponsorship.store';
import { type DemoCompany, actorOf } from './create-company';
import { attempt, enact } from './enact';
import { initiativeInput } from './initiative-input';
import { type StatedCase, seedCase } from './seed-cases';
import { seedGrades } from './seed-grades';

/** A unit that would not sponsor and gave no reason. */
const NO_REASON = 'Not in our plan for this year.';

const proposerOf = (company: DemoCompany, seed: InitiativeSeed): Actor => actorOf(company, seed.owner);

/** Who of the CX office answers: nobody accepts their own. */
const answersTo = (company: DemoCompany, seed: InitiativeSeed): Actor =>
  actorOf(company, seed.owner === 'cx' ? 'cx-deputy' : 'cx');

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

/** A round as its units propose in it. */
export interface ProposingRound {
  readonly cycleId: string;
  readonly seeds: readonly InitiativeSeed[];
  /** The business cases that its initiatives state, by code. */
  readonly cases: ReadonlyMap<string, CaseSeed>;
  /** The links that have been graded. */
  readonly graded: readonly Link[];
  readonly stageOf: (index: number) => ProposalStage;
}

/** The CX office accepts a proposal, unless a check of its case stops it; answers why it does. */
async function seedAcceptance(tx: Tx, company: DemoCompany, initiative: InitiativeSeed, id: string) {
  const stands = await asItStands(tx, proposerOf(company, initiative), id);
  const result = await attempt(tx, answersTo(company, initiative), acceptWithCase, stands);
  if (!result.ok && result.refusal.code !== 'MISSING_EVIDENCE') throw new Error(result.refusal.message);
  return result.ok ? null : result.refusal;
}

/** What a check stops goes back to its unit with the reason. */
async function seedReturn(tx: Tx, company: DemoCompany, initiative: InitiativeSeed, id: string, refusal: Refusal) {
  const reason = [refusal.message, ...refusal.problems.map((problem) => problem.message)].join(' ');
  const stands = await asItStands(tx, proposerOf(company, initiative), id);
  await enact(tx, answersTo(company, initiative), returnInitiative, { ...stands, reason });
}

/** The units propose in a cycle that takes in; answers the ids of what was accepted, by code. */
export async function seedProposals(
  tx: Tx,
  company: DemoCompany,
  round: ProposingRound,
): Promise<ReadonlyMap<string, string>> {
  const { cycleId, seeds, cases, stageOf } = round;
  const made = new Map<string, string>();
  const answered: { initiative: InitiativeSeed; id: string; stated: StatedCase | null; stopped: Refusal | null }[] = [];
  for (const [index, initiative] of seeds.entries()) {
    const proposer = proposerOf(company, initiative);
    const ownUnit = new Map([...made].filter(([code]) => seeds.find((s) => s.code === code)?.unit === initiative.unit));
    const input = initiativeInput(initiative, cycleId, company.ids, ownUnit);
    const id = await enact(tx, proposer, createInitiative, { input });
    made.set(initiative.code, id);
    const seed = cases.get(initiative.code);
    const stated = seed ? await seedCase(tx, company, { initiative, id, seed }) : null;
    if (stageOf(index) === 'DRAFT') continue;
    if (initiative.sponsorshipRequests.length > 0) await declineSponsorship(tx, company, initiative, id);
    await enact(tx, proposer, submitInitiative, await asItStands(tx, proposer, id));
    if (stageOf(index) === 'SUBMITTED') continue;
    answered.push({ initiative, id, stated, stopped: await seedAcceptance(tx, company, initiative, id) });
  }
  const toGrade = answered.flatMap(({ initiative, id, stated, stopped }) =>
    stated ? [{ initiative, id, stated, accepted: stopped === null }] : [],
  );
  if (round.graded.length > 0 && toGrade.length > 0) await seedGrades(tx, company, toGrade, round.graded);
  for (const { initiative, id, stopped } of answered)
    if (stopped) await seedReturn(tx, company, initiative, id, stopped);
  return new Map(answered.flatMap(({ initiative, id, stopped }) => (stopped ? [] : [[initiative.code, id] as const])));
}
