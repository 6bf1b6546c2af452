import { type Figure, type Maybe, faulty, flawIn, incomplete, known, undefinedFigure } from '../../method/figure';
import { discounted } from './npv';

export interface InternalRate {
  /** The only root, or the one nearest to 0 when there are several: then use NPV or MIRR. */
  readonly irr: number;
  readonly roots: readonly number[];
  readonly signChanges: number;
}

const valueAt = (flows: readonly number[], rate: number): number =>
  discounted(rate, flows).reduce((s, value) => s + value, 0);

/** Rates searched, from -99 % to 1000000 %: denser near 0, where returns lie. */
const GRID = [
  ...Array.from({ length: 990 }, (_, k) => -0.99 + k / 1000),
  ...Array.from({ length: 2000 }, (_, k) => k / 1000),
  ...Array.from({ length: 400 }, (_, k) => 2 * 1.0235 ** k),
];

const bisect = (flows: readonly number[], from: number, to: number): number => {
  let [low, high] = [from, to];
  const sign = Math.sign(valueAt(flows, low));
  for (let round = 0; round < 200 && high - low > 1e-14; round += 1) {
    const middle = (low + high) / 2;
    if (Math.sign(valueAt(flows, middle)) === sign) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/**
 * The rate at which NPV is 0. No change of sign: undefined, shown as null. Several roots: flag `several_roots`, all
 * listed, and NPV or MIRR is to be used. Rates from -99 % to 1,000,000 % are searched.
 */
export const internalRate = (flows: readonly Maybe[]): Figure<InternalRate> => {
  if (flows.length === 0) return incomplete('flows');
  const flaw = flawIn({ flows });
  if (flaw) return flaw;
  const plain = flows.map(Number);
  const signs = plain.filter((flow) => flow !== 0).map(Math.sign);
  const signChanges = signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
  if (signChanges === 0)
    return undefinedFigure('no_sign_change', 'the flows never change sign, so there is no rate of return');
  if (plain.every((flow) => flow === 0)) return faulty('no_flows', 'all flows are 0');
  const values = GRID.map((rate) => valueAt(plain, rate));
  const roots = GRID.flatMap((rate, k) => {
    const [here, next] = [values[k] ?? 0, values[k + 1]];
    if (here === 0) return [rate];
    return next !== undefined && next !== 0 && Math.sign(here) !== Math.sign(next)
      ? [bisect(plain, rate, GRID[k + 1] ?? rate)]
      : [];
  });
  const [irr] = [...roots].sort((a, b) => Math.abs(a) - Math.abs(b));
  if (irr === undefined)
    return undefinedFigure('no_root', 'no rate from -99 % up makes the present value 0: use the net present value');
  return known(
    { irr, roots, signChanges },
    roots.length > 1 ? ['several_roots'] : signChanges > 1 ? ['several_sign_changes'] : [],
  );
};
