import fc from 'fast-check';
import type { CostLine } from '../proposal/initiative';
import { type Refusal, type Result } from '../result';
import type { DecidableLine, DecidablePlan, Decider, DecisionRequest } from './decidable-plan';

export const YEAR_OF_PLAN = 2027;
export const COO: Decider = { memberId: 'coo', roles: ['COO'] };

/** A cost line of the plan's year: OPEX, once, in period 1, unless said otherwise. */
export const cost = (id: string, amount: bigint, more: Partial<CostLine> = {}): CostLine => ({
  id,
  fiscalYear: YEAR_OF_PLAN,
  period: 1,
  amount,
  kind: 'ONE_TIME',
  costClass: 'OPEX',
  costCentre: 'CC-1',
  account: '6000',
  alreadyBudgeted: 0n,
  contractEnd: null,
  absorbsOn: null,
  ...more,
});

/** A line of one initiative, submitted and owned by others than the COO. */
export const line = (id: string, costs: readonly CostLine[], more: Partial<DecidableLine> = {}): DecidableLine => ({
  id: `line-${id}`,
  initiativeId: id,
  code: id.toUpperCase(),
  optionId: `option-${id}`,
  businessUnitId: 'unit',
  minimumAmount: 0n,
  runRate: 0n,
  costs,
  requiresIds: [],
  submittedBy: 'leader',
  ownerId: 'owner',
  sponsorIds: [],
  ...more,
});

export const plan = (lines: readonly DecidableLine[], more: Partial<DecidablePlan> = {}): DecidablePlan => ({
  id: 'plan',
  state: 'SUBMITTED',
  version: 3,
  fiscalYear: YEAR_OF_PLAN,
  submittedBy: 'executive',
  lines,
  ...more,
});

export const request = (confirmTotal: bigint, more: Partial<DecisionRequest> = {}): DecisionRequest => ({
  expectedVersion: 3,
  mode: 'ALL',
  confirmTotal,
  reason: 'It pays for itself.',
  lines: [],
  ...more,
});

export const accepted = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
};
export const refused = <T>(result: Result<T>): Refusal => {
  if (result.ok) throw new Error('was accepted');
  return result.refusal;
};

/** Any option's costs: several lines a period, of every class, over two years. */
export const anyCosts = fc
  .array(
    fc.record({
      fiscalYear: fc.constantFrom(YEAR_OF_PLAN, YEAR_OF_PLAN + 1),
      period: fc.integer({ min: 1, max: 4 }),
      amount: fc.bigInt({ min: 0n, max: 10n ** 12n }),
      kind: fc.constantFrom('ONE_TIME' as const, 'RUN_RATE' as const),
      costClass: fc.constantFrom('OPEX' as const, 'OPEX' as const, 'CAPEX' as const, 'PREPAID' as const),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((list) => list.map((one, index) => cost(`c${index}`, one.amount, one)));
