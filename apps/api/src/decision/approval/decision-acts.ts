import type { Canonical, LineOutcome, PlanOutcome } from '@clout/domain';
import type { RecordedAct } from '../../platform/record/record.store';
import type { PlanUnderDecision } from './plan-under-decision';

const lineFacts = (line: LineOutcome): Canonical => ({
  lineId: line.lineId,
  initiativeId: line.initiativeId,
  decision: line.decision,
  state: line.state,
  approvedInYear: line.approvedInYear,
  approvedRunRate: line.committed.runRate,
  releasedRunRate: line.released.runRate,
  deferUntil: line.deferUntil,
  amounts: line.amounts.map(({ costLineId, requested, approved }) => ({ costLineId, requested, approved })),
});

/** A line's reason with its conditions: free text, kept outside the chain. */
const textOf = (line: LineOutcome): string =>
  line.conditions === null ? line.reason : `${line.reason}\n\nConditions: ${line.conditions}`;

/** What the record says when a decision is carried out, at once or by the last signature: one entry about the plan and one about each initiative in it. */
export const decisionActs = (
  act: 'decidePlan' | 'signPlan',
  { plan, initiatives }: PlanUnderDecision,
  outcome: PlanOutcome,
  decisionId: string,
): readonly RecordedAct[] => [
  {
    act,
    subjectType: 'Plan',
    subjectId: plan.id,
    before: { state: plan.state, version: plan.version, inputHash: plan.inputHash },
    after: {
      state: outcome.state,
      decisionId,
      mode: outcome.mode,
      total: outcome.total,
      lines: outcome.lines.map(lineFacts),
    },
    reason: outcome.reason,
  },
  ...outcome.lines.map((line): RecordedAct => ({
    act,
    subjectType: 'Initiative',
    subjectId: line.initiativeId,
    before: { state: initiatives.get(line.initiativeId)?.state ?? null },
    after: { state: line.initiativeState, planId: plan.id, decisionId, line: lineFacts(line) },
    reason: textOf(line),
  })),
];

/** What the record says of a decision that waits for further signatures. */
export const awaitingAct = ({ plan }: PlanUnderDecision, outcome: PlanOutcome, decisionId: string): RecordedAct => ({
  act: 'decidePlan',
  subjectType: 'Plan',
  subjectId: plan.id,
  before: { state: plan.state, version: plan.version, inputHash: plan.inputHash },
  after: {
    state: 'AWAITING_SIGNATURE',
    decisionId,
    mode: outcome.mode,
    total: outcome.total,
    lines: outcome.lines.map(lineFacts),
  },
  reason: outcome.reason,
});

/** What the record says of a further signature. */
export const signatureAct = ({ plan }: PlanUnderDecision, decisionId: string, role: string): RecordedAct => ({
  act: 'signPlan',
  subjectType: 'Plan',
  subjectId: plan.id,
  before: { state: plan.state, version: plan.version, inputHash: plan.inputHash },
  after: { decisionId, role },
});
