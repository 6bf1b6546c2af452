import { MAX_AMOUNT, WHOLE } from '../money/money';
import type { FieldProblem } from '../result';
import { collectText } from '../text';
import { type CostLineRequest, amountFault, noteFault, periodFault, readCostLine } from './cost-line';
import type { FundingOption } from './initiative';
import { PROPOSAL_LIMITS } from './limits';
import { type CostLineContent, type FundedYear, measureCosts } from './option-measures';

/** A funding option as it is asked for. */
export interface FundingOptionRequest {
  /** The option of the initiative that this one replaces; left out for a new one. */
  readonly id?: string | null;
  readonly name: string;
  /** Default 0: any part of it is worth having. */
  readonly minimumAmount?: bigint | null;
  /** Default: the first period that costs anything in the cycle's fiscal year, else 1. */
  readonly startPeriod?: number | null;
  /** Basis points of the full effect; default 10000. */
  readonly effectShare?: number | null;
  /** Default: true for an only option. */
  readonly proposed?: boolean | null;
  readonly costs: readonly CostLineRequest[];
}

/** A funding option that holds all rules, before its parts have an identity. */
export interface FundingOptionContent extends Omit<FundingOption, 'id' | 'costs'> {
  readonly id: string | null;
  readonly costs: readonly CostLineContent[];
}

const firstCostPeriod = (costs: readonly CostLineContent[], year: FundedYear): number => {
  const periods = costs.filter((c) => c.fiscalYear === year.fiscalYear && c.amount > 0n).map((c) => c.period);
  return periods.length === 0 ? 1 : Math.min(...periods);
};

const readOption = (
  problems: FieldProblem[],
  at: string,
  request: FundingOptionRequest,
  position: number,
  only: boolean,
  year: FundedYear,
): FundingOptionContent => {
  const name = collectText(problems, `${at}.name`, request.name, { min: 1, max: PROPOSAL_LIMITS.optionName });
  if (request.costs.length > PROPOSAL_LIMITS.costLinesPerOption)
    noteFault(problems, `${at}.costs`, `must have at most ${PROPOSAL_LIMITS.costLinesPerOption} lines`);
  const before = problems.length;
  const costs = request.costs
    .slice(0, PROPOSAL_LIMITS.costLinesPerOption)
    .map((cost, i) => readCostLine(problems, `${at}.costs[${i}]`, cost, year));
  const minimumAmount = request.minimumAmount ?? 0n;
  const startPeriod = request.startPeriod ?? firstCostPeriod(costs, year);
  const effectShare = request.effectShare ?? WHOLE;
  const fault = amountFault(minimumAmount);
  noteFault(problems, `${at}.minimumAmount`, fault);
  if (problems.length === before) {
    const { inYear, runRate, totalCommitment } = measureCosts(costs, year);
    if (minimumAmount > inYear)
      noteFault(problems, `${at}.minimumAmount`, `must not exceed the option's own amount in the year, ${inYear}`);
    if ([inYear, runRate, totalCommitment].some((measure) => measure > MAX_AMOUNT))
      noteFault(problems, `${at}.costs`, `promise more than ${MAX_AMOUNT} to the contracts' end`);
  }
  if (request.startPeriod !== null && request.startPeriod !== undefined)
    noteFault(problems, `${at}.startPeriod`, periodFault(startPeriod, year));
  if (!Number.isInteger(effectShare) || effectShare < 0 || effectShare > WHOLE)
    noteFault(problems, `${at}.effectShare`, `must be a whole number of basis points from 0 to ${WHOLE}`);
  return {
    id: request.id ?? null,
    name,
    position,
    minimumAmount,
    startPeriod,
    effectShare,
    proposed: request.proposed ?? only,
    costs,
  };
};

/** The key by which two names count as the same: case and width of letters do not matter. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const noteTwice = (
  problems: FieldProblem[],
  keys: readonly string[],
  field: (i: number) => string,
  message: string,
) => {
  const seen = new Set<string>();
  keys.forEach((key, i) => {
    if (key !== '' && seen.has(key)) noteFault(problems, field(i), message);
    seen.add(key);
  });
};

/** Reads the funding options of a draft; everything wrong with them goes to `problems`, each by its path. */
export const readFundingOptions = (
  problems: FieldProblem[],
  requests: readonly FundingOptionRequest[],
  year: FundedYear,
): readonly FundingOptionContent[] => {
  if (requests.length > PROPOSAL_LIMITS.options)
    noteFault(problems, 'options', `must be at most ${PROPOSAL_LIMITS.options}, are ${requests.length}`);
  const options = requests
    .slice(0, PROPOSAL_LIMITS.options)
    .map((request, i) => readOption(problems, `options[${i}]`, request, i + 1, requests.length === 1, year));
  noteTwice(
    problems,
    options.map((option) => nameKey(option.name)),
    (i) => `options[${i}].name`,
    'is the name of another option already',
  );
  noteTwice(
    problems,
    options.map((option) => option.id ?? ''),
    (i) => `options[${i}].id`,
    'is given twice',
  );
  options.forEach((option, i) => {
    if (option.proposed && options.slice(0, i).some((earlier) => earlier.proposed))
      noteFault(problems, `options[${i}].proposed`, 'only one option can be the proposed one');
  });
  return options;
};
