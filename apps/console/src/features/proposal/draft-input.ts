import type { InitiativeDraft, OptionDraft } from './draft';
import type { CreateInput, OptionInput } from './operations';

type Parse = (typed: string) => string | null;
const text = (value: string) => value.trim() || undefined;

const optionInput = (option: OptionDraft, parse: Parse): OptionInput => ({
  ...(option.id ? { id: option.id } : {}),
  name: option.name.trim(),
  minimumAmount: option.minimumAmount.trim() ? parse(option.minimumAmount) : undefined,
  startPeriod: option.startPeriod === '' ? undefined : option.startPeriod,
  effectShare: option.effectPercent === '' ? undefined : Math.round(option.effectPercent * 100),
  proposed: option.proposed,
  costs: option.costs.map((cost) => ({
    period: cost.period === '' ? 1 : cost.period,
    fiscalYear: cost.fiscalYear,
    amount: parse(cost.amount) ?? '0',
    kind: cost.kind,
    costClass: cost.costClass,
    costCentre: text(cost.costCentre),
    account: text(cost.account),
    alreadyBudgeted: cost.alreadyBudgeted.trim() ? parse(cost.alreadyBudgeted) : undefined,
    contractEnd: text(cost.contractEnd),
    absorbsOn: cost.absorbsOn,
  })),
});

/** The fields that creating and changing have in common; `draft` has passed `problemsOf`. */
export const inputOf = (draft: InitiativeDraft, parse: Parse): Omit<CreateInput, 'cycleId' | 'businessUnitId'> => ({
  title: draft.title.trim(),
  problem: draft.problem.trim(),
  action: draft.action.trim(),
  sponsorship: draft.sponsorship,
  typeId: draft.typeId,
  functionalAreaIds: draft.functionalAreaIds,
  touchpointIds: draft.touchpointIds,
  channelIds: draft.channelIds,
  productLineIds: draft.productLineIds,
  requiresIds: draft.requiresIds,
  excludesIds: draft.excludesIds,
  outcome: draft.metric.trim()
    ? {
        metric: draft.metric.trim(),
        unit: draft.metricUnit.trim(),
        baseline: text(draft.baseline),
        target: text(draft.target),
        byWhen: text(draft.byWhen),
        customersAffected: draft.customersAffected === '' ? undefined : draft.customersAffected,
      }
    : null,
  benefit: draft.benefit.trim()
    ? {
        description: draft.benefit.trim(),
        perYear: draft.benefitPerYear.trim() ? parse(draft.benefitPerYear) : undefined,
      }
    : null,
  options: draft.options.map((option) => optionInput(option, parse)),
});

export type ProblemKind = 'required' | 'notAnAmount';

/** What keeps the form from being sent at all, by form path; what is merely missing is the checklist's to say. */
export const problemsOf = (draft: InitiativeDraft, parse: Parse): Record<string, ProblemKind> => {
  const problems: Record<string, ProblemKind> = {};
  const amount = (path: string, value: string, needed: boolean) => {
    if (value.trim() === '' ? needed : parse(value) === null) problems[path] = 'notAnAmount';
  };
  if (!draft.title.trim()) problems['title'] = 'required';
  if (!draft.businessUnitId) problems['businessUnitId'] = 'required';
  amount('benefitPerYear', draft.benefitPerYear, false);
  draft.options.forEach((option, i) => {
    if (!option.name.trim()) problems[`options.${i}.name`] = 'required';
    amount(`options.${i}.minimumAmount`, option.minimumAmount, false);
    option.costs.forEach((cost, j) => {
      amount(`options.${i}.costs.${j}.amount`, cost.amount, true);
      amount(`options.${i}.costs.${j}.alreadyBudgeted`, cost.alreadyBudgeted, false);
      if (cost.period === '') problems[`options.${i}.costs.${j}.period`] = 'required';
    });
  });
  return problems;
};
