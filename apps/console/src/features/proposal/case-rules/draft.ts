import { type CaseSettings, GRADES, type Multipliers, readCaseSettings } from '@clout/domain';
import type { CaseRulesData, CaseRulesInput, Grade } from './operations';

/** What the form holds: shares in percent, amounts as typed, '' for absent ones. */
export interface CaseRulesDraft {
  multipliers: Record<Grade, number | ''>;
  chainRule: CaseRulesData['chainRule'];
  estimate: CaseRulesData['estimate'];
  secondGraderFrom: string;
  steps: [string, string, string];
  easedFrom: Grade;
  deepenedUpTo: Grade;
}

type Parse = (typed: string) => string | null;

export const draftOf = (rules: CaseRulesData, plain: (minor: string) => string): CaseRulesDraft => {
  const step = (index: number): string => {
    const amount = rules.review.costSteps[index];
    return amount === undefined ? '' : plain(amount);
  };
  const multipliers: CaseRulesDraft['multipliers'] = { E0: '', E1: '', E2: '', E3: '', E4: '', E5: '' };
  for (const { grade, multiplier } of rules.multipliers) multipliers[grade] = multiplier / 100;
  return {
    multipliers,
    chainRule: rules.chainRule,
    estimate: rules.estimate,
    secondGraderFrom: rules.secondGraderFrom === null ? '' : plain(rules.secondGraderFrom),
    steps: [step(0), step(1), step(2)],
    easedFrom: rules.review.easedFrom,
    deepenedUpTo: rules.review.deepenedUpTo,
  };
};

const basisPoints = (percent: number | ''): number => (percent === '' ? NaN : Math.round(percent * 100));

const stepsOf = (draft: CaseRulesDraft, parse: Parse): readonly string[] =>
  draft.steps.flatMap((typed) => (typed.trim() === '' ? [] : [parse(typed) ?? '0']));

const settingsOf = (draft: CaseRulesDraft, parse: Parse): CaseSettings => ({
  multipliers: Object.fromEntries(GRADES.map((grade) => [grade, basisPoints(draft.multipliers[grade])])) as Multipliers,
  chainRule: draft.chainRule,
  estimate: draft.estimate,
  secondGraderFrom: draft.secondGraderFrom.trim() === '' ? null : BigInt(parse(draft.secondGraderFrom) ?? '0'),
  review: {
    costSteps: stepsOf(draft, parse).map(BigInt),
    easedFrom: draft.easedFrom,
    deepenedUpTo: draft.deepenedUpTo,
  },
});

export type CaseRulesProblem = 'required' | 'notAnAmount' | 'rising' | 'steps' | 'grades';

/** Which rule of the domain a path breaks, in the words of the form. */
const problemOf = (field: string): readonly [string, CaseRulesProblem] | null =>
  field.startsWith('multipliers.')
    ? [field, 'rising']
    : field === 'review.costSteps'
      ? ['steps.0', 'steps']
      : field === 'review.easedFrom'
        ? ['easedFrom', 'grades']
        : null;

/** What cannot be sent as it stands, by path, by the rules that the server asks too. */
export const problemsOf = (draft: CaseRulesDraft, parse: Parse): Readonly<Record<string, CaseRulesProblem>> => {
  const found: (readonly [string, CaseRulesProblem])[] = [];
  for (const grade of GRADES) if (draft.multipliers[grade] === '') found.push([`multipliers.${grade}`, 'required']);
  if (draft.secondGraderFrom.trim() && parse(draft.secondGraderFrom) === null)
    found.push(['secondGraderFrom', 'notAnAmount']);
  draft.steps.forEach((typed, index) => {
    if (typed.trim() && parse(typed) === null) found.push([`steps.${index}`, 'notAnAmount']);
  });
  if (found.length > 0) return Object.fromEntries(found);
  const read = readCaseSettings(settingsOf(draft, parse));
  if (read.ok) return {};
  return Object.fromEntries(
    read.refusal.problems.flatMap(({ field }) => {
      const problem = problemOf(field);
      return problem ? [problem] : [];
    }),
  );
};

/** The operation's input; only for a draft without problems. */
export const inputOf = (draft: CaseRulesDraft, parse: Parse): CaseRulesInput => {
  const { multipliers, secondGraderFrom, review, ...rules } = settingsOf(draft, parse);
  return {
    ...rules,
    multipliers: GRADES.map((grade) => ({ grade, multiplier: multipliers[grade] })),
    secondGraderFrom: secondGraderFrom === null ? null : secondGraderFrom.toString(),
    review: { ...review, costSteps: review.costSteps.map(String) },
  };
};
