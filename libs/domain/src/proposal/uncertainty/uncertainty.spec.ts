import fc from 'fast-check';
import { type Figure } from '../../method/figure';
import { type ThreePoint, pert, pertSum } from './pert';
import { tornado } from './tornado';
import { monteCarlo, triangular } from './triangular';
import { imperfectTest, perfectInformation, pilotValue } from './value-of-information';

const value = <T>(figure: Figure<T>): T => {
  if (!figure.known) throw new Error(figure.message);
  return figure.value;
};
const points = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 3 })
  .map((list) => [...list].sort((a, b) => a - b) as unknown as ThreePoint);

describe('three points', () => {
  it.each<[string, ThreePoint, string]>([
    ['broken order', [3, 2, 5], 'not_ordered'],
    ['upside down', [5, 2, 1], 'not_ordered'],
    ['nothing likely', [1, null, 2], 'missing_input'],
    ['NaN', [1, NaN, 2], 'not_a_number'],
  ])('name %s', (_name, given, code) => {
    for (const figure of [pert(given), triangular(given), pertSum([given])])
      expect(figure).toMatchObject({ known: false, code });
  });

  it('have means and quantiles between the ends, in order', () => {
    fc.assert(
      fc.property(points, (given) => {
        const found = value(triangular(given));
        const [a, , b] = given as readonly [number, number, number];
        expect(a - 1e-9 <= found.p10 && found.p10 <= found.p50 && found.p50 <= found.p90 && found.p90 <= b + 1e-9).toBe(
          true,
        );
        const { mean, sd } = value(pert(given));
        expect(mean >= a - 1e-9 && mean <= b + 1e-9 && sd >= 0).toBe(true);
      }),
    );
  });

  it('add means and variances, and say that this assumes independence', () => {
    const sum = pertSum([
      [0, 6, 12],
      [0, 3, 6],
    ]);
    expect(sum).toMatchObject({ known: true, flags: ['assumes_independence'] });
    expect(value(sum)).toMatchObject({ mean: 9, sd: Math.sqrt(5) });
    expect(pertSum([])).toMatchObject({ why: 'INCOMPLETE' });
  });
});

describe('Monte Carlo', () => {
  const run = { seed: 11, draws: 20_000 };
  const sum = (draw: readonly number[]) => draw.reduce((s, x) => s + x, 0);

  it('is the same for the same seed, and near the closed form', () => {
    const given: ThreePoint[] = [
      [0, 30, 90],
      [-10, 0, 10],
    ];
    expect(monteCarlo(given, sum, run)).toEqual(monteCarlo(given, sum, run));
    const found = value(monteCarlo(given, sum, run));
    expect(Math.abs(found.mean - 40)).toBeLessThan(4 * found.standardError);
    expect(found.seed).toBe(11);
    const one = value(monteCarlo([[0, 30, 90]], sum, run));
    const closed = value(triangular([0, 30, 90]));
    for (const key of ['p10', 'p50', 'p90'] as const) expect(Math.abs(one[key] - closed[key])).toBeLessThan(1.5);
  });

  it.each<[string, Figure<unknown>, string]>([
    ['too few draws', monteCarlo([[0, 1, 2]], sum, { seed: 1, draws: 5 }), 'draws_out_of_range'],
    ['a seed that is no whole number', monteCarlo([[0, 1, 2]], sum, { seed: 0.5, draws: 500 }), 'seed_not_whole'],
    ['a division by 0', monteCarlo([[0, 0, 0]], ([x = 0]) => 1 / x, { seed: 1, draws: 500 }), 'beyond_numbers'],
    ['no inputs', monteCarlo([], sum, run), 'missing_input'],
    ['points out of order', monteCarlo([[2, 1, 3]], sum, run), 'not_ordered'],
  ])('names %s', (_name, figure, code) => {
    expect(figure).toMatchObject({ known: false, code });
  });
});

describe('the tornado', () => {
  it('sorts by swing and finds an input that turns within its range', () => {
    const inputs = [
      { name: 'small', low: 0, base: 1, high: 2 },
      { name: 'turns', low: -3, base: 0, high: 3 },
    ];
    const found = tornado(inputs, ({ small = 0, turns = 0 }) => small + turns * turns);
    expect(found).toMatchObject({ known: true, flags: ['not_monotone'] });
    expect(value(found).bars.map((bar) => [bar.name, Number(bar.swing.toFixed(6)), bar.turns])).toEqual([
      ['turns', 9, true],
      ['small', 2, false],
    ]);
    expect(tornado([{ name: 'x', low: 2, base: 1, high: 3 }], () => 0)).toMatchObject({ code: 'not_ordered' });
    expect(tornado([], () => 0)).toMatchObject({ why: 'INCOMPLETE' });
  });
});

describe('the value of knowing', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const money = fc.integer({ min: -1000, max: 1000 });

  it('is never negative, and no test is worth more than to know', () => {
    fc.assert(
      fc.property(share, money, money, share, share, (probability, ifWorks, ifNot, sensitivity, specificity) => {
        const { evpi } = value(pilotValue({ probability, ifWorks, ifNot, pilotCost: 0 }));
        const { evsi } = value(imperfectTest({ probability, ifWorks, ifNot, sensitivity, specificity }));
        expect(evpi).toBeGreaterThanOrEqual(0);
        expect(evsi).toBeLessThanOrEqual(evpi + 1e-6);
      }),
    );
    expect(
      value(imperfectTest({ probability: 0.4, ifWorks: 50, ifNot: -30, sensitivity: 1, specificity: 1 })).evsi,
    ).toBeCloseTo(18, 9);
  });

  it('lets an idea with weak evidence win money to learn', () => {
    const pilot = value(pilotValue({ probability: 0.4, ifWorks: 500, ifNot: -400, pilotCost: 60 }));
    expect(pilot).toMatchObject({ choice: 'stop', withoutKnowing: 0, worthIt: true });
    expect(pilot.evpi).toBeCloseTo(200, 9);
    expect(pilot.net).toBeCloseTo(140, 9);
  });

  it.each<[string, Figure<unknown>, string]>([
    [
      'a probability above 1',
      pilotValue({ probability: 1.1, ifWorks: 1, ifNot: 0, pilotCost: 0 }),
      'probability_outside_0_1',
    ],
    [
      'one below 0',
      imperfectTest({ probability: 0.5, ifWorks: 1, ifNot: 0, sensitivity: -0.1, specificity: 1 }),
      'probability_outside_0_1',
    ],
    ['none', pilotValue({ probability: null, ifWorks: 1, ifNot: 0, pilotCost: 0 }), 'missing_input'],
    [
      'probabilities that do not sum to 1',
      perfectInformation([{ probability: 0.5, values: { a: 1 } }]),
      'probabilities_do_not_sum_to_1',
    ],
    [
      'a payoff that is missing',
      perfectInformation([
        { probability: 0.5, values: { a: 1 } },
        { probability: 0.5, values: {} },
      ]),
      'missing_input',
    ],
  ])('names %s', (_name, figure, code) => {
    expect(figure).toMatchObject({ known: false, code });
  });
});
