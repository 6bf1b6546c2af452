import {
  declaredValues,
  fiscalYearEnd,
  invalid,
  ok,
  readPlanRules,
  type FundingCycle,
  type FurtherRules,
  type Objective,
  type Plan,
  type PlanInputs,
  type PlanRulesDraft,
  type Result,
} from '@clout/domain';
import { currentBase } from '../../envelope/base/base-version.store';
import { organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import { today } from '../../proposal/sponsorship/sponsorship.store';
import { modelOf } from '../scoring/scoring-model.store';
import { groundFor } from './credited-values';
import { planRulesOf } from './plan-rule.store';
import { votingWeights } from './voting-weights';

/** How long one plan may take to solve unless it says so, and at most. */
export const PLAN_SECONDS = 10;
const MOST_SECONDS = 60;

/** What a plan is asked to be. */
export interface PlanRequest extends PlanRulesDraft {
  readonly name: string;
  readonly objective: Objective;
  /** Longest that solving may take. */
  readonly seconds: number;
}

/** What of a plan is asked to be otherwise; what is left out stays. */
export type PlanChange = Partial<Omit<PlanRequest, 'further'>> & { readonly further?: Partial<FurtherRules> };

/** A plan's request after a change; a blend ends with its objective. */
export const changedRequest = (plan: Plan, change: PlanChange): PlanRequest => {
  const { name, objective, seconds, rules } = plan;
  const further = { ...rules.further, ...change.further };
  const request = { ...rules, name, objective, seconds, ...change };
  const blend = request.objective === 'BLEND' || change.further?.blend ? further.blend : null;
  return { ...request, further: { ...further, blend } };
};

/** All that a plan of a cycle would be solved on now, under the rules it is asked to keep. */
export async function planInputs(tx: Tx, cycle: FundingCycle, request: PlanRequest): Promise<Result<PlanInputs>> {
  const { seconds } = request;
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MOST_SECONDS)
    return invalid([{ field: 'seconds', message: `must be 1 to ${MOST_SECONDS}` }]);
  const ground = await groundFor(tx, cycle, request.objective);
  if (!ground.ok) return ground;
  const { candidates, room, around, initiatives, rateCard } = ground.value;
  const { fiscalYearStartMonth, minorUnitDigits } = await organization(tx);
  const yearEnd = fiscalYearEnd(cycle.fiscalYear, fiscalYearStartMonth);
  const shares = await planRulesOf(tx, cycle.id);
  const days = { today: today(tx), yearEnd };
  const rules = readPlanRules({ ...request, shares }, candidates, days, request.objective);
  if (!rules.ok) return rules;
  const { further } = rules.value;
  const units = [...new Set(candidates.map((one) => one.businessUnitId))].sort();
  const base = await currentBase(tx, cycle.fiscalYear);
  const baseVersionId = base?.id ?? cycle.baseVersionId;
  const model = await modelOf(tx, cycle.id);
  return ok({
    objective: request.objective,
    rules: rules.value,
    candidates: declaredValues(candidates, request.objective, further, minorUnitDigits),
    room,
    around,
    voters: await votingWeights(tx, cycle, baseVersionId, further.fairness, units),
    versions: {
      baseVersionId,
      scoringModel: model?.version ?? null,
      rateCard,
      initiatives: Object.fromEntries(candidates.map(({ id }) => [id, initiatives.get(id)?.version ?? 0])),
    },
  });
}
