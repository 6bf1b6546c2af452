import { type Figure, type Maybe, faulty, flawIn } from '../../method/figure';
import { quotient, scoreEach } from './product-score';
import type { ScoreTable } from './rank-scores';

/** Cost of delay in money per week, duration in weeks. */
export interface Cd3Item {
  readonly id: string;
  readonly costOfDelay: Maybe;
  readonly duration: Maybe;
}

/** Cost of delay per week / duration, in money per week squared (Reinertsen; Smith 1956): the order that loses least. */
export const cd3 = (items: readonly Cd3Item[]): Figure<ScoreTable> =>
  scoreEach(
    items,
    ({ costOfDelay, duration }) =>
      flawIn({ costOfDelay, duration }) ??
      (Number(duration) <= 0 ? faulty('duration_must_be_positive', 'duration must be above 0') : null),
    (item) => quotient([item.costOfDelay ?? 0], item.duration ?? 1),
  );

/** The whole cost of waiting when jobs are done one after the other: each waits for all before it and for itself. */
export const costOfQueue = (items: readonly Cd3Item[], order: readonly string[]): number => {
  let weeks = 0;
  return order.reduce((total, id) => {
    const item = items.find((one) => one.id === id);
    weeks += item?.duration ?? 0;
    return total + (item?.costOfDelay ?? 0) * weeks;
  }, 0);
};
