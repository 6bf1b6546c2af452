import type { DraftData } from '../operations';
import { blankRow, type CostRow, type GridYear, rowsOf } from './cost/rows';

/** What the wizard holds: amounts as typed, shares in percent, absent things as empty text. */
export interface OptionDraft {
  readonly key: string;
  readonly id?: string;
  readonly name: string;
  readonly minimumAmount: string;
  readonly startPeriod: number | '';
  readonly effectPercent: number | '';
  readonly proposed: boolean;
  readonly rows: readonly CostRow[];
}

export interface InitiativeDraft {
  readonly businessUnitId: string | null;
  readonly sponsorship: 'BUSINESS_UNIT' | 'CX_INFRASTRUCTURE';
  readonly title: string;
  readonly problem: string;
  readonly action: string;
  readonly typeId: string | null;
  readonly functionalAreaIds: readonly string[];
  readonly touchpointIds: readonly string[];
  readonly channelIds: readonly string[];
  readonly productLineIds: readonly string[];
  readonly metric: string;
  readonly metricUnit: string;
  readonly baseline: string;
  readonly target: string;
  readonly byWhen: string;
  readonly customersAffected: number | '';
  readonly benefit: string;
  readonly benefitPerYear: string;
  readonly requiresIds: readonly string[];
  readonly excludesIds: readonly string[];
  readonly options: readonly OptionDraft[];
}

export const blankOption = (name: string, proposed: boolean, year: GridYear): OptionDraft => ({
  key: crypto.randomUUID(),
  name,
  minimumAmount: '',
  startPeriod: '',
  effectPercent: 100,
  proposed,
  rows: [blankRow(year)],
});

export const blankDraft = (unit: { readonly id: string; readonly kind: string } | undefined, option: OptionDraft) => {
  const draft: InitiativeDraft = {
    businessUnitId: unit?.id ?? null,
    sponsorship: unit?.kind === 'CX_OFFICE' ? 'CX_INFRASTRUCTURE' : 'BUSINESS_UNIT',
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
    options: [option],
  };
  return draft;
};

const ids = (list: readonly { id: string }[]) => list.map((item) => item.id);

/** The wizard's values for an initiative that exists; `plain` writes minor units as typed text. */
export const draftOf = (initiative: DraftData, plain: (minor: string) => string, periods: number): InitiativeDraft => ({
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
    rows: rowsOf(option.costs, { fiscalYear: initiative.cycle.fiscalYear, periods }, plain),
  })),
});
