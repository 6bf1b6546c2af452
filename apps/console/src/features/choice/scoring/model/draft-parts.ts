import { blankAnchor, type AnchorDraft, type CriterionDraft, type ModelDraft } from './draft';

type CriterionKey = `criterion ${string}`;
type CriterionPart = Omit<CriterionDraft, 'key' | 'anchors'> & {
  readonly anchors: readonly Pick<AnchorDraft, 'value' | 'text'>[];
};

/** A model by the parts that two people may each have changed: what it says of itself, and every criterion. */
export type ModelParts = Omit<ModelDraft, 'criteria'> & {
  readonly [criterion: CriterionKey]: CriterionPart | undefined;
};
export type ModelPart = Extract<keyof ModelParts, string>;

const isCriterion = (part: string): part is CriterionKey => part.startsWith('criterion ');
const keyOf = ({ id, key }: CriterionDraft): CriterionKey => `criterion ${id ?? key}`;

const partOf = ({ key: _, anchors, ...criterion }: CriterionDraft): CriterionPart => ({
  ...criterion,
  anchors: anchors.map(({ value, text }) => ({ value, text })),
});

export const partsOf = ({ criteria, ...model }: ModelDraft): ModelParts => ({
  ...model,
  ...Object.fromEntries(criteria.map((criterion) => [keyOf(criterion), partOf(criterion)])),
});

/** The form's model of such parts; what is told from what is typed in `now` keeps its place there. */
export const ofParts = (parts: ModelParts, now: ModelDraft): ModelDraft => {
  const keys = new Map(now.criteria.map((criterion) => [keyOf(criterion), criterion.key]));
  const { method, formula, iceVariant, missingScores, draft } = parts;
  const criteria = Object.keys(parts)
    .filter(isCriterion)
    .flatMap((at): CriterionDraft[] => {
      const part = parts[at];
      if (!part) return [];
      const anchors = part.anchors.map(({ value, text }) => blankAnchor(value, text));
      return [{ ...part, anchors, key: keys.get(at) ?? crypto.randomUUID() }];
    });
  return { method, formula, iceVariant, missingScores, draft, criteria };
};

/** A criterion of parts, null for what the model says of itself. */
export const criterionOf = (parts: ModelParts, part: ModelPart): CriterionPart | null =>
  isCriterion(part) ? (parts[part] ?? null) : null;
