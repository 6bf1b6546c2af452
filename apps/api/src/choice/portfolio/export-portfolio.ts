import { writePortfolio } from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import { organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import { notFound, wrongState } from '../../platform/graphql/faults';
import { planProblem } from '../selection/plan-problem';
import { planById } from '../selection/plan.store';
import type { PortfolioExportType } from './portfolio.graphql';

/** A file name made of a plan's own: letters and digits, parted by hyphens. */
const fileNameOf = (name: string): string =>
  `${
    name
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase() || 'plan'
  }.portfolio.json`;

/** What a plan was chosen from, as a portfolio file: initiatives by code, options by their place. */
export async function exportPortfolio(tx: Tx, planId: string): Promise<PortfolioExportType> {
  const plan = await planById(tx, planId);
  const cycle = plan && (await cycleById(tx, plan.cycleId));
  if (!plan || !cycle) throw notFound();
  const problem = await planProblem(tx, plan);
  if (!problem.ok) throw wrongState([problem.refusal.message, problem.refusal.remedy].filter(Boolean).join(' '));
  const { portfolio } = problem.value.composed;
  const { currency, minorUnitDigits } = await organization(tx);
  const labels = { id: plan.id, title: plan.name, currency, minorUnitsPerMajor: 10 ** minorUnitDigits };
  return {
    fileName: fileNameOf(plan.name),
    mediaType: 'application/json',
    content: JSON.stringify(writePortfolio(portfolio, labels), null, 1),
    items: portfolio.items.length,
  };
}
