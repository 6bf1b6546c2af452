import { intraclassCorrelation } from './agreement/icc';
import { kendallsW } from './agreement/kendalls-w';
import { dividedInitiatives } from './agreement/divided';
import { ahp } from './scoring/ahp';
import { criterionWeights } from './scoring/criterion-weights';
import { worstTriads } from './scoring/triads';
import { weightedScore } from './scoring/weighted-score';
import { optimise } from './selection/optimise';
import { capOnly, limitsOf, type Portfolio, type PortfolioItem } from './selection/portfolio';
import { drive, solveByTrying } from './selection/selection.fixtures';
import type { Selection } from './selection/selection';

const item = (id: string, cost: bigint, value: bigint, more: Partial<PortfolioItem> = {}): PortfolioItem => ({
  id,
  status: 'optional',
  options: [{ id, cost, value }],
  tiered: false,
  touchpoints: [],
  requires: [],
  requiresAny: [],
  ...more,
});
const plan = (portfolio: Portfolio): Selection => {
  const answer = drive(optimise(portfolio), solveByTrying);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
};
const ids = (portfolio: Portfolio): string[] => plan(portfolio).selected.map((one) => one.id);

describe('a portfolio that tempts to a wrong answer', () => {
  const three = [item('A', 5n, 3n), item('B', 4n, 4n), item('C', 6n, 5n)];

  it.each([
    ['empty: the empty plan', capOnly(10n, []), []],
    ['nothing fits: the empty plan', capOnly(3n, three), []],
    ['everything fits: all of it', capOnly(15n, three), ['A', 'B', 'C']],
    ['one item costs exactly the cap', capOnly(10n, [item('A', 10n, 9n), item('B', 5n, 4n), item('C', 5n, 4n)]), ['A']],
    [
      'one cent over at 9e12',
      capOnly(9_000_000_000_000n, [item('A', 4_500_000_000_000n, 5n), item('B', 4_500_000_000_001n, 6n)]),
      ['B'],
    ],
    ['no cost is funded where it is worth something', capOnly(0n, [item('A', 0n, 1n), item('B', 0n, 0n)]), ['A']],
    ['no value is left out', capOnly(9n, [item('A', 1n, 0n), item('B', 0n, 0n)]), []],
    [
      'all ties: the first ids',
      capOnly(
        4n,
        ['D', 'B', 'A', 'C'].map((id) => item(id, 2n, 1n)),
      ),
      ['A', 'B'],
    ],
    [
      'a circle of requirements that fits: all',
      capOnly(9n, [item('A', 3n, 9n, { requires: ['B'] }), item('B', 3n, -1n, { requires: ['A'] })]),
      ['A', 'B'],
    ],
    [
      'a circle of requirements that does not fit: nothing',
      capOnly(5n, [item('A', 3n, 9n, { requires: ['B'] }), item('B', 3n, 1n, { requires: ['A'] })]),
      [],
    ],
  ])('%s', (_, portfolio, expected) => {
    const found = plan(portfolio);
    expect([found.status, found.proven, found.canonical]).toEqual(['optimal', true, true]);
    expect(ids(portfolio)).toEqual(expected);
  });

  it.each([
    [
      'forced items above the cap',
      capOnly(7n, [item('A', 4n, 1n, { status: 'mandatory' }), item('B', 4n, 1n, { status: 'mandatory' })]),
      'FORCED_EXCEED_CAP',
      ['A must be funded', 'B must be funded', 'the cap of 7'],
    ],
    [
      'floors that contradict the cap together',
      {
        ...capOnly(10n, [item('A', 8n, 1n, { silo: 'x' }), item('B', 8n, 1n, { silo: 'y' })]),
        limits: limitsOf({
          silo: new Map([
            ['x', { min: 6n }],
            ['y', { min: 6n }],
          ]),
        }),
      },
      'FLOORS_EXCEED_CAP',
      ['at least 6 for functional area x', 'at least 6 for functional area y', 'the cap of 10'],
    ],
    [
      'a floor above its own ceiling',
      {
        ...capOnly(10n, [item('A', 8n, 1n, { silo: 'x' })]),
        limits: limitsOf({ silo: new Map([['x', { min: 6n, max: 5n }]]) }),
      },
      'FLOOR_ABOVE_CEILING',
      ['at least 6 for functional area x', 'at most 5 for functional area x'],
    ],
  ])('%s: no plan, and the rules by name', (_, portfolio, why, conflict) => {
    const found = plan(portfolio);
    expect([found.status, found.why]).toEqual(['infeasible', why]);
    expect([...found.conflict].sort()).toEqual([...conflict].sort());
  });

  it('100,000 items under a cap alone are solved exactly, without a solver', () => {
    let state = 7;
    const next = (most: number): bigint => BigInt((state = (state * 48_271) % 2_147_483_647) % most);
    const items = Array.from({ length: 100_000 }, (_, k) => item(`I${k}`, 1n + next(1_000_000), 1n + next(5_000)));
    const step = optimise(capOnly(10_000_000_000n, items)).next();
    expect(step.done && step.value.ok && step.value.value).toMatchObject({ status: 'optimal', proven: true, gap: 0 });
  });

  it('refuses amounts that add up beyond exact numbers, by name', () => {
    const huge = capOnly(2n ** 60n, [item('A', 2n ** 59n + 1n, 1n), item('B', 2n ** 59n, 1n)]);
    const answer = drive(optimise(huge), solveByTrying);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', field: 'cost' } });
  });
});

describe('a scoring that tempts to a wrong answer', () => {
  it('weights that sum to 0 are refused', () => {
    const weights = { method: 'DIRECT', weights: [0, 0] } as const;
    expect(criterionWeights(weights, ['CUSTOMER_VALUE', 'BUSINESS_VALUE'])).toMatchObject({ ok: false });
    const score = weightedScore([{ id: 'a', weight: 0 }], [{ criterionId: 'a', value: 700 }], 'BLOCK');
    expect(score).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', field: 'weights' } });
  });

  it('a comparison matrix that contradicts itself says by how much, and which judgements to revisit', () => {
    const circle = [
      [1, 9, 1 / 9],
      [1 / 9, 1, 9],
      [9, 1 / 9, 1],
    ];
    const weights = ahp(circle);
    expect(
      weights.known && [
        weights.value.acceptable,
        Math.min(...Object.values(weights.value.consistencyRatio).map(Number)) > 1,
      ],
    ).toEqual([false, true]);
    expect(worstTriads(circle)).toMatchObject([{ elements: [0, 1, 2] }]);
    expect(
      ahp([
        [1, 3],
        [3, 1],
      ]),
    ).toMatchObject({ known: false, why: 'ERROR' });
  });

  it('a panel of one agrees with nobody: undefined with the reason, and divides nothing', () => {
    expect(kendallsW([[3, 2, 1]])).toMatchObject({ known: false, why: 'UNDEFINED' });
    expect(intraclassCorrelation([[3], [2], [1]])).toMatchObject({ known: false, why: 'UNDEFINED' });
    const alone = [{ initiativeId: 'i', criterionId: 'a', value: 900 }];
    expect(dividedInitiatives([{ id: 'a', weight: 1 }], alone)).toMatchObject([{ spread: null, divides: false }]);
  });
});
