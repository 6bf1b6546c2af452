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

/** The decision that an act belongs to, and in whose name it was done. */
export interface InTheNameOf {
  readonly decisionId: string;
  readonly as: 'COO' | 'DELEGATE' | 'ALTERNATE' | 'ROLE';
  readonly forMemberId: string | null;
  readonly delegationId: string | null;
}

/** Facts that name both: who acted is the entry's actor. */
export const nameFacts = ({ decisionId, as, forMemberId, delegationId }: InTheNameOf) => ({
  decisionId,
  ...(as === 'DELEGATE' || as === 'ALTERNATE' ? { actingAs: as, forMemberId, delegationId } : {}),
});

/** What the record says when a decision is carried out, at once or by the last signature: one entry about the plan and one about each initiative in it. */
export const decisionActs = (
  act: 'decidePlan' | 'signPlan',
  { plan, initiatives }: PlanUnderDecision,
  outcome: PlanOutcome,
  by: InTheNameOf,
): readonly RecordedAct[] => [
  {
    act,
    subjectType: 'Plan',
    subjectId: plan.id,
    before: { state: plan.state, version: plan.version, inputHash: plan.inputHash },
    after: {
      state: outcome.state,
      ...nameFacts(by),
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
    after: { state: line.initiativeState, planId: plan.id, ...nameFacts(by), line: lineFacts(line) },
    reason: textOf(line),
  })),
];

/** What the record says of a decision that waits for further signatures. */
export const awaitingAct = ({ plan }: PlanUnderDecision, outcome: PlanOutcome, by: InTheNameOf): RecordedAct => ({
  act: 'decidePlan',
  subjectType: 'Plan',
  subjectId: plan.id,
  before: { state: plan.state, version: plan.version, inputHash: plan.inputHash },
  after: {
    state: 'AWAITING_SIGNATURE',
    ...nameFacts(by),
    mode: outcome.mode,
    total: outcome.total,
    lines: outcome.lines.map(lineFacts),
  },
  reason: outcome.reason,
});

/** What the record says of a further signature. */
export const signatureAct = ({ plan }: PlanUnderDecision, by: InTheNameOf, role: string): RecordedAct => ({
  act: 'signPlan',
  subjectType: 'Plan',
  subjectId: plan.id,
  before: { state: plan.state, version: plan.version, inputHash: plan.inputHash },
  after: { ...nameFacts(by), role },
});
