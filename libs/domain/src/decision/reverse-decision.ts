import type { EnvelopeDemand } from '../envelope/capacity';
import { type Result, invalid, ok, refuse } from '../result';
import { readText } from '../text';
import type { Decider, DecidablePlan, LineParties } from './decidable-plan';
import { awaitsDecision } from './decide-plan';
import { DECISION_TEXT } from './line-decision';
import { mayDecidePlan, partyTo } from './who-may-decide';

/** A line of a decided plan, with what it drew and what has happened since; amounts are minor units. */
export interface DecidedLine extends LineParties {
  readonly id: string;
  readonly initiativeId: string;
  readonly code: string;
  readonly state: string;
  readonly requiresIds: readonly string[];
  /** What the line holds in the envelope. */
  readonly committed: EnvelopeDemand;
  /** Obligated, accrued and spent together: money that has left the approver's hands. */
  readonly used: bigint;
}

/** A decided plan, as a reversal sees it. */
export interface DecidedPlan {
  readonly state: string;
  readonly version: number;
  readonly submittedBy: string | null;
  readonly lines: readonly DecidedLine[];
}

/** `lineIds` left out means every line that is committed. */
export interface ReversalRequest {
  readonly expectedVersion: number;
  readonly lineIds?: readonly string[] | null;
  readonly reason: string;
}

/** What a reversal releases; the lines become RELEASED and their initiatives ACCEPTED. */
export interface Reversal {
  readonly state: 'REVERSED' | 'PARTLY_APPROVED';
  readonly reason: string;
  readonly lines: readonly DecidedLine[];
}

const COMMITTED_STATES: readonly string[] = ['COMMITTED', 'CONDITIONAL', 'PARTLY'];
/** True while a line's money is committed. */
export const isCommitted = (line: Pick<DecidedLine, 'state'>): boolean => COMMITTED_STATES.includes(line.state);

const chosen = (plan: DecidedPlan, lineIds: readonly string[] | null): Result<readonly DecidedLine[]> => {
  if (lineIds === null) return ok(plan.lines.filter(isCommitted));
  const problems = lineIds.flatMap((id, index) => {
    if (lineIds.indexOf(id) !== index) return [{ field: `lineIds[${index}]`, message: 'is named twice' }];
    return plan.lines.some((line) => line.id === id)
      ? []
      : [{ field: `lineIds[${index}]`, message: 'is not a line of this plan' }];
  });
  if (lineIds.length === 0) problems.push({ field: 'lineIds', message: 'name a line, or leave it out to reverse all' });
  return problems.length > 0 ? invalid(problems) : ok(plan.lines.filter((line) => lineIds.includes(line.id)));
};

const unspent = (lines: readonly DecidedLine[]): Result<null> => {
  const problems = lines.flatMap((line) => {
    if (!isCommitted(line))
      return [{ field: 'lineIds', message: `${line.code} is ${line.state}, nothing is committed` }];
    return line.used > 0n
      ? [{ field: 'lineIds', message: `${line.code} has ${line.used} obligated, accrued or spent` }]
      : [];
  });
  return problems.length === 0 && lines.length > 0
    ? ok(null)
    : refuse(
        'WRONG_STATE',
        `Only committed, unspent lines are reversed: ${problems.map((p) => p.message).join('; ') || 'none is left'}.`,
        {
          field: 'lineIds',
          problems,
          remedy: 'Name lines that are committed and of which nothing is obligated, accrued or spent.',
        },
      );
};

const staysWhole = (plan: DecidedPlan, lines: readonly DecidedLine[]): Result<null> => {
  const staying = plan.lines.filter((line) => isCommitted(line) && !lines.includes(line));
  const problems = lines.flatMap((line) =>
    staying
      .filter((other) => other.requiresIds.includes(line.initiativeId))
      .map((other) => ({ field: 'lineIds', message: `${other.code} requires ${line.code}` })),
  );
  return problems.length === 0
    ? ok(null)
    : refuse(
        'DEPENDENT_LINE',
        `A line that others require cannot be reversed alone: ${problems.map((p) => p.message).join('; ')}.`,
        {
          field: 'lineIds',
          problems,
          remedy: 'Reverse the dependent lines as well.',
        },
      );
};

/** Reverses committed, unspent lines by whoever may decide them: a new entry that releases, never a deletion. */
export const reverseDecision = (plan: DecidedPlan, decider: Decider, request: ReversalRequest): Result<Reversal> => {
  const lines = chosen(plan, request.lineIds ?? null);
  const allowed = mayDecidePlan(plan, lines.ok ? lines.value : [], decider);
  if (!allowed.ok) return allowed;
  const fresh = awaitsDecision({ state: 'SUBMITTED', version: plan.version }, request.expectedVersion);
  if (!fresh.ok) return fresh;
  if (plan.state !== 'APPROVED' && plan.state !== 'PARTLY_APPROVED') {
    return refuse('WRONG_STATE', `The plan is ${plan.state}; only an approved plan is reversed.`, {
      remedy: 'A plan that still waits is returned or declined instead.',
    });
  }
  const reason = readText('reason', request.reason, { ...DECISION_TEXT, min: 1 });
  if (!reason.ok) return reason;
  if (!lines.ok) return lines;
  const free = unspent(lines.value);
  if (!free.ok) return free;
  const whole = staysWhole(plan, lines.value);
  if (!whole.ok) return whole;
  const left = plan.lines.some((line) => isCommitted(line) && !lines.value.includes(line));
  return ok({ state: left ? 'PARTLY_APPROVED' : 'REVERSED', reason: reason.value, lines: lines.value });
};

/** Returns a plan that is submitted or awaits signatures to its proposer, by whoever may decide it; the answer is the reason as it is kept. */
export const returnPlan = (
  plan: Pick<DecidablePlan, 'state' | 'version' | 'submittedBy' | 'lines'>,
  decider: Decider,
  request: { readonly expectedVersion: number; readonly reason: string },
): Result<string> => {
  const allowed = mayDecidePlan(plan, plan.lines, decider);
  if (!allowed.ok) return allowed;
  const state = plan.state === 'AWAITING_SIGNATURE' ? 'SUBMITTED' : plan.state;
  const waiting = awaitsDecision({ ...plan, state }, request.expectedVersion);
  return waiting.ok ? readText('reason', request.reason, { ...DECISION_TEXT, min: 1 }) : waiting;
};

/** Clears a line's condition, by someone who does not stand behind the line: the note as kept and the line's new state. */
export const clearCondition = (
  line: Pick<DecidedLine, 'code' | 'state'> & LineParties & { readonly whole: boolean },
  memberId: string,
  note: string,
): Result<{ readonly note: string; readonly state: 'COMMITTED' | 'PARTLY' }> => {
  const party = partyTo(line, memberId);
  if (party !== null) {
    return refuse('SELF_APPROVAL', `You are the one who ${party} ${line.code}, so you may not clear its condition.`, {
      remedy: 'Another member of FINANCE or another COO must clear it.',
    });
  }
  if (line.state !== 'CONDITIONAL') {
    return refuse('WRONG_STATE', `${line.code} is ${line.state}; no condition stands.`, {
      remedy: 'Clear the condition of a line that is CONDITIONAL.',
    });
  }
  const text = readText('note', note, { ...DECISION_TEXT, min: 1 });
  return text.ok ? ok({ note: text.value, state: line.whole ? 'COMMITTED' : 'PARTLY' }) : text;
};
