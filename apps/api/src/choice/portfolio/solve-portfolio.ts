import { invalid, type Selection } from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { Refused } from '../../platform/graphql/rejection.graphql';
import { MAX_UPLOAD } from '../../platform/uploads/upload.store';
import { fileBytes } from '../../proposal/intake-file/file-bytes';
import type { Reckons } from '../explanation/reckoner';
import { reckon } from '../explanation/reckon';
import { answerOf, PLAN_FILE_SECONDS } from '../selection/plan-file';
import type { PortfolioSolutionType, SolutionStatus, SolvePortfolioInput } from './portfolio.graphql';

const shown = (found: Selection, json: string): PortfolioSolutionType => {
  const known = found.status === 'optimal' || found.status === 'feasible';
  const figure = (amount: bigint): string | null => (known ? amount.toString() : null);
  return {
    status: found.status.toUpperCase() as SolutionStatus,
    value: figure(found.value),
    cost: figure(found.cost),
    selected: found.selected.map(({ id, option }) => ({ id, option: option ?? null })),
    bound: figure(found.bound),
    gap: known ? found.gap : null,
    conflict: found.conflict,
    json,
  };
};

/** Solves a portfolio file by the function of `clout plan`, in the thread of reckonings; nothing is kept. */
export async function solvePortfolio(
  reckoner: Reckons,
  ask: Ask,
  { seconds, ...file }: SolvePortfolioInput,
): Promise<PortfolioSolutionType | Refused> {
  if (seconds < 1 || seconds > PLAN_FILE_SECONDS)
    return new Refused(invalid([{ field: 'seconds', message: `must be 1 to ${PLAN_FILE_SECONDS}` }]).refusal);
  const bytes = await ask.read((tx) => fileBytes(tx, file, MAX_UPLOAD));
  if (!bytes.ok) return new Refused(bytes.refusal);
  await ask.rest();
  const found = await reckon(reckoner, 'file', bytes.value.toString('utf8'), seconds);
  return found.ok ? shown(found.value, answerOf(found).output) : new Refused(found.refusal);
}
