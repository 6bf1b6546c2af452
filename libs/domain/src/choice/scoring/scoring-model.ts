import { invalid, ok, type FieldProblem, type Result } from '../../result';
import { collectText } from '../../text';

export const MISSING_SCORES = ['BLOCK', 'RENORMALISE'] as const;
/** What a missing score does: it blocks the reveal, or the answered weights are scaled up and the coverage is shown. */
export type MissingScores = (typeof MISSING_SCORES)[number];

export const CRITERION_KINDS = ['CUSTOMER_VALUE', 'BUSINESS_VALUE', 'OTHER'] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

/** What a value on the scale means; `value` is in hundredths of a point, 0..1000. */
export interface Anchor {
  readonly value: number;
  readonly text: string;
}

/** One question of the scoring model with its weight (an integer > 0, of any common unit) and its anchored scale. */
export interface CriterionDraft {
  readonly name: string;
  readonly question: string;
  readonly weight: number;
  readonly kind: CriterionKind;
  readonly anchors: readonly Anchor[];
}

export interface Criterion extends CriterionDraft {
  readonly id: string;
}

/** Lowest and highest score, in hundredths of a point. */
export const SCALE = { lowest: 0, highest: 1000 } as const;

const MOST = { criteria: 20, anchors: 11, weight: 1_000_000 } as const;

/** Is it a score: an integer of hundredths, 0..1000? */
export const isScore = (value: number): boolean =>
  Number.isInteger(value) && value >= SCALE.lowest && value <= SCALE.highest;

const readAnchors = (problems: FieldProblem[], at: string, anchors: readonly Anchor[]): readonly Anchor[] => {
  const say = (message: string): number => problems.push({ field: `${at}.anchors`, message });
  if (anchors.length > MOST.anchors) say(`at most ${MOST.anchors} anchors`);
  if (!anchors.every((anchor) => isScore(anchor.value))) say('each value must be an integer of hundredths, 0 to 1000');
  if (new Set(anchors.map((anchor) => anchor.value)).size < anchors.length) say('two anchors have the same value');
  for (const end of [SCALE.lowest, SCALE.highest])
    if (!anchors.some((anchor) => anchor.value === end)) say(`the scale must be anchored at ${end / 100}`);
  return anchors
    .slice(0, MOST.anchors)
    .map(({ value, text }, k) => ({
      value,
      text: collectText(problems, `${at}.anchors[${k}].text`, text, { min: 1, max: 300 }),
    }))
    .sort((a, b) => a.value - b.value);
};

/**
 * Checks a scoring model: at most 20 criteria with distinct names and weights > 0, at least one of value to the customer
 * and one of value to the business, every scale anchored at both ends. INVALID_INPUT names each problem by field.
 */
export const readScoringModel = (drafts: readonly CriterionDraft[]): Result<readonly CriterionDraft[]> => {
  const problems: FieldProblem[] = [];
  if (drafts.length > MOST.criteria)
    return invalid([{ field: 'criteria', message: `must be at most ${MOST.criteria}` }]);
  const criteria = drafts.map((draft, k): CriterionDraft => {
    const at = `criteria[${k}]`;
    const { weight, kind } = draft;
    if (!Number.isInteger(weight) || weight < 1 || weight > MOST.weight)
      problems.push({ field: `${at}.weight`, message: `must be an integer from 1 to ${MOST.weight}` });
    return {
      name: collectText(problems, `${at}.name`, draft.name, { min: 1, max: 120 }),
      question: collectText(problems, `${at}.question`, draft.question, { min: 1, max: 500 }),
      weight,
      kind,
      anchors: readAnchors(problems, at, draft.anchors),
    };
  });
  const names = criteria.map((criterion) => criterion.name.toLowerCase());
  names.forEach((name, k) => {
    if (name !== '' && names.indexOf(name) < k)
      problems.push({ field: `criteria[${k}].name`, message: 'another criterion has this name' });
  });
  for (const [kind, words] of [
    ['CUSTOMER_VALUE', 'the customer'],
    ['BUSINESS_VALUE', 'the business'],
  ] as const)
    if (!criteria.some((criterion) => criterion.kind === kind))
      problems.push({ field: 'criteria', message: `must hold at least one of value to ${words} (kind ${kind})` });
  return problems.length > 0 ? invalid(problems) : ok(criteria);
};
