import { type Disclosures, type GuardMetric, NOTHING_DISCLOSED, type TechnologyAnswers } from '@clout/domain';
import type { CaseInput, BenefitInput } from './operations';

/** Yes, no, or not answered, which is shown as open and never taken as no. */
export type Answer = 'YES' | 'NO' | '';
export type Kind = NonNullable<CaseInput['kind']>;
export type Behaviour = NonNullable<CaseInput['behaviour']>['kind'];
export type BenefitType = BenefitInput['type'];
export type Pattern = NonNullable<CaseInput['explained']>[number]['pattern'];

/** Lowest, central and highest of one year, as typed. */
export interface Typed {
  low: string;
  central: string;
  high: string;
}
export const ENDS = ['low', 'central', 'high'] as const satisfies readonly (keyof Typed)[];

/** What a benefit's amounts come from. */
export const AMOUNT_SOURCES = ['amounts', 'contacts', 'risk'] as const;
export type AmountSource = (typeof AMOUNT_SOURCES)[number];

/** A benefit as the form holds it; its parts are named as the operation's input, so that a refusal finds its field. */
export interface BenefitDraft {
  key: string;
  id?: string;
  type: BenefitType;
  description: string;
  source: AmountSource;
  amounts: Typed[];
  contacts: { channelId: string | null; amounts: Typed[] };
  risk: { before: { probability: string; impact: string }; after: { probability: string; impact: string } };
  optionAmounts: { optionId: string; own: boolean; amounts: Typed[] }[];
  cashable: boolean;
  release: { budgetLine: string; fiscalYear: string; ownerId: string | null };
  jobs: { stated: '' | 'NONE' | 'SOME'; fte: string; consulted: Answer };
  ownerId: string | null;
  baseline: { id: string; quantity: string; claimed: string };
}

export interface CaseDraft {
  kind: Kind | null;
  behaviour: { kind: Behaviour | null; metric: string; unit: string; baseline: string; target: string };
  resultMeasure: string;
  /** One a line. */
  targets: string;
  statements: { actionOutcome: string; outcomeLoyalty: string; loyaltyResult: string };
  benefits: BenefitDraft[];
  disclosures: DisclosureDraft;
  technology: Record<TechnologyQuestion, Answer> & {
    guards: { key: string; kind: GuardMetric['kind']; name: string; stopAt: string }[];
  };
  explained: { key: string; pattern: Pattern | null; reason: string }[];
  recommended: boolean;
}

/** Every disclosure as the form holds it: yes or no, a word of a list, or a typed number. */
export type DisclosureDraft = Record<keyof Disclosures, string>;
export type TechnologyQuestion = Exclude<keyof TechnologyAnswers, 'guards'>;

export const TECHNOLOGY_QUESTIONS = [
  'askedByCustomers',
  'helpsTask',
  'personInReach',
  'worthWithoutSaving',
  'mostlyCost',
  'closesWay',
] as const satisfies readonly TechnologyQuestion[];

/** The questions with the one that each depends on: it is asked only where that one is answered yes. */
export const QUESTIONS: readonly { readonly id: keyof Disclosures; readonly after?: keyof Disclosures }[] = [
  { id: 'coached' },
  { id: 'mayDecide' },
  { id: 'vendorPaidBy' },
  { id: 'removesSocialService' },
  { id: 'forbidsMakeGoods' },
  { id: 'sellsBeforeSolving' },
  { id: 'restricts' },
  { id: 'pathToYes', after: 'restricts' },
  { id: 'raisesFee' },
  { id: 'contactForecast', after: 'raisesFee' },
  { id: 'refuses' },
  { id: 'costOfNoStated', after: 'refuses' },
  { id: 'deflects' },
  { id: 'failuresCounted', after: 'deflects' },
  { id: 'takesRevenue' },
  { id: 'lossStated', after: 'takesRevenue' },
  { id: 'cutsJobs' },
  { id: 'metricUnchangedMonths' },
];

/** Questions whose answer is a number. */
export const COUNTED: readonly (keyof Disclosures)[] = ['contactForecast', 'metricUnchangedMonths'];

/** The questions asked now, and how many of them nobody has answered. */
export const askedNow = (answers: DisclosureDraft) => {
  const asked = QUESTIONS.filter(({ after }) => after === undefined || answers[after] === 'YES').map(({ id }) => id);
  return { asked, open: asked.filter((id) => answers[id].trim() === '').length };
};

const newKey = () => crypto.randomUUID();

export const blankYears = (years: number): Typed[] =>
  Array.from({ length: years }, () => ({ low: '', central: '', high: '' }));

export const blankBenefit = (years: number, optionIds: readonly string[]): BenefitDraft => ({
  key: newKey(),
  type: 'REVENUE_RETAINED',
  description: '',
  source: 'amounts',
  amounts: blankYears(years),
  contacts: { channelId: null, amounts: blankYears(years) },
  risk: { before: { probability: '', impact: '' }, after: { probability: '', impact: '' } },
  optionAmounts: optionIds.map((optionId) => ({ optionId, own: false, amounts: blankYears(years) })),
  cashable: false,
  release: { budgetLine: '', fiscalYear: '', ownerId: null },
  jobs: { stated: '', fte: '', consulted: '' },
  ownerId: null,
  baseline: { id: '', quantity: '', claimed: '' },
});

export const blankGuard = (kind: GuardMetric['kind']) => ({ key: newKey(), kind, name: '', stopAt: '' });
export const blankExplained = (): CaseDraft['explained'][number] => ({ key: newKey(), pattern: null, reason: '' });

export const blankCase = (): CaseDraft => ({
  kind: null,
  behaviour: { kind: null, metric: '', unit: '', baseline: '', target: '' },
  resultMeasure: '',
  targets: '',
  statements: { actionOutcome: '', outcomeLoyalty: '', loyaltyResult: '' },
  benefits: [],
  disclosures: Object.fromEntries(Object.keys(NOTHING_DISCLOSED).map((id) => [id, ''])) as DisclosureDraft,
  technology: {
    askedByCustomers: '',
    helpsTask: '',
    personInReach: '',
    worthWithoutSaving: '',
    mostlyCost: '',
    closesWay: '',
    guards: [],
  },
  explained: [],
  recommended: false,
});
