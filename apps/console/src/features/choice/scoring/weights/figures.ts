import { criterionWeights, type CriterionKind, type WeightsAsked } from '@clout/domain';

export const FIGURE_METHODS = ['DIRECT', 'SWING', 'RANK'] as const;
export type FigureMethod = (typeof FIGURE_METHODS)[number];

/** What a way of weighing begins with, one figure a criterion. */
export const firstFigures = (method: FigureMethod, weights: readonly number[]): (number | '')[] => {
  if (method === 'DIRECT') return [...weights];
  const heaviest = Math.max(1, ...weights);
  if (method === 'SWING') return weights.map((weight) => Math.round((weight * 100) / heaviest));
  return weights.map((weight) => 1 + weights.filter((other) => other > weight).length);
};

const asked = (method: FigureMethod, figures: readonly number[]): WeightsAsked =>
  method === 'DIRECT'
    ? { method, weights: figures }
    : method === 'SWING'
      ? { method, swings: figures }
      : { method, ranks: figures };

/** The shares that figures come to, by the rules that the server asks too, in basis points; or what is wrong with them. */
export const sharesOf = (
  method: FigureMethod,
  figures: readonly (number | '')[],
  kinds: readonly CriterionKind[],
): { readonly shares: readonly number[] | null; readonly why: string | null } => {
  const given = figures.filter((figure) => figure !== '');
  if (given.length < figures.length) return { shares: null, why: null };
  const found = criterionWeights(asked(method, given), kinds);
  return found.ok
    ? { shares: found.value.basisPoints, why: null }
    : { shares: null, why: found.refusal.problems[0]?.message ?? found.refusal.message };
};
