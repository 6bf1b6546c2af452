import { type Figure, type Maybe, faulty, flawIn, known, undefinedFigure } from '../../method/figure';

export interface WeightStability {
  /** The weight of the criterion, as a share, at which both options tie; the other weights keep their proportions. */
  readonly tiesAt: number;
  /** Distance from the present weight, signed. */
  readonly change: number;
}

/**
 * Where a ranking turns: with the criterion at share w, an option scores w x own + (1 - w) x rest, so that two tie where
 * those are equal. `own`: the options' values on the criterion; `rest`: their weighted mean over all others.
 */
export const weightStability = (
  weight: Maybe,
  a: { readonly own: Maybe; readonly rest: Maybe },
  b: { readonly own: Maybe; readonly rest: Maybe },
): Figure<WeightStability> => {
  const flaw = flawIn({ weight, 'a.own': a.own, 'a.rest': a.rest, 'b.own': b.own, 'b.rest': b.rest });
  if (flaw) return flaw;
  const now = Number(weight);
  if (now < 0 || now > 1) return faulty('weight_outside_0_1', 'the weight must be a share between 0 and 1');
  const [own, rest] = [Number(a.own) - Number(b.own), Number(a.rest) - Number(b.rest)];
  if (Math.abs(now * own + (1 - now) * rest) < 1e-12) return known({ tiesAt: now, change: 0 }, ['tied_already']);
  if (own === rest) return undefinedFigure('never_ties', 'no weight of this criterion makes the two tie');
  const tiesAt = rest / (rest - own);
  return tiesAt < 0 || tiesAt > 1
    ? undefinedFigure('never_ties', 'no weight between 0 and 1 makes the two tie')
    : known({ tiesAt, change: tiesAt - now });
};
