import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  capOnly,
  checkPlan,
  optimise,
  type Asking,
  type LinearAnswer,
  type LinearModel,
  type Portfolio,
} from '@clout/domain';
import { Solver } from './solver';
import { leastWork } from '../../testing/processor-time';

const knapsack: LinearModel = {
  sense: 'MAXIMISE',
  objective: [100, 90, 80, 60, 35, 55],
  rows: [{ columns: [0, 1, 2, 3, 4, 5], coefficients: [60, 50, 50, 30, 20, 40], lower: -Infinity, upper: 140 }],
};

function* ask(model: LinearModel): Asking<LinearAnswer> {
  return yield model;
}

/** Numbers without pattern, the same in every run. */
const sequence = (seed: number) => (most: number) => (seed = (seed * 48271) % 2147483647) % most;

const random = (seed: number, items: number, largest: number): Portfolio => {
  const next = sequence(seed);
  const names = Array.from({ length: items }, (_, k) => `I${k}`);
  const portfolio = capOnly(
    BigInt(next(largest * 3)),
    names.map((id, k) => ({
      id,
      status: next(9) === 0 ? ('mandatory' as const) : ('optional' as const),
      tiered: k % 3 === 0,
      options: (k % 3 === 0 ? ['full', 'core'] : [id]).map((option) => ({
        id: option,
        cost: BigInt(next(largest)),
        value: BigInt(next(7)),
      })),
      silo: `s${next(2)}`,
      touchpoints: [],
      requires: next(4) === 0 ? [names[next(items)]!] : [],
      requiresAny: [],
    })),
  );
  const silo = new Map([['s0', { min: BigInt(next(largest)), max: BigInt(next(largest * 3)) }]]);
  return { ...portfolio, limits: { ...portfolio.limits, silo }, maxItems: BigInt(1 + next(5)) };
};

/** The best value of all selections, tried one by one; null when none keeps the rules. */
const bestByTrying = (portfolio: Portfolio): { value: bigint; cost: bigint } | null => {
  let best: { value: bigint; cost: bigint } | null = null;
  const walk = (at: number, selected: { id: string; option: string }[]): void => {
    const item = portfolio.items[at];
    if (item) {
      walk(at + 1, selected);
      for (const option of item.options) walk(at + 1, [...selected, { id: item.id, option: option.id }]);
      return;
    }
    const { value, cost, broken } = checkPlan(portfolio, selected);
    if (broken.length === 0 && (!best || value > best.value || (value === best.value && cost < best.cost)))
      best = { value, cost };
  };
  walk(0, []);
  return best;
};

