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
import type { Pace } from './pace';
import { type StatedCase, seedCase } from './seed-cases';
import { seedGrades } from './seed-grades';
import { type Step, spread } from './seed-history';

/** A unit that would not sponsor and gave no reason. */
const NO_REASON = 'Not in our plan for this year.';
/** Days before its submission on which a draft is begun, units are asked to sponsor it, and they decline. */
const [BEGUN, ASKED, DECLINED] = [3, 3, 1];

const proposerOf = (company: DemoCompany, seed: InitiativeSeed): Actor => actorOf(company, seed.owner);

/** Who of the CX office answers: nobody accepts their own. */
const answersTo = (company: DemoCompany, seed: InitiativeSeed): Actor =>
  actorOf(company, seed.owner === 'cx' ? 'cx-deputy' : 'cx');

/** The units that an infrastructure would serve are asked for sponsorship. */
const askSponsors = (tx: Tx, company: DemoCompany, seed: InitiativeSeed, initiativeId: string) =>
  enact(tx, proposerOf(company, seed), requestSponsorship, {
    initiativeId,
    businessUnitIds: seed.sponsorshipRequests.flatMap((request) => company.ids.units.get(request.unit) ?? []),
    answerBy: addMonths(tx.now.toISOString().slice(0, 10), 1) ?? '',
  });

/** The leader of each unit that was asked declines. */
async function declineSponsorship(tx: Tx, company: DemoCompany, seed: InitiativeSeed, initiativeId: string) {
  await scopeTo(tx, proposerOf(company, seed));
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
  cycleId: string;
  readonly seeds: readonly InitiativeSeed[];
  /** The business cases that its initiatives state, by code. */
  readonly cases: Map<string, CaseSeed>;
  /** The links that have been graded. */
  readonly graded: readonly Link[];
  readonly stageOf: (index: number) => ProposalStage;
  /** Ids of what was accepted, by code, once the office has answered. */
  readonly made: Map<string, string>;
}

/** A proposal on its way. */
interface Proposal {
  readonly initiative: InitiativeSeed;
  readonly stage: ProposalStage;
  id: string;
  stated: StatedCase | null;
  /** Why a check of its case stops it; null: none does, or nobody has answered. */
  stopped: Refusal | null;
}

/** The CX office accepts a proposal, unless a check of its case stops it; answers why it does. */
async function seedAcceptance(tx: Tx, company: DemoCompany, { initiative, id }: Proposal) {
  const stands = await asItStands(tx, proposerOf(company, initiative), id);
  const result = await attempt(tx, answersTo(company, initiative), acceptWithCase, stands);
  if (!result.ok && result.refusal.code !== 'MISSING_EVIDENCE') throw new Error(result.refusal.message);
  return result.ok ? null : result.refusal;
}

/** What a check stops goes back to its unit with the reason. */
async function seedReturn(tx: Tx, company: DemoCompany, { initiative, id }: Proposal, refusal: Refusal) {
  const reason = [refusal.message, ...refusal.problems.map((problem) => problem.message)].join(' ');
  const stands = await asItStands(tx, proposerOf(company, initiative), id);
  await enact(tx, answersTo(company, initiative), returnInitiative, { ...stands, reason });
}

/** A unit drafts a proposal with its case. */
async function begin(tx: Tx, company: DemoCompany, round: ProposingRound, one: Proposal, before: readonly Proposal[]) {
  const { initiative } = one;
  const ownUnit = before.flatMap(({ id, initiative: { unit, code } }) =>
    unit === initiative.unit ? [[code, id] as const] : [],
  );
  const input = initiativeInput(initiative, round.cycleId, company.ids, new Map(ownUnit));
  one.id = await enact(tx, proposerOf(company, initiative), createInitiative, { input });
  const seed = round.cases.get(initiative.code);
  one.stated = seed ? await seedCase(tx, company, { initiative, id: one.id, seed }) : null;
}

/** The units propose, the office answers, the evidence is graded, and what a check stops goes back. */
export function proposalSteps(company: DemoCompany, round: ProposingRound, pace: Pace): Step[] {
  const count = round.seeds.length;
  const all = round.seeds.map((initiative, index): Proposal => ({
    initiative,
    stage: round.stageOf(index),
    id: '',
    stated: null,
    stopped: null,
  }));
  const answered = all.filter(({ stage }) => stage === 'ACCEPTED');
  const steps = all.flatMap((one, index): Step[] => {
    const { initiative, stage } = one;
    const submitted = spread(pace.submitted, index, count);
    const [least, most] = pace.answeredAfter;
    const before = (days: number) => Math.min(pace.opened, submitted + (most > 0 ? days : 0));
    const asks = initiative.sponsorshipRequests.length > 0;
    const begun: Step = {
      daysAgo: before(BEGUN),
      run: (tx) => begin(tx, company, round, one, all.slice(0, index)),
    };
    if (stage === 'DRAFT') return [begun];
    const asked: Step[] = [
      { daysAgo: before(ASKED), run: (tx) => askSponsors(tx, company, initiative, one.id) },
      { daysAgo: before(DECLINED), run: (tx) => declineSponsorship(tx, company, initiative, one.id) },
    ];
    const proposer = proposerOf(company, initiative);
    const submits: Step = {
      daysAgo: submitted,
      run: async (tx) => enact(tx, proposer, submitInitiative, await asItStands(tx, proposer, one.id)),
    };
    const accepts: Step = {
      daysAgo: submitted - least - (index % (most - least + 1)),
      run: async (tx) => (one.stopped = await seedAcceptance(tx, company, one)),
    };
    return [begun, ...(asks ? asked : []), submits, ...(stage === 'ACCEPTED' ? [accepts] : [])];
  });
  const grades: Step = {
    daysAgo: pace.graded,
    run: async (tx) => {
      const toGrade = answered.flatMap(({ stated, stopped, ...one }) =>
        stated ? [{ ...one, stated, accepted: stopped === null }] : [],
      );
      if (round.graded.length > 0 && toGrade.length > 0) await seedGrades(tx, company, toGrade, round.graded);
    },
  };
  const returns: Step = {
    daysAgo: pace.returned,
    run: async (tx) => {
      for (const one of answered)
        if (one.stopped) await seedReturn(tx, company, one, one.stopped);
        else round.made.set(one.initiative.code, one.id);
    },
  };
  return [...steps, grades, returns];
}
