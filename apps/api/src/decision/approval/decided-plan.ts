import { type DecidedLine, type DecidedPlan, type PlanLine, sum } from '@clout/domain';
import { type PlanUnderDecision, initiativeOf, partiesOf } from './plan-under-decision';

/** An ended initiative keeps only what is spent: nothing of it is reversed any more. */
const ENDED: readonly string[] = ['STOPPED', 'COMPLETED'];

/** What a line holds in the envelope, and what of it has left the approver's hands. */
const decidedLine = (loaded: PlanUnderDecision, line: PlanLine): DecidedLine => {
  const initiative = initiativeOf(loaded, line);
  const opex = line.amounts.filter((a) => a.costClass === 'OPEX' && a.fiscalYear === loaded.cycle.fiscalYear);
  const periods = [...new Set(opex.map((a) => a.period))];
  const inPeriod = (period: number) => sum(opex.filter((a) => a.period === period).map((a) => a.approved));
  return {
    id: line.id,
    initiativeId: line.initiativeId,
    code: initiative.code,
    state: ENDED.includes(initiative.state) ? initiative.state : line.state,
    requiresIds: initiative.requiresIds,
    committed: { runRate: line.approvedRunRate, byPeriod: new Map(periods.map((p) => [p, inPeriod(p)])) },
    used: sum(line.amounts.map((a) => a.obligated + a.accrued + a.spent)),
    ...partiesOf(loaded, line),
  };
};

/** A decided plan as the rules of reversing see it. */
export const decidedPlan = (loaded: PlanUnderDecision): DecidedPlan => ({
  state: loaded.plan.state,
  version: loaded.plan.version,
  submittedBy: loaded.plan.submittedBy,
  lines: loaded.plan.lines.map((line) => decidedLine(loaded, line)),
});
