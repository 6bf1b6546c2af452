import fc from 'fast-check';
import type { Asking } from '../selection/linear-model';
import { optimise } from '../selection/optimise';
import { capOnly, type Portfolio, type PortfolioItem } from '../selection/portfolio';
import { atBudget, atCap, limitOf, withLimit, withoutRule } from '../selection/rule-ref';
import { bestByTrying, drive, portfolios, solveByTrying } from '../selection/selection.fixtures';
import type { Selection } from '../selection/selection';
import { certify } from './certificate';
import { applyChange, applyLess, withCost, withOption, type Change } from './change';
import { budgetsOf, frontier } from './frontier';
import { moreMoney } from './more-money';
import { priceOverride, priceRules, rulesIn } from './rule-price';

const run = <T>(asking: Asking<T>): T => drive(asking, solveByTrying);
const value = <T>(asking: Asking<{ ok: true; value: T } | { ok: false; refusal: { message: string } }>): T => {
  const answer = run(asking);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
};
const best = (portfolio: Portfolio): Selection => value(optimise(portfolio));
const isFunded = (portfolio: Portfolio, id: string): boolean =>
  bestByTrying(portfolio)?.selected.some((one) => one.id === id) ?? false;

const item = (id: string, cost: bigint, worth: bigint, more: Partial<PortfolioItem> = {}): PortfolioItem => ({
  id,
  status: 'optional',
  options: [{ id, cost, value: worth }],
  tiered: false,
  touchpoints: [],
  requires: [],
  requiresAny: [],
  ...more,
});

