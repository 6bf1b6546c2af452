import {
  addFractions,
  brokenShares,
  fraction,
  handPlan,
  optionValue,
  shareOf,
  valueOf,
  type Chosen,
  type Fraction,
  type HandChange,
  type Plan,
  type PlanInputs,
} from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import type { Tx } from '../../platform/database/transaction';
import { badInput, notFound, wrongState } from '../../platform/graphql/faults';
import { boundIfSame, byHand } from './hand-plan';
import { planById } from './plan.store';
import { changedRequest, planInputs } from './read-plan-inputs';

const sumOf = (chosen: readonly Chosen[], amount: (one: Chosen) => bigint): bigint =>
  chosen.reduce((sum, one) => sum + amount(one), 0n);

/** Headroom of limited periods after the plan. */
const periodsOf = ({ room }: PlanInputs, chosen: readonly Chosen[]) =>
  [...room.byPeriod]
    .sort(([a], [b]) => a - b)
    .map(([period, limit]) => {
      const amount = sumOf(chosen, ({ option }) =>
        option.costs
          .filter((cost) => cost.costClass === 'OPEX' && cost.fiscalYear === room.fiscalYear && cost.period === period)
          .reduce((sum, cost) => sum + cost.amount, 0n),
      );
      return { period, amount, left: limit - amount };
    });

const sharesOf = ({ rules }: PlanInputs, chosen: readonly Chosen[]) => {
  const lines = chosen.map(({ candidate, option }) => ({ amount: option.inYear, groups: candidate }));
  return rules.shares.map((rule) => ({
    ...rule,
    ...shareOf(rule, lines),
    kept: brokenShares([rule], lines).length === 0,
  }));
};

const less = (a: Fraction, b: Fraction): Fraction => addFractions(a, fraction(-b.n, b.d));

/** A draft as it would be after changes by hand: figures, headroom, shares and every rule it would break; nothing is saved. */
export async function previewPlan(tx: Tx, planId: string, changes: readonly HandChange[]) {
  const plan: Plan | null = await planById(tx, planId);
  const cycle = plan && (await cycleById(tx, plan.cycleId));
  if (!cycle) throw notFound();
  if (plan.state !== 'DRAFT') throw wrongState(`The plan is ${plan.state}: it is frozen. Copy it.`);
  const inputs = await planInputs(tx, cycle, changedRequest(plan, byHand));
  if (!inputs.ok) throw wrongState(inputs.refusal.message);
  const hand = handPlan(inputs.value, plan.lines, changes);
  if (!hand.ok) throw badInput(hand.refusal.message);
  const { chosen, broken } = hand.value;
  const before = new Set(plan.lines.map((line) => `${line.initiativeId} ${line.optionId}`));
  const [inYear, runRate] = [sumOf(chosen, (one) => one.option.inYear), sumOf(chosen, (one) => one.option.runRate)];
  const value = valueOf(chosen);
  return {
    value,
    gain: less(value, plan.value),
    bound: await boundIfSame(tx, plan, inputs.value),
    inYear,
    runRate,
    leftInYear: inputs.value.room.inYear - inYear,
    leftRunRate: inputs.value.room.runRate - runRate,
    periods: periodsOf(inputs.value, chosen),
    shares: sharesOf(inputs.value, chosen),
    lines: chosen.map(({ candidate, option }) => ({
      initiativeId: candidate.id,
      optionId: option.id,
      value: optionValue(candidate, option),
      inYear: option.inYear,
      runRate: option.runRate,
      added: !before.has(`${candidate.id} ${option.id}`),
    })),
    broken,
  };
}
