import type { InitiativeData } from './operations';

/** What the form holds: amounts as typed, shares in percent, absent things as empty text. */
export interface CostDraft {
  key: string;
  period: number | '';
  amount: string;
  kind: 'ONE_TIME' | 'RUN_RATE';
  costClass: 'OPEX' | 'CAPEX' | 'PREPAID';
  costCentre: string;
  account: string;
  alreadyBudgeted: string;
  contractEnd: string;
  fiscalYear?: number;
  absorbsOn?: string;
}

export interface OptionDraft {
  key: string;
  id?: string;
  name: string;
  minimumAmount: string;
  startPeriod: number | '';
  effectPercent: number | '';
  proposed: boolean;
  costs: CostDraft[];
}

export interface InitiativeDraft {
  businessUnitId: string | null;
  sponsorship: 'BUSINESS_UNIT' | 'CX_INFRASTRUCTURE';
  title: string;
  problem: string;
  action: string;
  typeId: string | null;
  functionalAreaIds: string[];
  touchpointIds: string[];
  channelIds: string[];
  productLineIds: string[];
  metric: string;
  metricUnit: string;
  baseline: string;
  target: string;
  byWhen: string;
  customersAffected: number | '';
  benefit: string;
  benefitPerYear: string;
  requiresIds: string[];
  excludesIds: string[];
  options: OptionDraft[];
}

const newKey = () => crypto.randomUUID();

export const blankCost = (): CostDraft => ({
  key: newKey(),
  period: 1,
  amount: '',
  kind: 'ONE_TIME',
  costClass: 'OPEX',
  costCentre: '',
  account: '',
  alreadyBudgeted: '',
  contractEnd: '',
});

export const blankOption = (name: string, proposed: boolean): OptionDraft => ({
  key: newKey(),
  name,
  minimumAmount: '',
  startPeriod: '',
  effectPercent: 100,
  proposed,
  costs: [blankCost()],
});

export const blankDraft = (businessUnitId: string | null, optionName: string): InitiativeDraft => ({
  businessUnitId,
  sponsorship: 'BUSINESS_UNIT',
  title: '',
  problem: '',
  action: '',
  typeId: null,
  functionalAreaIds: [],
  touchpointIds: [],
  channelIds: [],
  productLineIds: [],
  metric: '',
  metricUnit: '',
  baseline: '',
  target: '',
  byWhen: '',
  customersAffected: '',
  benefit: '',
  benefitPerYear: '',
  requiresIds: [],
  excludesIds: [],
  options: [blankOption(optionName, true)],
});

const ids = (list: readonly { id: string }[]) => list.map((item) => item.id);

/** The form's values for an initiative that exists; `plain` writes minor units as typed text. */
export const draftOf = (initiative: InitiativeData, plain: (minor: string) => string): InitiativeDraft => ({
  businessUnitId: initiative.businessUnit.id,
  sponsorship: initiative.sponsorship,
  title: initiative.title,
  problem: initiative.problem,
  action: initiative.action,
  typeId: initiative.type?.id ?? null,
  functionalAreaIds: ids(initiative.functionalAreas),
  touchpointIds: ids(initiative.touchpoints),
  channelIds: ids(initiative.channels),
  productLineIds: ids(initiative.productLines),
  metric: initiative.outcome?.metric ?? '',
  metricUnit: initiative.outcome?.unit ?? '',
  baseline: initiative.outcome?.baseline ?? '',
  target: initiative.outcome?.target ?? '',
  byWhen: initiative.outcome?.byWhen ?? '',
  customersAffected: initiative.outcome?.customersAffected ?? '',
  benefit: initiative.benefit?.description ?? '',
  benefitPerYear: initiative.benefit?.perYear ? plain(initiative.benefit.perYear) : '',
  requiresIds: ids(initiative.requires),
  excludesIds: ids(initiative.excludes),
  options: initiative.options.map((option) => ({
    key: option.id,
    id: option.id,
    name: option.name,
    minimumAmount: BigInt(option.minimumAmount) === 0n ? '' : plain(option.minimumAmount),
    startPeriod: option.startPeriod ?? '',
    effectPercent: option.effectShare / 100,
    proposed: option.proposed,
    costs: option.costs.map((cost) => ({
      key: cost.id,
      period: cost.period,
      fiscalYear: cost.fiscalYear,
      amount: plain(cost.amount),
      kind: cost.kind,
      costClass: cost.costClass,
      costCentre: cost.costCentre,
      account: cost.account,
      alreadyBudgeted: BigInt(cost.alreadyBudgeted) === 0n ? '' : plain(cost.alreadyBudgeted),
      contractEnd: cost.contractEnd ?? '',
      absorbsOn: cost.absorbsOn ?? undefined,
    })),
  })),
});
