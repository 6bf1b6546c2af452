import { LINKS } from '@clout/domain';
import { casesOf } from '../../seed/harborline/cases/build-cases';
import type { HarborlineSeed } from '../../seed/harborline/harborline';
import { initiativesOf } from '../../seed/harborline/portfolio';
import type { CycleSeed, CycleState } from '../../seed/harborline/shape';
import type { Solver } from '../choice/selection/solver';
import { revealScores } from '../choice/ranking/reveal-scores';
import { cycleById } from '../envelope/cycle.store';
import { openCycle } from '../envelope/open-cycle';
import type { Tx } from '../platform/database/transaction';
import { dayOf } from '../proposal/evidence/evidence.store';
import { advanceFundingCycle } from '../stewardship/cycle/advance-funding-cycle';
import { type DemoCompany, actorOf } from './create-company';
import { enact } from './enact';
import { paceTo } from './pace';
import { seedCaseRules } from './seed-cases';
import { seedDrivers } from './seed-drivers';
import type { Step } from './seed-history';
import { STILL_TO_CERTIFY, seedCertified, seedRelease } from './seed-money-acts';
import { seedAlternatives, seedApproval, seedPlan, seedSubmission } from './seed-plan';
import { type ProposalStage, type ProposingRound, proposalSteps } from './seed-proposals';
import { scoreSteps, seedScoringModel } from './seed-scores';
import { seedWeighing } from './seed-weighing';

const ORDER: readonly CycleState[] = ['INTAKE', 'SCORING', 'SELECTION', 'APPROVAL', 'EXECUTION', 'CLOSED'];
/** In a round that still takes in, initiatives of each stage are found. */
const STAGES: readonly ProposalStage[] = ['SUBMITTED', 'DRAFT', 'ACCEPTED'];
/** In a round that still takes in or is being scored, graders have more to grade. */
const GRADED_LINKS: Readonly<Partial<Record<CycleState, number>>> = { INTAKE: 0, SCORING: 1 };
/** In a round that is being scored, these panellists have not begun. */
const NOT_YET = ['panel-legal', 'panel-finance'];

/** A round of the company as it comes about. */
interface Round extends ProposingRound {
  planId: string;
}

const open = (tx: Tx, company: DemoCompany, { name, fiscalYear, capShare }: CycleSeed): Promise<string> =>
  enact(tx, actorOf(company, 'cx'), openCycle, {
    name,
    fiscalYear,
    capShare,
    reserveShare: null,
    opexBaseVersionId: null,
    excludedCategories: [],
    periodLimits: false,
    exchangeRates: [],
  });

const advance = async (tx: Tx, company: DemoCompany, id: string, to: CycleState): Promise<void> => {
  const cycle = await cycleById(tx, id);
  await enact(tx, actorOf(company, 'cx'), advanceFundingCycle, { id, to, expectedVersion: cycle?.version ?? 0 });
};

/** What happened in a round up to the state it is to be found in, day by day. */
export function roundSteps(company: DemoCompany, solver: Solver, seed: HarborlineSeed, cycle: CycleSeed): Step[] {
  const { fiscalYear, state, initiatives } = cycle;
  const pace = paceTo(state);
  const goesTo = (other: CycleState): boolean => ORDER.indexOf(state) >= ORDER.indexOf(other);
  const stated = fiscalYear === seed.planningFiscalYear;
  const round: Round = {
    cycleId: '',
    planId: '',
    seeds: initiativesOf(fiscalYear).filter((one) => initiatives.includes(one.code)),
    cases: new Map(),
    graded: LINKS.slice(0, GRADED_LINKS[state]),
    stageOf: (index) => (goesTo('SCORING') ? 'ACCEPTED' : (STAGES[index % STAGES.length] ?? 'DRAFT')),
    made: new Map(),
  };
  const at = (daysAgo: number, run: Step['run'], reaches: CycleState = 'INTAKE'): Step[] =>
    goesTo(reaches) ? [{ daysAgo, run }] : [];
  const moves = (daysAgo: number, to: CycleState) => at(daysAgo, (tx) => advance(tx, company, round.cycleId, to), to);
  const gives = (panellist: string) => goesTo('SELECTION') || !NOT_YET.includes(panellist);
  return [
    ...at(pace.opened, async (tx) => {
      round.cycleId = await open(tx, company, cycle);
      await seedScoringModel(tx, company, seed, round.cycleId);
      // Evidence is as old on the day its case is written as the seed says.
      if (stated) for (const one of casesOf(fiscalYear, dayOf(tx))) round.cases.set(one.code, one);
      if (stated) await seedCaseRules(tx, company, round.cycleId);
    }),
    ...proposalSteps(company, round, pace),
    ...at(
      pace.certified,
      (tx) =>
        seedCertified(
          tx,
          company,
          [...round.made.values()].slice(0, state === 'SELECTION' ? -STILL_TO_CERTIFY : undefined),
        ),
      'SELECTION',
    ),
    ...(state === 'INTAKE' ? at(pace.opened, (tx) => seedWeighing(tx, company, seed, round)) : []),
    ...moves(pace.scoring, 'SCORING'),
    ...(stated ? at(pace.scoring, (tx) => seedDrivers(tx, company, seed, round), 'SCORING') : []),
    ...(goesTo('SCORING') ? scoreSteps(company, seed, round, pace.scored, gives) : []),
    ...at(pace.selection, (tx) => enact(tx, actorOf(company, 'cx'), revealScores, round), 'SELECTION'),
    ...moves(pace.selection, 'SELECTION'),
    ...(state === 'SELECTION'
      ? at(pace.released, (tx, present) => seedRelease(tx, present, company, round.cycleId))
      : []),
    ...(state === 'APPROVAL'
      ? at(pace.submittedPlan + 1, (tx) => seedAlternatives(tx, company, solver, { ...cycle, ...round }))
      : []),
    ...at(
      pace.submittedPlan,
      async (tx) => {
        round.planId = await seedPlan(tx, company, solver, { ...cycle, ...round });
        await seedSubmission(tx, company, round.planId);
      },
      'APPROVAL',
    ),
    ...moves(pace.submittedPlan, 'APPROVAL'),
    ...at(pace.decided, (tx, present) => seedApproval(tx, present, company, round.planId), 'EXECUTION'),
    ...moves(pace.decided, 'EXECUTION'),
    ...moves(pace.decided, 'CLOSED'),
  ];
}