describe('the efficient frontier', () => {
  it('is the best value of every budget, with rules and without', () => {
    fc.assert(
      fc.property(portfolios(9), fc.boolean(), (asked, plain) => {
        const portfolio = plain
          ? capOnly(
              asked.cap,
              asked.items.map((one) => ({ ...one, options: [one.options[0]!], requires: [], requiresAny: [] })),
            )
          : asked;
        const points = value(frontier(portfolio, 4));
        expect(points.map((point) => point.budget)).toEqual(budgetsOf(portfolio.cap, 4));
        for (const point of points) {
          const truth = bestByTrying(atBudget(portfolio, point.budget));
          expect(point.proven).toBe(true);
          if (!truth) expect(point.status).toBe('infeasible');
          else expect([point.status, point.value, point.bound]).toEqual(['optimal', truth.value, truth.value]);
          if (truth && plain) expect(point.cost).toBe(truth.cost);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('what more money would bring', () => {
  it('is the difference of two best plans; the dual price stands beside it as an estimate', () => {
    fc.assert(
      fc.property(portfolios(60), (portfolio) => {
        const now = best(portfolio);
        if (now.status !== 'optimal') return;
        for (const { basisPoints, cap, gain, proven } of value(moreMoney(portfolio, now, [100, 5_000])).exact) {
          expect(cap).toBe(portfolio.cap + (portfolio.cap * BigInt(basisPoints)) / 10_000n);
          expect([gain, proven]).toEqual([bestByTrying(atCap(portfolio, cap))!.value - now.value, true]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is 15 for 10 more of the golden portfolio, whose dual price is 1.6667', () => {
    const figures = [60n, 100n, 50n, 90n, 50n, 80n, 30n, 60n, 20n, 35n, 40n, 55n];
    const items = [0, 1, 2, 3, 4, 5].map((k) => item(`i${k + 1}`, figures[2 * k]!, figures[2 * k + 1]!));
    const portfolio = capOnly(140n, items);
    const more = value(moreMoney(portfolio, best(portfolio), [715]));
    expect(more.exact).toMatchObject([{ cap: 150n, gain: 15n, proven: true, joins: ['i3', 'i5'], leaves: ['i1'] }]);
    expect(more.estimate).toMatchObject({ standing: 'ESTIMATE' });
    expect(more.estimate?.valuePerMinorUnit).toBeCloseTo(5 / 3, 9);
  });
});

describe('the price of a rule', () => {
  it('is what the best plan without it has more, for every rule', () => {
    let priced = 0;
    fc.assert(
      fc.property(portfolios(9), (portfolio) => {
        const now = best(portfolio);
        if (now.status !== 'optimal') return;
        for (const { ref, price, proven } of value(priceRules(portfolio, now, () => true))) {
          const free = bestByTrying(withoutRule(portfolio, ref))!;
          expect([price, proven]).toEqual([free.value - now.value, true]);
          if (price > 0n) priced += 1;
        }
      }),
      { numRuns: 120, seed: 1 },
    );
    expect(priced).toBeGreaterThan(20);
  });

  it('of an override is known before it is made', () => {
    fc.assert(
      fc.property(portfolios(9), fc.constantFrom('mandatory' as const, 'excluded' as const), (portfolio, status) => {
        const now = best(portfolio);
        const one = portfolio.items[0];
        if (now.status !== 'optimal' || !one) return;
        const bound = {
          ...portfolio,
          items: portfolio.items.map((other) => (other === one ? { ...other, status } : other)),
        };
        const truth = bestByTrying(bound);
        const price = value(priceOverride(portfolio, now, { id: one.id, status }));
        expect(price?.price ?? null).toBe(truth ? now.value - truth.value : null);
      }),
      { numRuns: 150 },
    );
  });
});

/** Every smaller change of the same kind, all the way to none: none of them may fund it. */
const smaller = (portfolio: Portfolio, id: string, change: Change): Portfolio[] => {
  const steps = (n: bigint): bigint[] => Array.from({ length: Number(n) }, (_, k) => BigInt(k));
  switch (change.kind) {
    case 'COST':
    case 'RUN_RATE':
      return steps(change.from - change.to).map((k) =>
        withCost(portfolio, id, change.option, change.kind, change.from - k),
      );
    case 'VALUE':
      return steps(change.to - change.from).map((k) =>
        withOption(portfolio, id, change.option, () => ({ value: change.from + k })),
      );
    case 'LIMIT': {
      const down = change.to < change.from;
      return steps(down ? change.from - change.to : change.to - change.from).map((k) =>
        withLimit(portfolio, change.ref, down ? change.from - k : change.from + k),
      );
    }
    default:
      return [portfolio];
  }
};

describe('the certificate of a refusal', () => {
  it('holds: applied it funds, a little less does not, and no smaller change of its kind does', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(portfolios(7), (portfolio) => {
        const now = best(portfolio);
        if (now.status !== 'optimal') return;
        const refused = portfolio.items.find((one) => !now.selected.some((other) => other.id === one.id));
        if (!refused) return;
        const { id } = refused;
        const ladder = ['C', 'B', 'A'].map((grade, k) => ({
          grade,
          values: new Map(refused.options.map((one) => [one.id, one.value + BigInt(2 * k + 1)])),
        }));
        const { lifted, changes, against, complete } = value(certify(portfolio, now, id, { ladder }));
        expect(complete).toBe(true);
        const open = lifted ? withoutRule(portfolio, lifted) : portfolio;
        const floors = rulesIn(open).some(({ ref }) => ref.type === 'FLOOR');
        for (const change of changes) {
          seen.set(change.kind, (seen.get(change.kind) ?? 0) + 1);
          expect(isFunded(applyChange(open, id, change), id)).toBe(true);
          expect(isFunded(applyLess(open, id, change), id)).toBe(false);
          if (floors && (change.kind === 'COST' || change.kind === 'RUN_RATE')) continue;
          for (const less of smaller(open, id, change)) expect(isFunded(less, id)).toBe(false);
        }
        const forced = {
          ...open,
          items: open.items.map((one) => (one.id === id ? { ...one, status: 'mandatory' as const } : one)),
        };
        const alone = changes.some(
          (change) => change.kind === 'RULE' && change.ref.type === 'EXCLUDED' && change.ref.item === id,
        );
        if (!alone)
          expect(bestByTrying(forced) === null).toBe(against.length > 0 || !changes.some((c) => c.kind === 'VALUE'));
        for (const { ref, words } of rulesIn(open)) {
          const limit = limitOf(open, ref);
          if (limit === null || ref.type !== 'CAP' || alone) continue;
          const found = changes.find((change) => change.kind === 'LIMIT' && change.ref.type === 'CAP');
          const caps = Array.from({ length: 40 }, (_, k) => limit + BigInt(k + 1));
          const first = caps.find((cap) => isFunded(withLimit(open, ref, cap), id));
          expect([words, found?.kind === 'LIMIT' ? found.to : undefined]).toEqual([words, first]);
        }
      }),
      { numRuns: 120 },
    );
    for (const kind of ['COST', 'VALUE', 'EVIDENCE', 'LIMIT', 'RULE'])
      expect([kind, seen.get(kind) ?? 0]).not.toEqual([kind, 0]);
  });

  it('is exact to the cent with large amounts', () => {
    const items = [item('A', 900_000_017n, 50n), item('B', 700_000_003n, 60n), item('C', 300_000_011n, 30n)];
    const portfolio = capOnly(1_000_000_019n, items);
    const { changes } = value(certify(portfolio, best(portfolio), 'A'));
    expect(changes).toEqual([
      { kind: 'COST', option: 'A', from: 900_000_017n, to: 300_000_016n },
      { kind: 'VALUE', option: 'A', from: 50n, to: 90n },
      { kind: 'LIMIT', ref: { type: 'CAP' }, words: 'the cap of 1000000019', from: 1_000_000_019n, to: 1_600_000_020n },
    ]);
  });

  it('is refused for what is funded or unknown', () => {
    const portfolio = capOnly(5n, [item('A', 1n, 1n)]);
    for (const id of ['A', 'Z']) expect(run(certify(portfolio, best(portfolio), id))).toMatchObject({ ok: false });
  });
});
