import fc from 'fast-check';
import { checkPlan } from './check-plan';
import { NO_ANSWER, type LinearAnswer, type LinearModel } from './linear-model';
import { optimise } from './optimise';
import type { Selection } from './selection';
import { capOnly, type Portfolio, type PortfolioItem } from './portfolio';
import { bestByTrying, drive, portfolios, solveByTrying } from './selection.fixtures';

const plan = (portfolio: Portfolio, solver: (model: LinearModel) => LinearAnswer = solveByTrying): Selection => {
  const selection = drive(optimise(portfolio), solver);
  if (!selection.ok) throw new Error(selection.refusal.message);
  return selection.value;
};

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

describe('the optimiser', () => {
  it.each([
    [4, { slack: 0, last: false }],
    [4, { slack: 0, last: true }],
    [900_000_000, { slack: 0, last: true }],
    [40, { slack: 1, last: false }],
    [40, { slack: 3, last: true }],
  ])('equals the best of all selections under any mix of rules: costs to %i, a solver with %j', (most, manner) => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(portfolios(most), (portfolio) => {
        const selection = plan(portfolio, (model) => solveByTrying(model, manner));
        const truth = bestByTrying(portfolio);
        seen.add(selection.status);
        if (!truth) {
          expect(selection.status).toBe('infeasible');
          expect(selection.conflict.length).toBeGreaterThan(0);
          return;
        }
        const { status, selected, value, cost, bound, gap, proven, canonical } = selection;
        expect({ status, selected, value, cost }).toEqual({ status: 'optimal', ...truth });
        expect({ bound, gap, proven, canonical }).toEqual({
          bound: truth.value,
          gap: 0,
          proven: true,
          canonical: true,
        });
      }),
      { numRuns: 1000 },
    );
    expect([...seen].sort()).toEqual(['infeasible', 'optimal']);
  });

  it('breaks ties by cost, number and first ids, whichever tie the solver happens to meet', () => {
    const figures = fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 2n }), fc.bigInt({ min: 1n, max: 2n })), {
      minLength: 3,
      maxLength: 7,
    });
    fc.assert(
      fc.property(
        figures,
        fc.bigInt({ min: 1n, max: 7n }),
        fc.integer({ min: 2, max: 3 }),
        fc.boolean(),
        (pairs, cap, most, last) => {
          const items = pairs.map(([cost, value], k) => item(`${(k * 5) % 7}`, cost, value));
          const portfolio = { ...capOnly(cap, items), maxItems: BigInt(most) };
          const selection = plan(portfolio, (model) => solveByTrying(model, { slack: 0, last }));
          expect(selection).toMatchObject({ ...bestByTrying(portfolio), canonical: true });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('walks to the first ids through several ties', () => {
    const items = ['f', 'c', 'e', 'a', 'd', 'b'].map((id) => item(id, 2n, 3n));
    const solver = (model: LinearModel): LinearAnswer => solveByTrying(model, { slack: 0, last: true });
    const selection = plan({ ...capOnly(100n, items), maxItems: 3n }, solver);
    expect(selection.selected.map((one) => one.id)).toEqual(['a', 'b', 'c']);
  });

  it('adds up its own plan from the portfolio and refuses sums it cannot hold exactly', () => {
    const selection = drive(optimise(capOnly(3n, [item('A', 2n ** 53n, 1n), item('B', 1n, 1n)])), solveByTrying);
    expect(selection).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', field: 'cost' } });
    const shared = capOnly(2n ** 60n, [item('A', 2n ** 59n, 2n ** 58n), item('B', 2n ** 60n, 2n ** 59n)]);
    expect(plan(shared)).toMatchObject({ selected: [{ id: 'B' }], value: 2n ** 59n, cost: 2n ** 60n, proven: true });
  });

  it('treats a circle of requirements as all or nothing', () => {
    const circle = [item('A', 5n, 1n, { requires: ['B'] }), item('B', 5n, 50n, { requires: ['A'] }), item('C', 4n, 9n)];
    expect(plan(capOnly(9n, circle)).selected).toEqual([{ id: 'C' }]);
    expect(plan(capOnly(10n, circle)).selected).toEqual([{ id: 'A' }, { id: 'B' }]);
  });
});

describe('no plan keeps all rules', () => {
  const conflictOf = (portfolio: Portfolio): readonly string[] => {
    const selection = plan(portfolio);
    expect(selection.status).toBe('infeasible');
    return selection.conflict;
  };

  it('names the forced initiatives that pass the cap, and only those', () => {
    const items = [item('A', 6n, 1n), item('B', 2n, 1n), item('C', 7n, 1n)].map((one) => ({
      ...one,
      status: 'mandatory' as const,
    }));
    expect(conflictOf(capOnly(10n, items))).toEqual(['C must be funded', 'A must be funded', 'the cap of 10']);
  });

  it('follows requirements to the excluded one', () => {
    const items = [
      item('A', 1n, 1n, { status: 'mandatory', requires: ['B'] }),
      item('B', 1n, 1n, { requires: ['C'] }),
      item('C', 1n, 1n, { status: 'excluded' }),
    ];
    expect(conflictOf(capOnly(10n, items))).toEqual([
      'A must be funded',
      'A requires B',
      'B requires C',
      'C is excluded',
    ]);
  });

  it('says what a minimum could reach at most', () => {
    const limited = { ...capOnly(10n, [item('A', 3n, 1n, { silo: 's' })]) };
    const limits = { ...limited.limits, silo: new Map([['s', { min: 4n }]]) };
    expect(conflictOf({ ...limited, limits })).toEqual([
      'at least 4 for functional area s, while all its initiatives together cost 3',
    ]);
  });

  it('finds a conflict from which no rule can be left out', () => {
    const items = [
      item('A', 6n, 1n, { silo: 's' }),
      item('B', 6n, 1n, { silo: 't' }),
      item('C', 1n, 1n, { silo: 't', requires: ['A'] }),
    ];
    const base = capOnly(11n, items);
    const limits = {
      ...base.limits,
      silo: new Map([
        ['s', { min: 5n }],
        ['t', { min: 2n, max: 9n }],
      ]),
    };
    expect([...conflictOf({ ...base, limits })].sort()).toEqual([
      'at least 2 for functional area t',
      'at least 5 for functional area s',
      'the cap of 11',
    ]);
  });
});

describe('a solver that is wrong', () => {
  const lies: Record<string, (model: LinearModel) => LinearAnswer> = {
    'is not there': () => NO_ANSWER,
    'takes everything and calls it optimal': (model) => ({
      status: 'OPTIMAL',
      values: model.objective.map(() => 1),
      bound: model.objective.reduce((sum, amount) => sum + amount, 0),
    }),
    'says that there is no plan': () => ({ status: 'INFEASIBLE', values: null, bound: null }),
    'answers in fractions': (model) => ({
      status: 'OPTIMAL',
      values: model.objective.map(() => 0.5000001),
      bound: 1e9,
    }),
    'answers with too few columns': (model) => ({
      status: 'OPTIMAL',
      values: model.objective.slice(1).map(() => 1),
      bound: 0,
    }),
    'claims a bound below what is in hand': (model) => ({ ...solveByTrying(model), bound: -1e6 }),
    'claims a bound far above': (model) => ({ ...solveByTrying(model), bound: 1e6 }),
    'answers not-a-number': (model) => ({ status: 'OPTIMAL', values: model.objective.map(() => NaN), bound: NaN }),
  };

  it.each(Object.keys(lies))('never makes a plan that breaks a rule or claims too much: it %s', (name) => {
    const saysNone = name === 'says that there is no plan';
    fc.assert(
      fc.property(portfolios(20), (portfolio) => {
        const selection = plan(portfolio, lies[name]);
        const truth = bestByTrying(portfolio);
        if (selection.status === 'infeasible') return expect(saysNone || truth === null).toBe(true);
        if (selection.status === 'unknown') return;
        const check = checkPlan(portfolio, selection.selected);
        expect(check).toEqual({ broken: [], value: selection.value, cost: selection.cost });
        expect(truth && selection.value <= truth.value && selection.bound >= truth.value).toBe(true);
        if (selection.proven) expect(selection.value).toBe(truth?.value);
      }),
      { numRuns: 150 },
    );
  });
});
