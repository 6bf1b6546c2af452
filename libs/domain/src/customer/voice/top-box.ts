import { type Figure, faulty, flawIn, known, negative, undefinedFigure } from '../../method/figure';
import { type Interval, wilson } from '../../statistics/intervals';

export interface TopBox {
  readonly n: number;
  /** 0..1. */
  readonly share: number;
  readonly mean: number;
  /** Wilson, 95 %. */
  readonly interval: Interval;
}

/** Share of the highest `top` answers of a scale that starts at 1, with Wilson interval; flags `indicative` under 30. */
const topBox = (counts: readonly number[], points: number, top: number): Figure<TopBox> => {
  const flaw =
    flawIn({ counts }) ?? negative(Object.fromEntries(counts.map((count, k) => [`answers of ${k + 1}`, count])));
  if (flaw) return flaw;
  if (counts.length !== points || !counts.every(Number.isInteger))
    return faulty('wrong_scale', `one whole count is needed for each of the ${points} answers`);
  const n = counts.reduce((s, count) => s + count, 0);
  if (n === 0) return undefinedFigure('no_answers', 'nobody has answered, so there is no share');
  const hits = counts.slice(points - top).reduce((s, count) => s + count, 0);
  const mean = counts.reduce((s, count, k) => s + count * (k + 1), 0) / n;
  return known({ n, share: hits / n, mean, interval: wilson(hits, n) }, n < 30 ? ['indicative'] : []);
};

/** CSAT: share of 4 and 5 on a scale of 1 to 5. `counts` are the answers 1..5. */
export const csat = (counts: readonly number[]): Figure<TopBox> => topBox(counts, 5, 2);

/**
 * CES 2.0, "made it easy to handle my issue": share of 5 to 7 on a scale of 1 to 7, and the mean. `counts` are the
 * answers 1..7. Version 1.0 runs 1 to 5 with low as good: another scale, never mixed, refused by its length.
 */
export const customerEffort = (counts: readonly number[]): Figure<TopBox> => topBox(counts, 7, 3);
