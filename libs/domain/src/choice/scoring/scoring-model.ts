import { invalid, ok, type FieldProblem, type Result } from '../../result';
import { collectText } from '../../text';
import {
  FACTOR_SCALES,
  factorsOf,
  HIGHEST_SCALE,
  type FactorScale,
  type ScoringFactor,
  type ScoringMethod,
} from './factor-method';

export const MISSING_SCORES = ['BLOCK', 'RENORMALISE'] as const;
/** What a missing score does: it blocks the reveal, or the answered weights are scaled up and the coverage is shown. */
export type MissingScores = (typeof MISSING_SCORES)[number];

export const CRITERION_KINDS = ['CUSTOMER_VALUE', 'BUSINESS_VALUE', 'OTHER'] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

/** What a value on the scale means; `value` is in hundredths of a point. */
export interface Anchor {
  readonly value: number;
  readonly text: string;
}

/** Lowest and highest score of a criterion, in hundredths of a point. */
export interface Scale {
  readonly lowest: number;
  readonly highest: number;
}

/** One question of the scoring model with its weight (an integer > 0, of any common unit) and its anchored scale. */
export interface CriterionDraft extends Scale {
  readonly name: string;
  readonly question: string;
  readonly weight: number;
  readonly kind: CriterionKind;
  readonly anchors: readonly Anchor[];
  /** What it stands for in RICE, ICE or WSJF. */
  readonly factor: ScoringFactor | null;
}

/** A criterion as it is asked for: without a scale it has the method's own. */
export interface CriterionAsked extends Omit<CriterionDraft, 'factor' | 'lowest' | 'highest'> {
  readonly factor?: ScoringFactor | null;
  readonly lowest?: number | null;
  readonly highest?: number | null;
}

export interface Criterion extends CriterionDraft {
  readonly id: string;
}

/** The usual scale, and the only one of WEIGHTED: 0 to 10 points. */
export const SCALE: Scale = { lowest: 0, highest: 1000 };

const MOST = { criteria: 20, anchors: 11, weight: 1_000_000 } as const;

/** Is it a score: an integer of hundredths within the scale? */
export const isScore = (value: number, { lowest, highest }: Scale = SCALE): boolean =>
  Number.isInteger(value) && value >= lowest && value <= highest;

const FREE: FactorScale = { ...SCALE, least: 0, most: HIGHEST_SCALE };

/** The scale of a criterion by its method, with what is wrong with it. */
const readScale = (problems: FieldProblem[], at: string, asked: CriterionAsked, method: ScoringMethod): Scale => {
  const own = method === 'WEIGHTED' || method === 'FORMULA' ? FREE : FACTOR_SCALES[method][asked.factor ?? 'REACH'];
  const { least, most, ...usual } = own ?? FREE;
  const scale = { lowest: asked.lowest ?? usual.lowest, highest: asked.highest ?? usual.highest };
  const say = (end: keyof Scale, message: string): number => problems.push({ field: `${at}.${end}`, message });
  if (method === 'WEIGHTED') {
    for (const end of ['lowest', 'highest'] as const)
      if (scale[end] !== SCALE[end]) say(end, `must be ${SCALE[end]}: weighted criteria share one scale`);
    return SCALE;
  }
  for (const end of ['lowest', 'highest'] as const)
    if (!isScore(scale[end], { lowest: least, highest: most }))
      say(end, `must be an integer of hundredths, ${least} to ${most}`);
  if (scale.lowest >= scale.highest) say('highest', 'must be above the lowest');
  return scale;
};

const readAnchors = (
  problems: FieldProblem[],
  at: string,
  anchors: readonly Anchor[],
  scale: Scale,
): readonly Anchor[] => {
  const { lowest, highest } = scale;
  const say = (message: string): number => problems.push({ field: `${at}.anchors`, message });
  if (anchors.length > MOST.anchors) say(`at most ${MOST.anchors} anchors`);
  if (!anchors.every((anchor) => isScore(anchor.value, scale)))
    say(`each value must be an integer of hundredths, ${lowest} to ${highest}`);
  if (new Set(anchors.map((anchor) => anchor.value)).size < anchors.length) say('two anchors have the same value');
  for (const end of [lowest, highest])
    if (!anchors.some((anchor) => anchor.value === end)) say(`the scale must be anchored at ${end / 100}`);
  return anchors
    .slice(0, MOST.anchors)
    .map(({ value, text }, k) => ({
      value,
      text: collectText(problems, `${at}.anchors[${k}].text`, text, { min: 1, max: 300 }),
    }))
    .sort((a, b) => a.value - b.value);
};

/** Every factor of the method by one criterion, and none where the criteria are free. */
const readFactors = (
  problems: FieldProblem[],
  criteria: readonly Pick<CriterionDraft, 'factor'>[],
  method: ScoringMethod,
): void => {
  const needed = factorsOf(method);
  criteria.forEach(({ factor }, k) => {
    const say = (message: string): number => problems.push({ field: `criteria[${k}].factor`, message });
    if (needed.length === 0) {
      if (factor !== null) say(`${method} has no factors: leave it out`);
    } else if (factor === null || !needed.includes(factor)) say(`${method} needs one of ${needed.join(', ')}`);
    else if (criteria.findIndex((one) => one.factor === factor) < k) say(`${factor} stands twice`);
  });
  for (const factor of needed)
    if (!criteria.some((one) => one.factor === factor))
      problems.push({ field: 'criteria', message: `${method} needs a criterion for its factor ${factor}` });
};

/**
 * Checks the criteria of a scoring model: at most 20 with distinct names and weights > 0, every scale anchored at both
 * ends; WEIGHTED and FORMULA need one of value to the customer and one of value to the business, the others each of
 * their factors once. INVALID_INPUT names each problem by field.
 */
export const readScoringModel = (
  drafts: readonly CriterionAsked[],
  method: ScoringMethod = 'WEIGHTED',
): Result<readonly CriterionDraft[]> => {
  const problems: FieldProblem[] = [];
  if (drafts.length > MOST.criteria)
    return invalid([{ field: 'criteria', message: `must be at most ${MOST.criteria}` }]);
  const criteria = drafts.map((draft, k): CriterionDraft => {
    const at = `criteria[${k}]`;
    const { weight, kind } = draft;
    if (!Number.isInteger(weight) || weight < 1 || weight > MOST.weight)
      problems.push({ field: `${at}.weight`, message: `must be an integer from 1 to ${MOST.weight}` });
    const scale = readScale(problems, at, draft, method);
    return {
      ...scale,
      name: collectText(problems, `${at}.name`, draft.name, { min: 1, max: 120 }),
      question: collectText(problems, `${at}.question`, draft.question, { min: 1, max: 500 }),
      weight,
      kind,
      factor: draft.factor ?? null,
      anchors: readAnchors(problems, at, draft.anchors, scale),
    };
  });
  const names = criteria.map((criterion) => criterion.name.toLowerCase());
  names.forEach((name, k) => {
    if (name !== '' && names.indexOf(name) < k)
      problems.push({ field: `criteria[${k}].name`, message: 'another criterion has this name' });
  });
  readFactors(problems, criteria, method);
  if (factorsOf(method).length === 0)
    for (const [kind, words] of [
      ['CUSTOMER_VALUE', 'the customer'],
      ['BUSINESS_VALUE', 'the business'],
    ] as const)
      if (!criteria.some((criterion) => criterion.kind === kind))
        problems.push({ field: 'criteria', message: `must hold at least one of value to ${words} (kind ${kind})` });
  return problems.length > 0 ? invalid(problems) : ok(criteria);
};
