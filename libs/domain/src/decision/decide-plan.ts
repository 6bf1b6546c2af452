import { sum } from '../money/money';
import { type FieldProblem, type Result, invalid, ok, refuse } from '../result';
import { readText } from '../text';
import type {
  ApprovedLine,
  DecidableLine,
  DecidablePlan,
  DecidedPlanState,
  Decider,
  DecisionRequest,
  LineOutcome,
  LineRequest,
  PlanOutcome,
} from './decidable-plan';
import { DECISION_TEXT, decideLine, funds, lineProblems } from './line-decision';
import { mayDecidePlan } from './who-may-decide';

/** Whether the plan waits for a decision and is the one that was read: else STALE_VERSION or WRONG_STATE. */
export const awaitsDecision = (
  plan: Pick<DecidablePlan, 'state' | 'version'>,
  expectedVersion: number,
): Result<null> => {
  if (plan.version !== expectedVersion) {
    return refuse('STALE_VERSION', `The plan has changed: it stands at version ${plan.version}.`, {
      current: plan.version,
      field: 'expectedVersion',
      remedy: 'Read the plan again and decide on what it says now.',
    });
  }
  return plan.state === 'SUBMITTED'
    ? ok(null)
    : refuse('WRONG_STATE', `The plan is ${plan.state}; only a submitted plan is decided.`, {
        remedy: 'Decide a plan that waits in the decision queue.',
      });
};

/** One request per line, in the plan's order; `path` says where in the input each was found. */
interface NamedLine {
  readonly line: DecidableLine;
  readonly request: LineRequest;
  readonly path: string;
}

const namedLines = (
  plan: Pick<DecidablePlan, 'lines'>,
  request: Pick<DecisionRequest, 'mode' | 'lines'>,
): Result<readonly NamedLine[]> => {
  if (request.mode === 'ALL') {
    return request.lines.length === 0
      ? ok(
          plan.lines.map((line, i) => ({
            line,
            request: { initiativeId: line.initiativeId, decision: 'APPROVE' },
            path: `lines[${i}]`,
          })),
        )
      : invalid([{ field: 'lines', message: 'mode ALL approves every line and names none' }], 'Use mode BY_LINE.');
  }
  const byInitiative = new Map(plan.lines.map((line) => [line.initiativeId, line]));
  const seen = new Set<string>();
  const problems: FieldProblem[] = [];
  const named = request.lines.flatMap((said, index): NamedLine[] => {
    const path = `lines[${index}]`;
    const line = byInitiative.get(said.initiativeId);
    if (line === undefined) problems.push({ field: `${path}.initiativeId`, message: 'is not a line of this plan' });
    else if (seen.has(line.id))
      problems.push({ field: `${path}.initiativeId`, message: `${line.code} is named twice` });
    if (line === undefined || seen.has(line.id)) return [];
    seen.add(line.id);
    return [{ line, request: said, path }];
  });
  if (problems.length > 0) return invalid(problems);
  const missing = plan.lines.filter((line) => !seen.has(line.id));
  return missing.length === 0
    ? ok(plan.lines.flatMap((line) => named.filter((one) => one.line.id === line.id)))
    : refuse('INCOMPLETE', `BY_LINE names every line; missing: ${missing.map((line) => line.code).join(', ')}.`, {
        field: 'lines',
        problems: missing.map((line) => ({ field: 'lines', message: `${line.code} is not decided` })),
        remedy: 'Say something about each line, or use mode ALL.',
      });
};

/** DEPENDENT_LINE when a line falls that a funded line requires, naming both. */
const dependencies = (named: readonly NamedLine[]): Result<null> => {
  const falling = named.filter(({ request }) => !funds(request.decision));
  const problems = falling.flatMap(({ line, path }) =>
    named
      .filter((other) => funds(other.request.decision) && other.line.requiresIds.includes(line.initiativeId))
      .map((other) => ({ field: `${path}.decision`, message: `${other.line.code} requires ${line.code}` })),
  );
  return problems.length === 0
    ? ok(null)
    : refuse(
        'DEPENDENT_LINE',
        `A line that others require cannot fall alone: ${problems.map((p) => p.message).join('; ')}.`,
        {
          field: problems[0]?.field,
          problems,
          remedy: 'Decline or defer the dependent lines as well, or keep the line they require.',
        },
      );
};

const planState = (lines: readonly LineOutcome[], whole: boolean): DecidedPlanState => {
  if (lines.every((line) => line.decision === 'DEFER')) return 'RETURNED';
  if (!lines.some((line) => funds(line.decision))) return 'DECLINED';
  return whole ? 'APPROVED' : 'PARTLY_APPROVED';
};

