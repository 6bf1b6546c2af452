import { type Figure, type Maybe, faulty, flawIn, incomplete, known } from '../../method/figure';

/** One assumption with its low, base and high value. */
export interface TornadoInput {
  readonly name: string;
  readonly low: Maybe;
  readonly base: Maybe;
  readonly high: Maybe;
}

export interface TornadoBar {
  readonly name: string;
  /** The result with this input low or high and all others at base. */
  readonly atLow: number;
  readonly atHigh: number;
  /** Largest less smallest result, >= 0. */
  readonly swing: number;
  /** The result turns within the range: its ends do not bound it. */
  readonly turns: boolean;
}

export interface Tornado {
  readonly base: number;
  /** Widest first; equal ones by name. */
  readonly bars: readonly TornadoBar[];
}

const STEPS = 10;

/**
 * One-way swings of a result, widest first. Each range is sampled in between, so that an input that turns within it is
 * shown with its true extremes and named by flag `not_monotone`.
 */
export const tornado = (
  inputs: readonly TornadoInput[],
  result: (values: Readonly<Record<string, number>>) => number,
): Figure<Tornado> => {
  if (inputs.length === 0) return incomplete('the assumptions');
  for (const { name, low, base, high } of inputs) {
    const flaw = flawIn({ [`${name}.low`]: low, [`${name}.base`]: base, [`${name}.high`]: high });
    if (flaw) return flaw;
    if (Number(low) > Number(base) || Number(base) > Number(high))
      return faulty('not_ordered', `${name}: low <= base <= high does not hold`);
  }
  const bases = Object.fromEntries(inputs.map((one) => [one.name, Number(one.base)]));
  const bars = inputs.map(({ name, low, high }): TornadoBar => {
    const range = Array.from({ length: STEPS + 1 }, (_, k) =>
      result({ ...bases, [name]: Number(low) + ((Number(high) - Number(low)) * k) / STEPS }),
    );
    const [atLow, atHigh] = [range[0] ?? 0, range[STEPS] ?? 0];
    const [least, most] = [Math.min(...range), Math.max(...range)];
    const slack = 1e-9 * Math.max(1, Math.abs(least), Math.abs(most));
    const turns = least < Math.min(atLow, atHigh) - slack || most > Math.max(atLow, atHigh) + slack;
    return { name, atLow, atHigh, swing: most - least, turns };
  });
  const sorted = [...bars].sort((a, b) => b.swing - a.swing || (a.name < b.name ? -1 : 1));
  return known({ base: result(bases), bars: sorted }, bars.some((bar) => bar.turns) ? ['not_monotone'] : []);
};