describe('the solver thread', () => {
  const solver = new Solver();
  afterAll(() => solver.stop());

  it('solves a model and stays warm', async () => {
    expect(await solver.run(ask(knapsack), 10)).toEqual({ status: 'OPTIMAL', values: [1, 1, 0, 1, 0, 0], bound: 250 });
    expect(await leastWork(() => solver.run(ask(knapsack), 10))).toBeLessThan(1);
  });

  it('says that a model has no point', async () => {
    const rows = [...knapsack.rows, { columns: [0, 1, 2], coefficients: [1, 1, 1], lower: 3, upper: Infinity }];
    expect(await solver.run(ask({ ...knapsack, rows }), 10)).toMatchObject({ status: 'INFEASIBLE' });
  });

  it.each([60, 99_999_999, 999_999_999])(
    'finds the best of all selections, costs to %i',
    async (largest) => {
      for (let seed = 1; seed <= 25; seed += 1) {
        const portfolio = random(seed * 7919, 7, largest);
        const selection = await solver.run(optimise(portfolio), 60);
        const truth = bestByTrying(portfolio);
        if (!selection.ok) throw new Error(selection.refusal.message);
        const { status, value, cost, canonical } = selection.value;
        expect(truth ? { status, value, cost, canonical } : status).toEqual(
          truth ? { status: 'optimal', ...truth, canonical: true } : 'infeasible',
        );
      }
    },
    60_000,
  );

  it('never overspends by a cent where items cost a million each: the linear solver agrees with the exact core', async () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const next = sequence(seed * 104_729);
      const items = random(seed, 16, 9).items.map((item, k) => {
        const cost = BigInt(90_000_000 + next(20_000_000));
        const option = { id: `I${k}`, cost, value: cost / 1000n + BigInt(next(50)) };
        return { ...item, status: 'optional' as const, tiered: false, options: [option], requires: [] };
      });
      const half = items.filter(() => next(2) === 0).reduce((sum, item) => sum + item.options[0]!.cost, 0n);
      const portfolio = capOnly(half - 1n, items);
      const core = await solver.run(optimise(portfolio), 60);
      const linear = await solver.run(optimise({ ...portfolio, maxItems: 15n }), 60);
      expect(linear).toEqual(core);
    }
  });

  it.each([900, 2_400])(
    'solves %i initiatives by their core: within what is good enough of the exact best',
    async (count) => {
      const next = sequence(count);
      const items = Array.from({ length: count }, (_, k) => {
        const cost = BigInt(1_000 + next(900_000));
        const option = { id: `I${k}`, cost, value: cost / 100n + BigInt(next(5_000)) };
        const links = { touchpoints: [], requires: [], requiresAny: [] };
        return { id: `I${k}`, status: 'optional' as const, tiered: false, options: [option], ...links };
      });
      const plain = capOnly(items.reduce((sum, item) => sum + item.options[0]!.cost, 0n) / 5n, items);
      const exact = await solver.run(optimise(plain), 60);
      const core = await solver.run(optimise({ ...plain, maxItems: BigInt(count - 1) }, { goodEnough: 500 }), 60);
      if (!exact.ok || !core.ok) throw new Error('refused');
      expect(exact.value.proven).toBe(true);
      expect(core.value.bound).toBeGreaterThanOrEqual(exact.value.value);
      expect(core.value.value).toBeLessThanOrEqual(exact.value.value);
      expect(Number(core.value.bound - core.value.value)).toBeLessThanOrEqual(Number(core.value.bound) * 0.0005);
    },
    60_000,
  );

  it('answers STOPPED without asking when no time is left', async () => {
    expect(await solver.run(ask(knapsack), 0)).toEqual({ status: 'STOPPED', values: null, bound: null });
  });
});

describe('a solver thread that fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clout-solver-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const program = (name: string, text: string): string => {
    writeFileSync(join(folder, name), `const { parentPort } = require('node:worker_threads');\n${text}`);
    return join(folder, name);
  };
  const ready = "parentPort.postMessage({ kind: 'ready' });";

  it.each([
    ['hangs', `parentPort.on('message', () => { for (;;); }); ${ready}`],
    ['crashes', `parentPort.on('message', () => { throw new Error('planted'); }); ${ready}`],
    ['cannot start', "throw new Error('planted');"],
  ])('is ended and replaced, and greedy stands: it %s', async (name, text) => {
    const solver = new Solver(program(`${name.replace(' ', '-')}.cjs`, text), 100);
    const portfolio = { ...random(5, 6, 50), maxItems: 9n, limits: capOnly(0n, []).limits, cap: 500n };
    for (const run of [1, 2]) {
      const selection = await solver.run(optimise(portfolio), 0.3);
      expect([run, selection.ok && selection.value.status]).toEqual([run, 'feasible']);
      if (selection.ok) expect(checkPlan(portfolio, selection.value.selected).broken).toEqual([]);
    }
    await solver.stop();
  });

  it('keeps the best point that a hanging solver had reported', async () => {
    const report = "parentPort.postMessage({ kind: 'incumbent', id: q.id, values: [0, 1, 0, 1, 1, 1], bound: 260 })";
    const file = program('reports.cjs', `parentPort.on('message', (q) => { ${report}; for (;;); }); ${ready}`);
    const solver = new Solver(file, 100);
    const answer = await solver.run(ask(knapsack), 0.2);
    expect(answer).toEqual({ status: 'STOPPED', values: [0, 1, 0, 1, 1, 1], bound: 260 });
    await solver.stop();
  });
});
