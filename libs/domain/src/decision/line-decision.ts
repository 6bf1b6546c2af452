import type { LineDecision } from '../choice/selection/plan';
import { dateFault } from '../date';
import type { InitiativeState } from '../organisation/sight';
import type { FieldProblem } from '../result';
import { collectText } from '../text';
import { commitAndRelease, partProblems, spreadPart, wholeOrNone } from './approved-amounts';
import type { ApprovedAmount, DecidableLine, DecidedLineState, LineOutcome, LineRequest } from './decidable-plan';

/** Longest reason or condition, in characters. */
export const DECISION_TEXT = { max: 4000, lines: true } as const;

/** True when a decision funds the line, wholly or in part. */
export const funds = (decision: LineDecision): boolean => decision !== 'DEFER' && decision !== 'DECLINE';

const given = (text: string | null | undefined): boolean => text !== null && text !== undefined;

const amountProblems = (line: DecidableLine, request: LineRequest, fiscalYear: number, path: string) => {
  const amounts = request.amounts ?? null;
  if (amounts === null) {
    return request.decision === 'APPROVE_PART'
      ? [{ field: `${path}.amounts`, message: 'name the amount approved in each period' }]
      : [];
  }
  if (request.decision !== 'APPROVE_PART' && request.decision !== 'APPROVE_WITH_CONDITIONS') {
    return [{ field: `${path}.amounts`, message: 'amounts go with APPROVE_PART or APPROVE_WITH_CONDITIONS only' }];
  }
  const problems = partProblems(line, amounts, fiscalYear, path);
  if (problems.length > 0) return problems;
  const approved = commitAndRelease(line, spreadPart(line.costs, amounts, fiscalYear), fiscalYear).approvedInYear;
  return approved >= line.minimumAmount
    ? []
    : [
        {
          field: `${path}.amounts`,
          message: `${approved} is below ${line.minimumAmount}, the least with which ${line.code} is worth doing; approve that much or decline it`,
        },
      ];
};

/** What is wrong with what is said about one line, taken alone; `path` names it in the input. */
export const lineProblems = (
  line: DecidableLine,
  request: LineRequest,
  fiscalYear: number,
  path: string,
): readonly FieldProblem[] => {
  const problems: FieldProblem[] = [];
  if (given(request.fundingOptionId) && request.fundingOptionId !== line.optionId) {
    problems.push({ field: `${path}.fundingOptionId`, message: `the frozen plan holds option ${line.optionId}` });
  }
  problems.push(...amountProblems(line, request, fiscalYear, path));
  const conditional = request.decision === 'APPROVE_WITH_CONDITIONS';
  if (conditional) collectText(problems, `${path}.conditions`, request.conditions ?? '', { ...DECISION_TEXT, min: 1 });
  else if (given(request.conditions)) {
    problems.push({ field: `${path}.conditions`, message: 'conditions go with APPROVE_WITH_CONDITIONS only' });
  }
  if (given(request.deferUntil)) {
    const fault = request.decision === 'DEFER' ? dateFault(request.deferUntil ?? '') : 'a date goes with DEFER only';
    if (fault !== null) problems.push({ field: `${path}.deferUntil`, message: fault });
  }
  const reasonRule = request.decision === 'DECLINE' ? { ...DECISION_TEXT, min: 1 } : DECISION_TEXT;
  collectText(problems, `${path}.reason`, request.reason ?? '', reasonRule);
  return problems;
};

const lineState = (decision: LineDecision, whole: boolean): DecidedLineState => {
  if (decision === 'DEFER') return 'DEFERRED';
  if (decision === 'DECLINE') return 'DECLINED';
  if (decision === 'APPROVE_WITH_CONDITIONS') return 'CONDITIONAL';
  return whole ? 'COMMITTED' : 'PARTLY';
};

const initiativeState = (decision: LineDecision, whole: boolean): InitiativeState => {
  if (decision === 'DEFER') return 'DEFERRED';
  if (decision === 'DECLINE') return 'DECLINED';
  return whole ? 'FUNDED' : 'PARTLY_FUNDED';
};

const amountsOf = (line: DecidableLine, request: LineRequest, fiscalYear: number): readonly ApprovedAmount[] =>
  request.amounts !== null && request.amounts !== undefined
    ? spreadPart(line.costs, request.amounts, fiscalYear)
    : wholeOrNone(line.costs, funds(request.decision));

/** What a line becomes when a request without problems is carried out. */
export const decideLine = (
  line: DecidableLine,
  request: LineRequest,
  fiscalYear: number,
  planReason: string,
): LineOutcome => {
  const amounts = amountsOf(line, request, fiscalYear);
  const whole = amounts.every((a) => a.approved === a.requested);
  const texts: FieldProblem[] = [];
  const reason = collectText(texts, 'reason', request.reason ?? '', DECISION_TEXT);
  return {
    lineId: line.id,
    initiativeId: line.initiativeId,
    decision: request.decision,
    state: lineState(request.decision, whole),
    initiativeState: initiativeState(request.decision, whole),
    amounts,
    ...commitAndRelease(line, amounts, fiscalYear),
    conditions: given(request.conditions)
      ? collectText(texts, 'conditions', request.conditions ?? '', DECISION_TEXT)
      : null,
    deferUntil: request.deferUntil ?? null,
    reason: reason === '' ? planReason : reason,
  };
};
