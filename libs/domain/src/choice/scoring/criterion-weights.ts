import { WHOLE, allocate } from '../../money/money';
import type { Figure } from '../../method/figure';
import { type Result, invalid, ok, refuse } from '../../result';
import { type AhpWeights, type MissingPairs, type PairwiseMatrix, ahp, groupJudgements, toBasisPoints } from './ahp';
import { rankOrderWeights } from './roc';
import type { CriterionKind } from './scoring-model';
import { swingWeights } from './smart';

export const WEIGHT_METHODS = ['DIRECT', 'SWING', 'RANK', 'PAIRWISE'] as const;
export type WeightMethod = (typeof WEIGHT_METHODS)[number];

/** How weights are given, one figure a criterion in the order of the model. */
export type WeightsAsked =
  /** Integers >= 0 of any common unit. */
  | { readonly method: 'DIRECT'; readonly weights: readonly number[] }
  /** Points of the swing from worst to best, the most important one usually at 100. */
  | { readonly method: 'SWING'; readonly swings: readonly number[] }
  /** 1 is most important; equal ranks share. */
  | { readonly method: 'RANK'; readonly ranks: readonly number[] }
  /** Pairwise judgements, one matrix a person; a group's are put together by geometric mean. */
  | { readonly method: 'PAIRWISE'; readonly matrices: readonly PairwiseMatrix[]; readonly missing?: MissingPairs };

/** Weights ready for a scoring model. */
export interface CriterionWeights {
  readonly method: WeightMethod;
  /** In the order of the model; they add up to 10,000. */
  readonly basisPoints: readonly number[];
  /** What a reader must see, such as `revise_judgements`. */
  readonly flags: readonly string[];
  /** Only with PAIRWISE. */
  readonly consistency: Pick<AhpWeights, 'lambdaMax' | 'consistencyIndex' | 'consistencyRatio' | 'acceptable'> | null;
}

const FIELD = { DIRECT: 'weights', SWING: 'swings', RANK: 'ranks', PAIRWISE: 'matrices' } as const;

type Shares = Pick<CriterionWeights, 'basisPoints' | 'flags' | 'consistency'>;

const said = <T>(figure: Figure<T>, field: string): Result<{ readonly value: T; readonly flags: readonly string[] }> =>
  figure.known
    ? ok({ value: figure.value, flags: figure.flags })
    : refuse(figure.why === 'INCOMPLETE' ? 'INCOMPLETE' : 'INVALID_INPUT', figure.message, { field });

const direct = (weights: readonly number[]): Result<Shares> => {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    return invalid([{ field: 'weights', message: 'each must be an integer of 0 or more' }]);
  const key = (k: number): string => String(k).padStart(4, '0');
  const parts = allocate(
    BigInt(WHOLE),
    weights.map((weight, k) => ({ key: key(k), weight: BigInt(weight) })),
  );
  if (!parts) return invalid([{ field: 'weights', message: 'they add up to 0: at least one must count' }]);
  return ok({ basisPoints: weights.map((_, k) => Number(parts.get(key(k)))), flags: [], consistency: null });
};

const sharesBy = (asked: WeightsAsked): Result<Shares> => {
  switch (asked.method) {
    case 'DIRECT':
      return direct(asked.weights);
    case 'SWING': {
      const swings = Object.fromEntries(asked.swings.map((swing, k) => [`swings[${k}]`, swing]));
      const found = said(swingWeights(swings), 'swings');
      if (!found.ok) return found;
      const basisPoints = toBasisPoints(Object.values(found.value.value));
      return ok({ basisPoints, flags: found.value.flags, consistency: null });
    }
    case 'RANK': {
      const found = said(rankOrderWeights(asked.ranks), 'ranks');
      return found.ok
        ? ok({ basisPoints: toBasisPoints(found.value.value), flags: found.value.flags, consistency: null })
        : found;
    }
    case 'PAIRWISE': {
      const group = said(groupJudgements(asked.matrices), 'matrices');
      if (!group.ok) return group;
      const found = said(ahp(group.value.value, asked.missing ?? 'ASK'), 'matrices');
      if (!found.ok) return found;
      const { basisPoints, lambdaMax, consistencyIndex, consistencyRatio, acceptable } = found.value.value;
      const consistency = { lambdaMax, consistencyIndex, consistencyRatio, acceptable };
      return ok({ basisPoints, flags: found.value.flags, consistency });
    }
  }
};

const sizeOf = (asked: WeightsAsked): number => {
  if (asked.method === 'DIRECT') return asked.weights.length;
  if (asked.method === 'SWING') return asked.swings.length;
  return asked.method === 'RANK' ? asked.ranks.length : (asked.matrices[0]?.length ?? 0);
};

/**
 * Weights by direct entry, swing, rank order or pairwise comparison, in basis points. Refuses what adds up to 0, what
 * contradicts itself, and weights that leave nothing to value to the customer or to value to the business; where no
 * kind is told at all, as with strategic drivers, that last is not asked.
 */
export const criterionWeights = (
  asked: WeightsAsked,
  kinds: readonly (CriterionKind | null)[],
): Result<CriterionWeights> => {
  const field = FIELD[asked.method];
  if (sizeOf(asked) !== kinds.length)
    return invalid([{ field, message: `must hold one entry for each of the ${kinds.length} criteria` }]);
  const shares = sharesBy(asked);
  if (!shares.ok) return shares;
  const { basisPoints } = shares.value;
  const whole = (kind: CriterionKind): number =>
    basisPoints.reduce((sum, weight, k) => (kinds[k] === kind ? sum + weight : sum), 0);
  const criteria = kinds.some((kind) => kind !== null);
  for (const [kind, words] of [
    ['CUSTOMER_VALUE', 'the customer'],
    ['BUSINESS_VALUE', 'the business'],
  ] as const)
    if (criteria && whole(kind) === 0)
      return invalid([{ field, message: `must give weight to value to ${words} (kind ${kind})` }]);
  const flags = basisPoints.includes(0) ? [...shares.value.flags, 'a_criterion_counts_nothing'] : shares.value.flags;
  return ok({ ...shares.value, method: asked.method, flags });
};
