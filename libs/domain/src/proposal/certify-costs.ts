import type { CycleState } from '../envelope/cycle';
import { type FieldProblem, type Result, invalid, ok, refuse } from '../result';
import { amountFault, noteFault, readEnd } from './cost-line';
import type { CostClass, CostLine, MeasuredOption } from './initiative';
import { hasStake, type LivingInitiative } from './initiative-life';
import { type FundedYear, measureCosts } from './option-measures';

/** What FINANCE certifies of one cost line; what is left out stays as it was asked. Minor units. */
export interface CertifiedCost {
  readonly costLineId: string;
  readonly amount?: bigint | null;
  readonly costClass?: CostClass | null;
  /** Null for a cost without a contract. */
  readonly contractEnd?: string | null;
}

/** An initiative whose costs are to be certified, and what stands around it. */
export interface Certifiable extends LivingInitiative {
  readonly options: readonly MeasuredOption[];
  readonly cycleState: CycleState;
  /** True while it stands in a submitted plan, which is frozen. */
  readonly planned: boolean;
}

const mayCertify = (initiative: Certifiable, memberId: string): Result<void> => {
  const { code, state, cycleState, planned } = initiative;
  if (state !== 'ACCEPTED')
    return refuse('WRONG_STATE', `${code} is ${state}; only an accepted initiative is certified.`, { field: 'state' });
  if (cycleState === 'CLOSED') return refuse('WRONG_STATE', 'The funding cycle is closed.', { field: 'cycleId' });
  if (planned)
    return refuse('WRONG_STATE', `${code} stands in a submitted plan, which is frozen.`, {
      remedy: 'Have the plan withdrawn or returned first, and submitted anew.',
    });
  if (hasStake({ memberId }, initiative))
    return refuse('CONFLICT_OF_INTEREST', `${code} is your own: who proposes an item does not certify its costs.`, {
      remedy: 'Another member of FINANCE certifies it.',
    });
  return ok(undefined);
};

const certifiedLine = (
  problems: FieldProblem[],
  at: string,
  line: CostLine,
  cost: CertifiedCost,
  year: FundedYear,
): CostLine => {
  const amount = cost.amount ?? line.amount;
  noteFault(problems, `${at}.amount`, amountFault(amount));
  const contractEnd =
    cost.contractEnd === undefined
      ? line.contractEnd
      : readEnd(problems, `${at}.contractEnd`, cost.contractEnd, line, year);
  const alreadyBudgeted = line.alreadyBudgeted < amount ? line.alreadyBudgeted : amount < 0n ? 0n : amount;
  return { ...line, amount, costClass: cost.costClass ?? line.costClass, contractEnd, alreadyBudgeted };
};

/**
 * The options of an accepted initiative with the costs that FINANCE certifies: WRONG_STATE, CONFLICT_OF_INTEREST for
 * who has a stake in it, INVALID_INPUT by field. What is already budgeted never exceeds its line, and an option's
 * minimum never its in-year cost.
 */
export const certifyCosts = (
  initiative: Certifiable,
  memberId: string,
  costs: readonly CertifiedCost[],
  year: FundedYear,
): Result<readonly MeasuredOption[]> => {
  const allowed = mayCertify(initiative, memberId);
  if (!allowed.ok) return allowed;
  const problems: FieldProblem[] = [];
  const lines = new Map(initiative.options.flatMap((option) => option.costs).map((line) => [line.id, line]));
  const certified = new Map<string, CostLine>();
  costs.forEach((cost, i) => {
    const at = `costs[${i}]`;
    const line = lines.get(cost.costLineId);
    if (line === undefined) problems.push({ field: `${at}.costLineId`, message: 'is no cost line of the initiative' });
    else if (certified.has(line.id)) problems.push({ field: `${at}.costLineId`, message: 'is named twice' });
    else certified.set(line.id, certifiedLine(problems, at, line, cost, year));
  });
  if (problems.length > 0) return invalid(problems);
  return ok(
    initiative.options.map((option) => {
      const own = option.costs.map((line) => certified.get(line.id) ?? line);
      const measures = measureCosts(own, year);
      const minimumAmount = option.minimumAmount < measures.inYear ? option.minimumAmount : measures.inYear;
      return { ...option, ...measures, minimumAmount, costs: own };
    }),
  );
};

/** NOT_CERTIFIED when the mandate asks certified costs and some initiatives of a plan have none; it names them. */
export const requireCertified = (
  required: boolean,
  initiatives: readonly { readonly code: string; readonly certifiedBy: string | null }[],
): Result<void> => {
  const missing = initiatives.filter((one) => one.certifiedBy === null).map((one) => one.code);
  if (!required || missing.length === 0) return ok(undefined);
  return refuse('NOT_CERTIFIED', `FINANCE has not certified the costs of ${missing.join(', ')}.`, {
    field: 'lines',
    remedy: 'FINANCE certifies each of them; the plan is then updated and submitted.',
    problems: missing.map((code) => ({ field: 'lines', message: `${code} is not certified` })),
  });
};

/** Money of a fiscal year that the cap does not count, shown beside it; minor units. */
export interface BesideCap {
  readonly capex: bigint;
  readonly prepaid: bigint;
  readonly approvedCapex: bigint;
  readonly approvedPrepaid: bigint;
}

/** CAPEX and PREPAID of a fiscal year, asked and approved. */
export const besideCap = (
  amounts: readonly {
    readonly fiscalYear: number;
    readonly costClass: CostClass;
    readonly requested: bigint;
    readonly approved: bigint;
  }[],
  fiscalYear: number,
): BesideCap => {
  const total = (costClass: CostClass, of: 'requested' | 'approved'): bigint =>
    amounts
      .filter((amount) => amount.costClass === costClass && amount.fiscalYear === fiscalYear)
      .reduce((sum, amount) => sum + amount[of], 0n);
  return {
    capex: total('CAPEX', 'requested'),
    prepaid: total('PREPAID', 'requested'),
    approvedCapex: total('CAPEX', 'approved'),
    approvedPrepaid: total('PREPAID', 'approved'),
  };
};