/** A plan of which every line is deferred goes back to its proposer, and its initiatives can be planned again. */
const outcomeOf = (
  lines: readonly LineOutcome[],
  request: Pick<DecisionRequest, 'mode'>,
  reason: string,
): PlanOutcome => {
  const whole = lines.every((line) => line.initiativeState === 'FUNDED');
  const state = planState(lines, whole);
  return {
    state,
    mode: request.mode,
    reason,
    total: sum(lines.map((line) => line.approvedInYear)),
    lines: state === 'RETURNED' ? lines.map((line) => ({ ...line, initiativeState: 'ACCEPTED' })) : lines,
  };
};

/**
 * Decides a submitted plan, whole or line by line. Refuses NOT_PERMITTED, SELF_APPROVAL, STALE_VERSION, WRONG_STATE,
 * INVALID_INPUT, INCOMPLETE, DEPENDENT_LINE, and NOT_CONFIRMED when `confirmTotal` is not the approved OPEX of the year.
 */
export const decidePlan = (plan: DecidablePlan, decider: Decider, request: DecisionRequest): Result<PlanOutcome> => {
  const allowed = mayDecidePlan(plan, plan.lines, decider);
  if (!allowed.ok) return allowed;
  const waiting = awaitsDecision(plan, request.expectedVersion);
  return waiting.ok ? outcomeOfRequest(plan, request) : waiting;
};

/** What a request would make of a frozen plan, before its total is confirmed. */
export const workedOut = (
  plan: Pick<DecidablePlan, 'lines' | 'fiscalYear'>,
  request: Omit<DecisionRequest, 'confirmTotal' | 'expectedVersion'>,
): Result<PlanOutcome> => {
  const reason = readText('reason', request.reason, { ...DECISION_TEXT, min: 1 });
  if (!reason.ok) return reason;
  const named = namedLines(plan, request);
  if (!named.ok) return named;
  const problems = named.value.flatMap((one) => lineProblems(one.line, one.request, plan.fiscalYear, one.path));
  if (problems.length > 0) return invalid(problems);
  const dependent = dependencies(named.value);
  if (!dependent.ok) return dependent;
  const lines = named.value.map((one) => decideLine(one.line, one.request, plan.fiscalYear, reason.value));
  return ok(outcomeOf(lines, request, reason.value));
};

/** What a request makes of a frozen plan, whoever makes it and whenever: the same each time it is worked out. */
export const outcomeOfRequest = (
  plan: Pick<DecidablePlan, 'lines' | 'fiscalYear'>,
  request: DecisionRequest,
): Result<PlanOutcome> => {
  const worked = workedOut(plan, request);
  if (!worked.ok) return worked;
  const outcome = worked.value;
  return outcome.total === request.confirmTotal
    ? ok(outcome)
    : refuse('NOT_CONFIRMED', `The total approved is ${outcome.total}, not ${request.confirmTotal}.`, {
        field: 'confirmTotal',
        problems: [{ field: 'confirmTotal', message: `must repeat the approved total, ${outcome.total}` }],
        remedy: `Repeat ${outcome.total} if that is what you mean to approve.`,
      });
};

/**
 * What the ledger books for a decision: the approved OPEX of the fiscal year, per cost line. What the receiving line's
 * budget holds already is used first, so that a part-approval never draws more from the contributors than it must.
 */
export const approvedLines = (
  plan: Pick<DecidablePlan, 'lines' | 'fiscalYear'>,
  outcome: PlanOutcome,
): readonly ApprovedLine[] =>
  outcome.lines.flatMap((decided) => {
    const line = plan.lines.find((one) => one.id === decided.lineId);
    if (line === undefined || decided.approvedInYear === 0n) return [];
    const approved = new Map(decided.amounts.map((a) => [a.costLineId, a.approved]));
    const uses = line.costs
      .filter((cost) => cost.costClass === 'OPEX' && cost.fiscalYear === plan.fiscalYear)
      .map((cost) => ({ cost, amount: approved.get(cost.id) ?? 0n }))
      .filter(({ amount }) => amount > 0n)
      .map(({ cost, amount }) => ({
        costCentre: cost.costCentre,
        account: cost.account,
        fiscalYear: cost.fiscalYear,
        period: cost.period,
        costClass: cost.costClass,
        costKind: cost.kind,
        amount,
        alreadyBudgeted: cost.alreadyBudgeted < amount ? cost.alreadyBudgeted : amount,
      }));
    const { id: planLineId, initiativeId, businessUnitId } = line;
    return [{ planLineId, initiativeId, businessUnitId, uses }];
  });
