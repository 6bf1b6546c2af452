import fc from 'fast-check';
import { capOnly, limitsOf, type Portfolio, type PortfolioItem } from './portfolio';
import { preCheck } from './pre-check';
import { bestByTrying, portfolios } from './selection.fixtures';

const item = (id: string, cost: bigint, more: Partial<PortfolioItem> = {}): PortfolioItem => ({
  id,
  status: 'mandatory',
  options: [{ id, cost, value: 1n, runRateCost: cost, costByPeriod: [cost] }],
  tiered: false,
  touchpoints: [],
  requires: [],
  requiresAny: [],
  ...more,
});
const [A, B] = [item('A', 6n, { silo: 's' }), item('B', 7n, { silo: 't' })];
const free = (one: PortfolioItem): PortfolioItem => ({ ...one, status: 'optional' });
const base = capOnly(20n, [A, B]);

const cases: readonly (readonly [string, Portfolio, readonly string[]])[] = [
  ['FORCED_EXCEED_CAP', capOnly(12n, [A, B]), ['B must be funded', 'A must be funded', 'the cap of 12']],
  ['FORCED_EXCEED_RUN_RATE', { ...base, runRateCap: 6n }, ['B must be funded', 'the run-rate cap of 6']],
  [
    'FORCED_EXCEED_PERIOD',
    { ...base, periods: ['Q1'], periodCaps: [12n] },
    ['B must be funded', 'A must be funded', 'the cap of 12 in period Q1'],
  ],
  [
    'FORCED_EXCEED_CEILING',
    { ...base, limits: limitsOf({ silo: new Map([['s', { max: 5n }]]) }) },
    ['A must be funded', 'at most 5 for functional area s'],
  ],
  [
    'FORCED_EXCEED_GROUP',
    { ...base, exclusiveGroups: [{ id: 'one of two', items: ['A', 'B'], max: 1n }] },
    ['A must be funded', 'B must be funded', 'at most 1 of A, B (one of two)'],
  ],
  ['FORCED_EXCEED_COUNT', { ...base, maxItems: 0n }, ['A must be funded', 'at most 0 initiatives']],
  [
    'FORCED_EXCEED_RESOURCE',
    { ...base, extraLimits: [{ name: 'designers', max: 2n, use: new Map([['B', 3n]]) }] },
    ['B must be funded', 'at most 2 of designers'],
  ],
  [
    'FORCED_NEEDS_EXCLUDED',
    capOnly(20n, [
      { ...A, requiresAny: [['B', 'C']] },
      item('C', 1n, { status: 'excluded' }),
      { ...B, status: 'excluded' },
    ]),
    ['A must be funded', 'A requires one of B, C', 'B is excluded', 'C is excluded'],
  ],
  [
    'FLOOR_ABOVE_CEILING',
    { ...base, limits: limitsOf({ sponsorship: new Map([['CX_INFRASTRUCTURE', { min: 5n, max: 4n }]]) }) },
    ['at least 5 for sponsorship CX_INFRASTRUCTURE', 'at most 4 for sponsorship CX_INFRASTRUCTURE'],
  ],
  [
    'FLOORS_EXCEED_CAP',
    {
      ...capOnly(10n, [free(A), free(B)]),
      limits: limitsOf({
        silo: new Map([
          ['s', { min: 5n }],
          ['t', { min: 6n }],
        ]),
      }),
    },
    ['at least 5 for functional area s', 'at least 6 for functional area t', 'the cap of 10'],
  ],
];

describe('conflicts named without solving', () => {
  it.each(cases)('%s', (name, portfolio, conflict) => {
    expect(preCheck(portfolio)).toEqual({ name, conflict });
    expect(bestByTrying(portfolio)).toBeNull();
  });

  it('is never named where a plan keeps all rules', () => {
    let named = 0;
    fc.assert(
      fc.property(portfolios(5), (portfolio) => {
        const conflict = preCheck(portfolio);
        if (!conflict) return;
        named += 1;
        expect(bestByTrying(portfolio)).toBeNull();
      }),
      { numRuns: 1000, seed: 1 },
    );
    expect(named).toBeGreaterThan(50);
  });
});
