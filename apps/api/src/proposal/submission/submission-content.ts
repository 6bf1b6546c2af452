import type { BusinessCase, MeasuredOption } from '@clout/domain';
import { type CaseRow, caseOfRow } from '../business-case/case-row';
import type { StoredInitiative } from '../initiative/initiative.store';

const PARTS = [
  ...([
    'title',
    'problem',
    'action',
    'sponsorship',
    'businessUnitId',
    'ownerId',
    'typeId',
    'outcome',
    'benefit',
  ] as const),
  ...([
    'functionalAreaIds',
    'touchpointIds',
    'channelIds',
    'productLineIds',
    'requires',
    'excludes',
    'options',
  ] as const),
] as const;

/** What a proposer hands in: everything of an initiative but its identity and its life. */
export type SubmittedContent = Pick<StoredInitiative, (typeof PARTS)[number]>;

/** As it is kept: minor units as texts. */
const kept = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? one.toString() : one));

export const keptContent = (initiative: StoredInitiative): string =>
  kept(Object.fromEntries(PARTS.map((part) => [part, initiative[part]])));
export const keptCase = (content: BusinessCase): string => kept(content);

type Texts<T> = { readonly [Key in keyof T]: T[Key] extends bigint ? string : T[Key] };
type KeptOption = Omit<Texts<MeasuredOption>, 'costs'> & {
  readonly costs: readonly Texts<MeasuredOption['costs'][number]>[];
};
export type KeptContent = Omit<SubmittedContent, 'benefit' | 'options'> & {
  readonly benefit: { readonly description: string; readonly perYear: string | null } | null;
  readonly options: readonly KeptOption[];
};

const optionOf = (option: KeptOption): MeasuredOption => ({
  ...option,
  minimumAmount: BigInt(option.minimumAmount),
  inYear: BigInt(option.inYear),
  runRate: BigInt(option.runRate),
  capex: BigInt(option.capex),
  alreadyBudgeted: BigInt(option.alreadyBudgeted),
  totalCommitment: BigInt(option.totalCommitment),
  costs: option.costs.map((line) => ({
    ...line,
    amount: BigInt(line.amount),
    alreadyBudgeted: BigInt(line.alreadyBudgeted),
  })),
});

/** What was kept, as the program speaks of it. */
export const contentOf = ({ benefit, options, ...rest }: KeptContent): SubmittedContent => ({
  ...rest,
  benefit: benefit && { ...benefit, perYear: benefit.perYear === null ? null : BigInt(benefit.perYear) },
  options: options.map(optionOf),
});

/** A case as it was kept; whoever else claimed its baselines then is not told. */
export const submittedCaseOf = (row: Omit<CaseRow, 'claims' | 'initiativeId'>): BusinessCase =>
  caseOfRow({ ...row, initiativeId: '', claims: [] }).content;
