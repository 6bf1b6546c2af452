import { type FieldProblem, type Result, invalid, ok } from '../../result';
import { collectText } from '../../text';
import type { GuardMetric } from '../case-check/technology-purpose';
import { mayRecommend } from '../case-check/technology-purpose';
import { LINKS, type Link } from '../evidence/chain-grade';
import { PROPOSAL_LIMITS } from '../limits';
import type { BusinessCase, CustomerBehaviour, StatedBenefit } from './case-content';
import { readStatedBenefit } from './read-stated-benefit';

/** How much one case may hold. */
export const CASE_LIMITS = { benefits: 30, targets: 20, guards: 10 } as const;

/** The fields that state the links. */
export const STATEMENT_FIELDS: Readonly<Record<Link, string>> = {
  ACTION_OUTCOME: 'statements.actionOutcome',
  OUTCOME_LOYALTY: 'statements.outcomeLoyalty',
  LOYALTY_RESULT: 'statements.loyaltyResult',
};

const figure = (problems: FieldProblem[], field: string, text: string | null): string | null =>
  text === null || text.trim() === '' ? null : collectText(problems, field, text, { max: PROPOSAL_LIMITS.figure });

const readBehaviour = (problems: FieldProblem[], behaviour: CustomerBehaviour): CustomerBehaviour => ({
  kind: behaviour.kind,
  metric: collectText(problems, 'behaviour.metric', behaviour.metric, { min: 1, max: PROPOSAL_LIMITS.metric }),
  unit: collectText(problems, 'behaviour.unit', behaviour.unit, { max: PROPOSAL_LIMITS.unit }),
  baseline: figure(problems, 'behaviour.baseline', behaviour.baseline),
  target: figure(problems, 'behaviour.target', behaviour.target),
});

const readGuards = (problems: FieldProblem[], guards: readonly GuardMetric[]): readonly GuardMetric[] => {
  if (guards.length > CASE_LIMITS.guards)
    problems.push({ field: 'technology.guards', message: `must be at most ${CASE_LIMITS.guards}` });
  return guards.map((guard, k) => {
    const rule = { min: 1, max: PROPOSAL_LIMITS.metric };
    return { ...guard, name: collectText(problems, `technology.guards[${k}].name`, guard.name, rule) };
  });
};

const readDisclosures = (problems: FieldProblem[], { disclosures }: BusinessCase): void => {
  const { contactForecast, metricUnchangedMonths } = disclosures;
  if (contactForecast !== null && contactForecast < 0)
    problems.push({ field: 'disclosures.contactForecast', message: 'must not be negative' });
  if (metricUnchangedMonths !== null && metricUnchangedMonths < 0)
    problems.push({ field: 'disclosures.metricUnchangedMonths', message: 'must not be negative' });
};

const readExplained = (problems: FieldProblem[], { explained }: BusinessCase): BusinessCase['explained'] =>
  explained.map(({ pattern, reason }, k) => {
    if (explained.findIndex((one) => one.pattern === pattern) !== k)
      problems.push({ field: `explained[${k}].pattern`, message: 'is explained already' });
    const rule = { min: 1, max: PROPOSAL_LIMITS.reason, lines: true };
    return { pattern, reason: collectText(problems, `explained[${k}].reason`, reason, rule) };
  });

/** Years after the first that amounts may be stated for; null while the cycle has no rate card. */
export interface CaseHorizon {
  readonly horizon: number | null;
}

/** Checks a case as it is stated, all problems at once; a technology that may not be recommended refuses by its own name. */
export const readCase = (stated: BusinessCase, { horizon }: CaseHorizon): Result<BusinessCase> => {
  const problems: FieldProblem[] = [];
  const { benefits, targets, technology } = stated;
  const most = (field: string, count: number, limit: number): void => {
    if (count > limit) problems.push({ field, message: `must be at most ${limit}` });
  };
  most('benefits', benefits.length, CASE_LIMITS.benefits);
  most('targets', targets.length, CASE_LIMITS.targets);
  const lines = { max: PROPOSAL_LIMITS.text, lines: true };
  const statements = Object.fromEntries(
    LINKS.map((link) => [link, collectText(problems, STATEMENT_FIELDS[link], stated.statements[link], lines)]),
  ) as Record<Link, string>;
  const read: BusinessCase = {
    ...stated,
    behaviour: stated.behaviour && readBehaviour(problems, stated.behaviour),
    resultMeasure: collectText(problems, 'resultMeasure', stated.resultMeasure, { max: PROPOSAL_LIMITS.metric }),
    targets: targets
      .slice(0, CASE_LIMITS.targets)
      .map((one, k) => collectText(problems, `targets[${k}]`, one, { min: 1, max: PROPOSAL_LIMITS.metric })),
    statements,
    benefits: benefits
      .slice(0, CASE_LIMITS.benefits)
      .map((one, k): StatedBenefit => readStatedBenefit(problems, `benefits[${k}]`, one, horizon)),
    technology: technology && { ...technology, guards: readGuards(problems, technology.guards) },
    explained: readExplained(problems, stated),
  };
  readDisclosures(problems, stated);
  if (problems.length > 0) return invalid(problems);
  if (!read.recommended || read.kind !== 'TECHNOLOGY') return ok(read);
  const allowed = mayRecommend(read.technology ?? NOTHING_ANSWERED);
  return allowed.ok ? ok(read) : allowed;
};

/** A purpose check that nobody has answered. */
export const NOTHING_ANSWERED: NonNullable<BusinessCase['technology']> = {
  askedByCustomers: null,
  helpsTask: null,
  personInReach: null,
  worthWithoutSaving: null,
  mostlyCost: null,
  closesWay: null,
  guards: [],
};
