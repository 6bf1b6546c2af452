import type { Part } from '../autosave/saver-ports';
import { type BenefitDraft, blankYears, type CaseDraft } from './draft';
import { caseInput, benefitInput } from './draft-input';
import { problemsOf } from './draft-problems';
import type { BenefitInput, CaseInput } from './operations';
import type { Typing } from '../../../shared/format/money';

type Said = string | number | boolean | null | undefined;
export type StatementPart = `statements.${string}`;
export type AnswerPart = `disclosures.${string}`;
export type BenefitPart = `benefit ${string}`;

/** A case by the parts that can be saved, and met, by themselves: every statement, answer and benefit is one. */
export type CaseParts = Pick<
  CaseInput,
  'kind' | 'behaviour' | 'resultMeasure' | 'targets' | 'technology' | 'explained' | 'recommended'
> & {
  readonly [said: StatementPart | AnswerPart]: Said;
  readonly [benefit: BenefitPart]: BenefitInput | undefined;
};
export type CasePart = Part<CaseParts>;

export const isStatement = (part: string): part is StatementPart => part.startsWith('statements.');
export const isAnswer = (part: string): part is AnswerPart => part.startsWith('disclosures.');
export const isBenefit = (part: string): part is BenefitPart => part.startsWith('benefit ');
const benefitPart = ({ key }: Pick<BenefitDraft, 'key'>): BenefitPart => `benefit ${key}`;
/** What a part is about, behind the first word: the answered question, the statement, the key of the benefit. */
export const nameIn = (part: string): string => part.slice(part.search(/[. ]/) + 1);

/** A draft by its parts; an unfit part is read as well as it can be, and held back by `heldIn`. */
export const partsOf = (draft: CaseDraft, typing: Typing): CaseParts => {
  const { statements, benefits: _, disclosures, ...rest } = caseInput(draft, typing);
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(statements ?? {}).map(([name, said]) => [`statements.${name}`, said])),
    ...Object.fromEntries(Object.entries(disclosures ?? {}).map(([name, said]) => [`disclosures.${name}`, said])),
    ...Object.fromEntries(draft.benefits.map((benefit) => [benefitPart(benefit), benefitInput(benefit, typing)])),
  };
};

const said = (change: Partial<CaseParts>, is: (part: string) => boolean): Record<string, Said> | null => {
  const entries = Object.entries(change).filter(([part]) => is(part));
  return entries.length > 0 ? Object.fromEntries(entries.map(([part, value]) => [nameIn(part), value as Said])) : null;
};

/** The operation's input for a change: benefits go as a whole list, those unknown to the server as new ones. */
export const inputOfParts = (
  change: Partial<CaseParts>,
  whole: Partial<CaseParts>,
  known: ReadonlySet<string>,
): CaseInput => {
  const [statements, disclosures] = [said(change, isStatement), said(change, isAnswer)];
  const plain = Object.entries(change).filter(([part]) => !isStatement(part) && !isAnswer(part) && !isBenefit(part));
  const benefits = Object.keys(whole)
    .filter(isBenefit)
    .flatMap((part) => whole[part] ?? [])
    .map(({ id, ...benefit }) => (id && known.has(id) ? { id, ...benefit } : benefit));
  return {
    ...Object.fromEntries(plain),
    ...(statements ? { statements } : {}),
    ...(disclosures ? { disclosures } : {}),
    ...(Object.keys(change).some(isBenefit) ? { benefits } : {}),
  };
};

/** The parts that are not fit to be saved; nothing is before the case says what kind of change it is. */
export const heldIn = (draft: CaseDraft, typing: Typing): readonly CasePart[] => {
  if (!draft.kind) return Object.keys(partsOf(draft, typing)) as CasePart[];
  return [...new Set(Object.keys(problemsOf(draft, typing)).map((path) => partAt(draft, path)))];
};

const partAt = (draft: CaseDraft, path: string): CasePart => {
  const [field = '', k = ''] = path.split('.');
  const benefit = field === 'benefits' ? draft.benefits[Number(k)] : undefined;
  if (benefit) return benefitPart(benefit);
  return (field === 'disclosures' || field === 'statements' ? path : field) as CasePart;
};

/** A draft with some parts of another. */
export const taking = (draft: CaseDraft, from: CaseDraft, parts: readonly CasePart[]): CaseDraft => {
  const wanted = new Set<string>(parts);
  const theirs = new Map(from.benefits.map((benefit) => [benefit.key, benefit]));
  const mine = new Set(draft.benefits.map(({ key }) => key));
  const kept = draft.benefits.flatMap((benefit) =>
    wanted.has(benefitPart(benefit)) ? (theirs.get(benefit.key) ?? []) : benefit,
  );
  const come = from.benefits.filter((benefit) => wanted.has(benefitPart(benefit)) && !mine.has(benefit.key));
  const within = <Group extends object>(group: 'statements' | 'disclosures', a: Group, b: Group): Group => ({
    ...a,
    ...Object.fromEntries(Object.entries(b).filter(([name]) => wanted.has(`${group}.${name}`))),
  });
  const whole = (['kind', 'behaviour', 'resultMeasure', 'targets', 'technology', 'explained', 'recommended'] as const)
    .filter((part) => wanted.has(part))
    .map((part) => [part, from[part]]);
  return {
    ...draft,
    ...Object.fromEntries(whole),
    statements: within('statements', draft.statements, from.statements),
    disclosures: within('disclosures', draft.disclosures, from.disclosures),
    benefits: [...kept, ...come],
  };
};

/** What is typed, with the ids that new benefits got when they were sent. */
export const named = (typed: CaseDraft, _sent: CaseDraft, saved: CaseDraft): CaseDraft => {
  const ids = new Map(saved.benefits.map(({ key, id }) => [key, id]));
  return typed.benefits.every((benefit) => benefit.id === (ids.get(benefit.key) ?? benefit.id))
    ? typed
    : { ...typed, benefits: typed.benefits.map((it) => ({ ...it, id: ids.get(it.key) ?? it.id })) };
};

/** What is typed over other options: each has a row in every benefit, in their order. */
export const overOptions = (draft: CaseDraft, optionIds: readonly string[], years: number): CaseDraft => ({
  ...draft,
  benefits: draft.benefits.map((benefit) => ({
    ...benefit,
    optionAmounts: optionIds.map(
      (optionId) =>
        benefit.optionAmounts.find((own) => own.optionId === optionId) ?? {
          optionId,
          own: false,
          amounts: blankYears(years),
        },
    ),
  })),
});
