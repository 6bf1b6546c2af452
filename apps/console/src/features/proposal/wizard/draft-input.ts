import type { CreateInput, OptionInput } from './operations';
import { type Parse, perRow } from './cost/per-row';
import { type CostRow, linesOf } from './cost/rows';
import type { InitiativeDraft, OptionDraft } from './draft';

const text = (value: string) => value.trim() || undefined;

const optionInput = (option: OptionDraft, parse: Parse): OptionInput => ({
  ...(option.id ? { id: option.id } : {}),
  name: option.name.trim(),
  minimumAmount: option.minimumAmount.trim() ? parse(option.minimumAmount) : undefined,
  startPeriod: option.startPeriod === '' ? undefined : option.startPeriod,
  effectShare: option.effectPercent === '' ? undefined : Math.round(option.effectPercent * 100),
  proposed: option.proposed,
  costs: option.rows.flatMap((row) => linesOf(row, parse)),
});

/** What the API is told of a draft: its parts, each of which can be saved by itself. */
export type DraftInput = Omit<CreateInput, 'cycleId' | 'editorIds' | 'ownerId'>;
export type Part = keyof DraftInput;

/** The draft as the API takes it; a part that `problemsOf` names is not fit to be sent. */
export const inputOf = (draft: InitiativeDraft, parse: Parse): DraftInput => ({
  businessUnitId: draft.businessUnitId ?? '',
  title: draft.title.trim(),
  problem: draft.problem.trim(),
  action: draft.action.trim(),
  sponsorship: draft.sponsorship,
  typeId: draft.typeId,
  functionalAreaIds: [...draft.functionalAreaIds],
  touchpointIds: [...draft.touchpointIds],
  channelIds: [...draft.channelIds],
  productLineIds: [...draft.productLineIds],
  requiresIds: [...draft.requiresIds],
  excludesIds: [...draft.excludesIds],
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

export type ProblemKind = 'required' | 'notAnAmount' | 'moreThanAmount' | 'sameName';

/** Which fields make up a part of the input, where they are not named alike. */
export const FIELDS_OF = {
  outcome: ['metric', 'metricUnit', 'baseline', 'target', 'byWhen', 'customersAffected'],
  benefit: ['benefit', 'benefitPerYear'],
} as const satisfies Partial<Record<Part, readonly (keyof InitiativeDraft)[]>>;

const NONE: Readonly<Record<string, ProblemKind>> = {};
const problemsOfRow = perRow((row: CostRow, parse): readonly (readonly [path: string, kind: ProblemKind])[] =>
  row.cells.flatMap((cell, at) => {
    const budgeted = row.budgeted?.[at] ?? '';
    const part = budgeted.trim() ? parse(budgeted) : '0';
    const whole = cell.trim() ? parse(cell) : '0';
    const found: (readonly [string, ProblemKind])[] = [];
    if (whole === null) found.push([`cells.${at}`, 'notAnAmount']);
    if (part === null) found.push([`budgeted.${at}`, 'notAnAmount']);
    else if (BigInt(part) > BigInt(whole ?? '0')) found.push([`budgeted.${at}`, 'moreThanAmount']);
    return found;
  }),
);

/** What keeps parts of the draft from being saved, by path; what is merely missing is the checklist's to say. */
export const problemsOf = (draft: InitiativeDraft, parse: Parse): Readonly<Record<string, ProblemKind>> => {
  const problems: Record<string, ProblemKind> = {};
  const amount = (path: string, value: string) => {
    if (value.trim() !== '' && parse(value) === null) problems[path] = 'notAnAmount';
  };
  if (!draft.title.trim()) problems['title'] = 'required';
  if (!draft.businessUnitId) problems['businessUnitId'] = 'required';
  const { baseline, target, byWhen, customersAffected } = draft;
  if (!draft.metric.trim() && [baseline, target, byWhen, String(customersAffected)].some((it) => it.trim() !== ''))
    problems['metric'] = 'required';
  amount('benefitPerYear', draft.benefitPerYear);
  if (!draft.benefit.trim() && draft.benefitPerYear.trim()) problems['benefit'] = 'required';
  const names = draft.options.map((option) => option.name.trim().toLowerCase());
  draft.options.forEach((option, i) => {
    const name = names[i] ?? '';
    if (!name) problems[`options.${i}.name`] = 'required';
    else if (names.indexOf(name) !== i) problems[`options.${i}.name`] = 'sameName';
    amount(`options.${i}.minimumAmount`, option.minimumAmount);
    option.rows.forEach((row, r) => {
      for (const [path, kind] of problemsOfRow(row, parse)) problems[`options.${i}.rows.${r}.${path}`] = kind;
    });
  });
  return Object.keys(problems).length > 0 ? problems : NONE;
};

const partOf = (path: string): Part => {
  const field = path.split('.')[0] ?? path;
  for (const part of ['outcome', 'benefit'] as const)
    if ((FIELDS_OF[part] as readonly string[]).includes(field)) return part;
  return field as Part;
};

/** The parts that cannot be saved as they stand. */
export const heldParts = (problems: Readonly<Record<string, ProblemKind>>): readonly Part[] => [
  ...new Set(Object.keys(problems).map(partOf)),
];
