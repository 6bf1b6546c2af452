import { LINKS } from '@clout/domain';
import type { HarborlineSeed } from '../../seed/harborline/harborline';
import { initiativesOf } from '../../seed/harborline/portfolio';
import type { CycleSeed, CycleState } from '../../seed/harborline/shape';
import type { Solver } from '../choice/selection/solver';
import { revealScores } from '../choice/ranking/reveal-scores';
import { cycleById } from '../envelope/cycle.store';
import { openCycle } from '../envelope/open-cycle';
import type { Tx } from '../platform/database/transaction';
import { advanceFundingCycle } from '../stewardship/cycle/advance-funding-cycle';
import { type DemoCompany, actorOf } from './create-company';
import { enact } from './enact';
import { seedCaseRules, seedRateCard } from './seed-cases';
import { seedDrivers } from './seed-drivers';
import { seedApproval, seedPlan } from './seed-plan';
import { seedProposals, type ProposalStage } from './seed-proposals';
import { seedScores, seedScoringModel } from './seed-scores';

const ORDER: readonly CycleState[] = ['INTAKE', 'SCORING', 'SELECTION', 'APPROVAL', 'EXECUTION', 'CLOSED'];
/** In a round that still takes in, one initiative of each stage is found. */
const STAGES: readonly ProposalStage[] = ['SUBMITTED', 'DRAFT', 'ACCEPTED'];
/** In a round that still takes in or is being scored, graders have more to grade. */
const GRADED_LINKS: Readonly<Partial<Record<CycleState, number>>> = { INTAKE: 0, SCORING: 1 };
/** In a round that is being scored, these panellists have not begun. */
const NOT_YET = ['panel-legal', 'panel-finance'];

async function seedRound(
  tx: Tx,
  company: DemoCompany,
  solver: Solver,
  seed: HarborlineSeed,
  round: CycleSeed,
): Promise<void> {
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
  const goesTo = (state: CycleState): boolean => ORDER.indexOf(round.state) >= ORDER.indexOf(state);
  const advance = async (to: CycleState): Promise<void> => {
    const cycle = await cycleById(tx, cycleId);
    await enact(tx, executive, advanceFundingCycle, { id: cycleId, to, expectedVersion: cycle?.version ?? 0 });
  };
  await seedScoringModel(tx, company, seed, cycleId);
  const seeds = initiativesOf(fiscalYear).filter((i) => round.initiatives.includes(i.code));
  const stageOf = (index: number) => (goesTo('SCORING') ? 'ACCEPTED' : (STAGES[index] ?? 'DRAFT'));
  const stated = fiscalYear === seed.planningFiscalYear ? seed.cases : [];
  if (stated.length > 0) await seedCaseRules(tx, company, cycleId);
  const cases = new Map(stated.map((one) => [one.code, one]));
  const graded = LINKS.slice(0, GRADED_LINKS[round.state]);
  const made = await seedProposals(tx, company, { cycleId, seeds, cases, graded, stageOf });
  if (!goesTo('SCORING')) return;
  await advance('SCORING');
  const gives = (panellist: string) => goesTo('SELECTION') || !NOT_YET.includes(panellist);
  if (stated.length > 0) await seedDrivers(tx, company, seed, { cycleId, made });
  await seedScores(tx, company, seed, { cycleId, made }, gives);
  if (!goesTo('SELECTION')) return;
  await enact(tx, executive, revealScores, { cycleId });
  await advance('SELECTION');
  if (!goesTo('APPROVAL')) return;
  const planId = await seedPlan(tx, company, solver, { ...round, cycleId, made });
  await advance('APPROVAL');
  if (!goesTo('EXECUTION')) return;
  await seedApproval(tx, company, planId);
  await advance('EXECUTION');
  if (goesTo('CLOSED')) await advance('CLOSED');
}

/** The rate card is certified, then every round of the seed is played up to the state it is to be found in. */
export async function seedRounds(tx: Tx, company: DemoCompany, solver: Solver, seed: HarborlineSeed): Promise<void> {
  await seedRateCard(tx, company, tx.now.toISOString().slice(0, 10));
  for (const round of seed.cycles) await seedRound(tx, company, solver, seed, round);
}
