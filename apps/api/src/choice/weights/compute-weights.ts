import {
  criterionWeights,
  groupJudgements,
  invalid,
  ok,
  openPair,
  readPairJudgements,
  refuse,
  worstTriads,
  type CriterionKind,
  type CriterionWeights,
  type FieldProblem,
  type PairJudgement,
  type MissingPairs,
  type PairwiseMatrix,
  type Result,
  type Triad,
  type WeightMethod,
  type WeightsAsked,
} from '@clout/domain';

/** A criterion as far as its weight needs it. */
export interface Weighed {
  readonly id: string;
  readonly name: string;
  /** Null for what is no criterion, such as a strategic driver. */
  readonly kind: CriterionKind | null;
}

/** How weights are made: `figures` in the order of the criteria, or one list of judgements a person. */
export interface WeightsRequest {
  readonly method: WeightMethod;
  readonly figures: readonly number[] | null;
  readonly matrices: readonly { readonly judgements: readonly PairJudgement[] }[] | null;
  readonly missingPairs: MissingPairs;
}

/** Three criteria whose judgements contradict each other, by their ids. */
export interface NamedTriad extends Pick<Triad, 'error' | 'given' | 'implied'> {
  readonly criteria: readonly string[];
  readonly words: string;
}

/** Weights with everything a reader must see beside them. */
export interface ComputedWeights extends Omit<CriterionWeights, 'basisPoints'> {
  readonly weights: readonly { readonly criterionId: string; readonly name: string; readonly weight: number }[];
  readonly triads: readonly NamedTriad[];
}

const MOST = { figure: 1_000_000, people: 50 } as const;
const FIGURES: Readonly<Record<Exclude<WeightMethod, 'PAIRWISE'>, string>> = {
  DIRECT: 'a whole number of 0 or more',
  SWING: 'points of 0 or more',
  RANK: 'a rank of 1 or more',
};

/** 3 or 1/3, to two places where they are needed. */
const times = (value: number): string =>
  value >= 1 ? String(Number(value.toFixed(2))) : `1/${Number((1 / value).toFixed(2))}`;

/** The judgements to revisit, in words. */
export const namedTriads = (matrix: PairwiseMatrix, criteria: readonly Weighed[]): readonly NamedTriad[] =>
  worstTriads(matrix).map(({ elements, error, given, implied }) => {
    const [first, second, third] = elements.map((k) => criteria[k]?.name ?? '');
    const words = `${first} over ${third} is said to be ${times(given)}; by way of ${second} it would be ${times(implied)}`;
    return { criteria: elements.map((k) => criteria[k]?.id ?? ''), error, given, implied, words };
  });

const figuresFault = (method: keyof typeof FIGURES, figures: readonly number[]): readonly FieldProblem[] =>
  figures.flatMap((figure, k) => {
    const whole = method === 'SWING' || Number.isInteger(figure);
    const fits = whole && figure >= (method === 'RANK' ? 1 : 0) && figure <= MOST.figure;
    return fits ? [] : [{ field: `figures[${k}]`, message: `must be ${FIGURES[method]}, up to ${MOST.figure}` }];
  });

const weighedBy = (asked: WeightsAsked, criteria: readonly Weighed[], triads: readonly NamedTriad[]) => {
  const made = criterionWeights(
    asked,
    criteria.map(({ kind }) => kind),
  );
  if (!made.ok) return made;
  const { basisPoints, ...rest } = made.value;
  const weights = criteria.map(({ id, name }, k) => ({ criterionId: id, name, weight: basisPoints[k] ?? 0 }));
  return ok<ComputedWeights>({ ...rest, weights, triads });
};

const byFigures = (method: keyof typeof FIGURES, { figures }: WeightsRequest, criteria: readonly Weighed[]) => {
  if (figures?.length !== criteria.length)
    return invalid([{ field: 'figures', message: `${method} needs one for each of the ${criteria.length} criteria` }]);
  const faults = figuresFault(method, figures);
  if (faults.length > 0) return invalid(faults);
  if (method === 'DIRECT') return weighedBy({ method, weights: figures }, criteria, []);
  return weighedBy(method === 'SWING' ? { method, swings: figures } : { method, ranks: figures }, criteria, []);
};

const byPairs = ({ matrices, missingPairs }: WeightsRequest, criteria: readonly Weighed[]): Result<ComputedWeights> => {
  if (!matrices || matrices.length < 1 || matrices.length > MOST.people)
    return invalid([{ field: 'matrices', message: `PAIRWISE needs the comparisons of 1 to ${MOST.people} people` }]);
  const ids = criteria.map(({ id }) => id);
  const read: PairwiseMatrix[] = [];
  for (const [k, { judgements }] of matrices.entries()) {
    const matrix = readPairJudgements(ids, judgements, `matrices[${k}].judgements`);
    if (!matrix.ok) return matrix;
    read.push(matrix.value);
  }
  const group = groupJudgements(read);
  if (!group.known) return invalid([{ field: 'matrices', message: group.message }]);
  const open = openPair(group.value);
  if (open && missingPairs === 'ASK')
    return refuse('INCOMPLETE', `Nobody compared ${criteria[open[0]]?.name} with ${criteria[open[1]]?.name}.`, {
      field: 'matrices',
      remedy: 'Compare them, or let open pairs be solved from the others (missingPairs SOLVE).',
    });
  const asked = { method: 'PAIRWISE' as const, matrices: [group.value], missing: missingPairs };
  return weighedBy(asked, criteria, namedTriads(group.value, criteria));
};

/** Weights of criteria by direct entry, swing, rank order or pairwise comparison; saves nothing. */
export const computeWeights = (asked: WeightsRequest, criteria: readonly Weighed[]): Result<ComputedWeights> =>
  asked.method === 'PAIRWISE' ? byPairs(asked, criteria) : byFigures(asked.method, asked, criteria);
