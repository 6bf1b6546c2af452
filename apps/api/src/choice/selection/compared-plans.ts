import {
  addFractions,
  compareShares,
  evennessOf,
  fraction,
  timesFractions,
  valueOption,
  WHOLE,
  type ComparedShare,
  type Evenness,
  type Fraction,
  type FundingCycle,
  type Plan,
} from '@clout/domain';
import { baseTotals } from '../../envelope/base/base-row.store';
import { exclusionsOf } from '../../envelope/envelope-view';
import { cycleById } from '../../envelope/cycle.store';
import type { Tx } from '../../platform/database/transaction';
import { badInput, notFound } from '../../platform/graphql/faults';
import { groundOf } from '../../proposal/business-case/case-ground';
import { openCases } from '../../proposal/business-case/opened-case';
import { initiativesByIds, type StoredInitiative } from '../../proposal/initiative/initiative.store';
import { inputsOf } from './plan-problem';
import { plansByIds } from './plan.store';

/** Plans that may be compared at once. */
const [LEAST, MOST] = [2, 6];

/** Present values of the benefits that a plan's lines claim and are credited with, in minor units. */
export interface PlanRisk {
  readonly claimed: bigint | null;
  readonly credited: bigint | null;
  /** Share of what is claimed that evidence does not carry, rounded up. */
  readonly atRisk: number | null;
  readonly withoutCase: number;
}

/** A plan beside others. */
export interface ComparedPlan {
  readonly plan: Plan;
  readonly score: Fraction;
  readonly leftInYear: bigint | null;
  readonly leftRunRate: bigint | null;
  readonly risk: PlanRisk;
  readonly evenness: Evenness;
}

/** Plans of one cycle side by side. */
export interface ComparedPlans {
  readonly plans: readonly ComparedPlan[];
  readonly initiatives: ReadonlyMap<string, StoredInitiative>;
  readonly shares: readonly ComparedShare[];
}

type Initiatives = ReadonlyMap<string, StoredInitiative>;

/** What evidence carries of what plans claim; one reading of the cases for all of them. */
async function risksOf(tx: Tx, cycle: FundingCycle, initiatives: Initiatives): Promise<(plan: Plan) => PlanRisk> {
  const ground = await groundOf(tx, cycle);
  const cases = await openCases(tx, ground, [...initiatives.values()]);
  return (plan) => {
    const values = plan.lines.flatMap((line) => {
      const [opened, initiative] = [cases.get(line.initiativeId), initiatives.get(line.initiativeId)];
      const option = initiative?.options.find((one) => one.id === line.optionId);
      const value = opened && option ? valueOption(opened, option, ground, opened.check) : null;
      return value?.known ? [value.value] : [];
    });
    const withoutCase = plan.lines.filter((line) => !cases.has(line.initiativeId)).length;
    if (!ground.card) return { claimed: null, credited: null, atRisk: null, withoutCase };
    const claimed = values.reduce((sum, one) => sum + one.claimed, 0n);
    const credited = values.reduce((sum, one) => sum + one.value.credited, 0n);
    const open = claimed > credited ? claimed - credited : 0n;
    const atRisk = claimed > 0n ? Number((open * BigInt(WHOLE) + claimed - 1n) / claimed) : null;
    return { claimed, credited, atRisk, withoutCase };
  };
}

/** What plans fund by the panel's scores, whatever their objective, in hundredths of a point. */
const scoreOf = (plan: Plan, scores: ReadonlyMap<string, Fraction>, initiatives: Initiatives): Fraction =>
  plan.lines.reduce((sum, line) => {
    const option = initiatives.get(line.initiativeId)?.options.find((one) => one.id === line.optionId);
    const share = fraction(BigInt(option?.effectShare ?? 0), BigInt(WHOLE));
    return addFractions(sum, timesFractions(scores.get(line.initiativeId) ?? fraction(0n), share));
  }, fraction(0n));

/** Lays plans of one cycle side by side; reads what is common to them once. */
export async function comparedPlans(tx: Tx, ids: readonly string[]): Promise<ComparedPlans> {
  const found = await plansByIds(tx, ids);
  const plans = ids.map((id) => found.find((one) => one.id === id) ?? null).filter((one) => one !== null);
  const [first] = plans;
  if (!first || plans.length < ids.length) throw notFound();
  if (ids.length < LEAST || ids.length > MOST || new Set(ids).size < ids.length)
    throw badInput(`Name ${LEAST} to ${MOST} plans, each once.`);
  if (plans.some((one) => one.cycleId !== first.cycleId)) throw badInput('The plans are not of one cycle.');
  const cycle = await cycleById(tx, first.cycleId);
  if (!cycle) throw notFound();
  const funded = [...new Set(plans.flatMap((plan) => plan.lines.map((line) => line.initiativeId)))];
  const initiatives = new Map((await initiativesByIds(tx, funded)).map((one) => [one.id, one]));
  const riskOf = await risksOf(tx, cycle, initiatives);
  const outside = await exclusionsOf(tx, cycle.fiscalYear, cycle);
  const bases = new Map<string, ReadonlyMap<string, bigint>>();
  for (const id of new Set(plans.map((plan) => plan.baseVersionId))) {
    const totals = await baseTotals(tx, id, 'BUSINESS_UNIT', outside);
    bases.set(id, new Map(totals.map(({ key, addressable }) => [key, addressable])));
  }
  const compared: ComparedPlan[] = [];
  for (const plan of plans) {
    const inputs = await inputsOf(tx, plan);
    const scores = new Map(inputs.ok ? inputs.value.candidates.map((one) => [one.id, one.score]) : []);
    const base = bases.get(plan.baseVersionId) ?? new Map<string, bigint>();
    const units = [...new Set([...base.keys(), ...plan.lines.map((line) => line.businessUnitId)])].sort();
    const given = (unitId: string) =>
      plan.lines.reduce((sum, line) => (line.businessUnitId === unitId ? sum + line.inYear : sum), 0n);
    compared.push({
      plan,
      score: scoreOf(plan, scores, initiatives),
      leftInYear: inputs.ok ? inputs.value.room.inYear - plan.inYear : null,
      leftRunRate: inputs.ok ? inputs.value.room.runRate - plan.runRate : null,
      risk: riskOf(plan),
      evenness: evennessOf(units.map((unitId) => ({ unitId, base: base.get(unitId) ?? 0n, amount: given(unitId) }))),
    });
  }
  const amounts = plans.map((plan) =>
    plan.lines.flatMap((line) => {
      const groups = initiatives.get(line.initiativeId);
      return groups ? [{ amount: line.inYear, groups }] : [];
    }),
  );
  return { plans: compared, initiatives, shares: compareShares(amounts) };
}
