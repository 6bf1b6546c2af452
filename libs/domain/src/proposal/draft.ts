import { dateFault } from '../date';
import { type FieldProblem, type Result, invalid, ok } from '../result';
import { collectText } from '../text';
import { amountFault, noteFault } from './cost-line';
import { type FundingOptionContent, type FundingOptionRequest, readFundingOptions } from './funding-options';
import { type ExpectedBenefit, type ExpectedOutcome, type InitiativeContent, SPONSORSHIPS } from './initiative';
import { PROPOSAL_LIMITS } from './limits';
import type { FundedYear } from './option-measures';

/** The expected outcome as it is asked for. */
export interface ExpectedOutcomeRequest {
  readonly metric: string;
  readonly unit?: string | null;
  readonly baseline?: string | null;
  readonly target?: string | null;
  readonly byWhen?: string | null;
  readonly customersAffected?: number | null;
}

/** The expected benefit as it is asked for; `perYear` in minor units. */
export interface ExpectedBenefitRequest {
  readonly description: string;
  readonly perYear?: bigint | null;
}

/** A whole draft as it is asked for, after a change was laid over what stood. */
export interface DraftRequest extends Omit<InitiativeContent, 'outcome' | 'benefit'> {
  readonly outcome: ExpectedOutcomeRequest | null;
  readonly benefit: ExpectedBenefitRequest | null;
  readonly options: readonly FundingOptionRequest[];
}

/** A draft that holds all rules which need no other row. */
export interface InitiativeDraft extends InitiativeContent {
  readonly options: readonly FundingOptionContent[];
}

const optionalText = (problems: FieldProblem[], field: string, text: string | null | undefined, max: number) =>
  text === null || text === undefined || text.trim() === '' ? null : collectText(problems, field, text, { max });

const readOutcome = (problems: FieldProblem[], request: ExpectedOutcomeRequest): ExpectedOutcome => {
  const customersAffected = request.customersAffected ?? null;
  const within =
    customersAffected === null ||
    (Number.isInteger(customersAffected) && customersAffected >= 0 && customersAffected <= PROPOSAL_LIMITS.customers);
  if (!within) noteFault(problems, 'outcome.customersAffected', 'must be a whole number of customers, 0 or more');
  const byWhen = request.byWhen ?? null;
  if (byWhen !== null) noteFault(problems, 'outcome.byWhen', dateFault(byWhen));
  return {
    metric: collectText(problems, 'outcome.metric', request.metric, { min: 1, max: PROPOSAL_LIMITS.metric }),
    unit: optionalText(problems, 'outcome.unit', request.unit, PROPOSAL_LIMITS.unit) ?? '',
    baseline: optionalText(problems, 'outcome.baseline', request.baseline, PROPOSAL_LIMITS.figure),
    target: optionalText(problems, 'outcome.target', request.target, PROPOSAL_LIMITS.figure),
    byWhen,
    customersAffected,
  };
};

const readBenefit = (problems: FieldProblem[], request: ExpectedBenefitRequest): ExpectedBenefit => {
  const perYear = request.perYear ?? null;
  if (perYear !== null) {
    const fault = amountFault(perYear);
    noteFault(problems, 'benefit.perYear', fault === null || perYear > 0n ? fault : 'must not be negative');
  }
  const rule = { max: PROPOSAL_LIMITS.text, lines: true };
  return { description: collectText(problems, 'benefit.description', request.description, rule), perYear };
};

const readIds = (problems: FieldProblem[], field: string, ids: readonly string[], most: number): readonly string[] => {
  if (ids.length > most) noteFault(problems, field, `must be at most ${most}, are ${ids.length}`);
  else
    ids.forEach((id, i) => {
      if (ids.indexOf(id) !== i) noteFault(problems, `${field}[${i}]`, 'is given twice');
    });
  return ids;
};

/**
 * Reads a whole draft. Every problem is named by its field path, all at once; texts come back normalised. What an id
 * points at is for the caller to look up.
 */
export const readDraft = (request: DraftRequest, year: FundedYear): Result<InitiativeDraft> => {
  const problems: FieldProblem[] = [];
  const text = { max: PROPOSAL_LIMITS.text, lines: true };
  if (!SPONSORSHIPS.includes(request.sponsorship))
    noteFault(problems, 'sponsorship', `must be one of ${SPONSORSHIPS.join(', ')}`);
  const draft: InitiativeDraft = {
    title: collectText(problems, 'title', request.title, { min: 1, max: PROPOSAL_LIMITS.title }),
    problem: collectText(problems, 'problem', request.problem, text),
    action: collectText(problems, 'action', request.action, text),
    sponsorship: request.sponsorship,
    ownerId: request.ownerId,
    editorIds: readIds(problems, 'editorIds', request.editorIds, PROPOSAL_LIMITS.editors),
    functionalAreaIds: readIds(problems, 'functionalAreaIds', request.functionalAreaIds, PROPOSAL_LIMITS.words),
    touchpointIds: readIds(problems, 'touchpointIds', request.touchpointIds, PROPOSAL_LIMITS.words),
    channelIds: readIds(problems, 'channelIds', request.channelIds, PROPOSAL_LIMITS.words),
    productLineIds: readIds(problems, 'productLineIds', request.productLineIds, PROPOSAL_LIMITS.words),
    typeId: request.typeId,
    outcome: request.outcome === null ? null : readOutcome(problems, request.outcome),
    benefit: request.benefit === null ? null : readBenefit(problems, request.benefit),
    requiresIds: readIds(problems, 'requiresIds', request.requiresIds, PROPOSAL_LIMITS.links),
    excludesIds: readIds(problems, 'excludesIds', request.excludesIds, PROPOSAL_LIMITS.links),
    options: readFundingOptions(problems, request.options, year),
  };
  return problems.length === 0 ? ok(draft) : invalid(problems);
};
