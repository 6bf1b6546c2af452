import type { CriterionKind, MissingScores } from '@clout/domain';
import type { CriterionData, ModelData } from '../operations';
import type { ModelInput } from './operations';

export type Method = ModelData['method'];
export type Factor = NonNullable<CriterionData['factor']>;
export const METHODS = ['WEIGHTED', 'RICE', 'ICE', 'WSJF', 'FORMULA'] as const satisfies readonly Method[];
export const KINDS = ['CUSTOMER_VALUE', 'BUSINESS_VALUE', 'OTHER'] as const satisfies readonly CriterionKind[];

/** A point of a scale as typed, in points. */
export interface AnchorDraft {
  key: string;
  value: number | '';
  text: string;
}

/** A criterion as the form holds it; its parts are named as the operation's input, so that a refusal finds its field. */
export interface CriterionDraft {
  key: string;
  /** A criterion of the cycle that is kept; null for a new one. */
  id: string | null;
  factor: Factor | null;
  name: string;
  question: string;
  kind: CriterionKind;
  weight: number | '';
  /** Points. */
  lowest: number | '';
  highest: number | '';
  anchors: AnchorDraft[];
}

export interface ModelDraft {
  method: Method;
  formula: string;
  iceVariant: 'PRODUCT' | 'MEAN';
  missingScores: MissingScores;
  /** It takes no scores until it is published. */
  draft: boolean;
  criteria: CriterionDraft[];
}

const newKey = () => crypto.randomUUID();

export const blankAnchor = (points: number | '' = '', text = ''): AnchorDraft => ({
  key: newKey(),
  value: points,
  text,
});

export const blankCriterion = (kind: CriterionKind = 'OTHER'): CriterionDraft => ({
  key: newKey(),
  id: null,
  factor: null,
  name: '',
  question: '',
  kind,
  weight: 10,
  lowest: 0,
  highest: 10,
  anchors: [blankAnchor(0), blankAnchor(10)],
});

/** The factors of a method with its own scales in points, and what each looks at. */
export const FACTORS: Readonly<
  Record<'RICE' | 'ICE' | 'WSJF', readonly (readonly [Factor, lowest: number, highest: number, CriterionKind])[]>
> = {
  RICE: [
    ['REACH', 0, 1_000_000, 'CUSTOMER_VALUE'],
    ['IMPACT', 0.25, 3, 'BUSINESS_VALUE'],
    ['CONFIDENCE', 0.5, 1, 'OTHER'],
    ['EFFORT', 0.25, 100, 'OTHER'],
  ],
  ICE: [
    ['IMPACT', 0, 10, 'CUSTOMER_VALUE'],
    ['CONFIDENCE', 0, 10, 'BUSINESS_VALUE'],
    ['EASE', 0, 10, 'OTHER'],
  ],
  WSJF: [
    ['USER_BUSINESS_VALUE', 1, 20, 'CUSTOMER_VALUE'],
    ['TIME_CRITICALITY', 1, 20, 'BUSINESS_VALUE'],
    ['RISK_REDUCTION', 1, 20, 'OTHER'],
    ['JOB_SIZE', 1, 20, 'OTHER'],
  ],
};

/** The words a factor begins with. */
export type FactorWords = (factor: Factor) => {
  readonly name: string;
  readonly question: string;
  readonly low: string;
  readonly high: string;
};

/** The criteria that a method begins with; those at hand are kept where it takes any. */
export const criteriaFor = (method: Method, now: readonly CriterionDraft[], words: FactorWords): CriterionDraft[] => {
  if (method === 'WEIGHTED' || method === 'FORMULA') {
    const own = now.filter((criterion) => criterion.factor === null);
    return own.length > 0 ? own : [blankCriterion('CUSTOMER_VALUE'), blankCriterion('BUSINESS_VALUE')];
  }
  return FACTORS[method].map(([factor, lowest, highest, kind]) => {
    const { name, question, low, high } = words(factor);
    const kept = now.find((criterion) => criterion.factor === factor);
    const anchors = [blankAnchor(lowest, low), blankAnchor(highest, high)];
    return {
      ...blankCriterion(kind),
      id: kept?.id ?? null,
      factor,
      name,
      question,
      weight: 1,
      lowest,
      highest,
      anchors,
    };
  });
};

/** A model to begin with, or the one that stands. */
export const draftOf = (model: ModelData | null): ModelDraft =>
  model
    ? {
        method: model.method,
        formula: model.formula ?? '',
        iceVariant: model.iceVariant ?? 'PRODUCT',
        missingScores: model.missingScores,
        draft: model.state === 'DRAFT',
        criteria: model.criteria.map((criterion) => ({
          ...criterion,
          key: newKey(),
          lowest: criterion.lowest / 100,
          highest: criterion.highest / 100,
          anchors: criterion.anchors.map((anchor) => blankAnchor(anchor.value / 100, anchor.text)),
        })),
      }
    : {
        method: 'WEIGHTED',
        formula: '',
        iceVariant: 'PRODUCT',
        missingScores: 'BLOCK',
        draft: false,
        criteria: [blankCriterion('CUSTOMER_VALUE'), blankCriterion('BUSINESS_VALUE')],
      };

const hundredths = (points: number | ''): number => (points === '' ? 0 : Math.round(points * 100));

/** The operation's input; only for a draft without problems. A criterion that stands no more is written as a new one. */
export const inputOf = (draft: ModelDraft, standing: ReadonlySet<string>): ModelInput => ({
  method: draft.method,
  formula: draft.method === 'FORMULA' ? draft.formula.trim() : null,
  iceVariant: draft.iceVariant,
  missingScores: draft.missingScores,
  draft: draft.draft,
  criteria: draft.criteria.map(({ id, factor, name, question, kind, weight, lowest, highest, anchors }) => ({
    id: id !== null && standing.has(id) ? id : null,
    factor,
    name: name.trim(),
    question: question.trim(),
    kind,
    weight: draft.method === 'WEIGHTED' && weight !== '' ? weight : 1,
    // The plain scale of a weighted model is the method's own.
    lowest: draft.method === 'WEIGHTED' ? null : hundredths(lowest),
    highest: draft.method === 'WEIGHTED' ? null : hundredths(highest),
    anchors: anchors.map((anchor) => ({ value: hundredths(anchor.value), text: anchor.text.trim() })),
  })),
});
