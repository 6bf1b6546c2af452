import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capOnly, checkPlan, optimise, readPortfolio, type Portfolio, type Selection } from '@clout/domain';
import { Solver } from './solver';

interface Expected {
  readonly title: string;
  readonly status: string;
  readonly value?: number;
  readonly minCostAtOptimum?: number;
  readonly frontier?: readonly { readonly budget: number; readonly value: number }[];
}

const folder = join(__dirname, 'portfolio-cases');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const expected = new Map(Object.entries(read('expected.json') as Record<string, Expected>));
const files = readdirSync(join(folder, 'inputs')).map((file) => file.replace('.json', ''));

const portfolioOf = (id: string): Portfolio => {
  const portfolio = readPortfolio(read(`inputs/${id}.json`));
  if (!portfolio.ok) throw new Error(portfolio.refusal.message);
  return portfolio.value;
};

describe('the worked portfolio cases, by the real solver', () => {
  const solver = new Solver();
  afterAll(() => solver.stop());

  const solve = async (portfolio: Portfolio): Promise<Selection> => {
    const selection = await solver.run(optimise(portfolio), 120);
    if (!selection.ok) throw new Error(selection.refusal.message);
    return selection.value;
  };

  it('has an answer for every case', () => expect([...expected.keys()].sort()).toEqual([...files].sort()));

  it.each(files)(
    '%s: value, lowest cost at that value, proven',
    async (id) => {
      const portfolio = portfolioOf(id);
      const truth = expected.get(id)!;
      const selection = await solve(portfolio);
      expect(selection.status).toBe(truth.status);
      if (truth.status === 'infeasible') return expect(selection.conflict.length).toBeGreaterThan(0);
      expect([selection.value, selection.cost]).toEqual([BigInt(truth.value!), BigInt(truth.minCostAtOptimum!)]);
      expect([selection.bound, selection.gap, selection.proven, selection.canonical]).toEqual([
        selection.value,
        0,
        true,
        true,
      ]);
      expect(checkPlan(portfolio, selection.selected).broken).toEqual([]);
      if (portfolio.items.length > 70) return;
      const again = await solve({ ...portfolio, items: [...portfolio.items].reverse() });
      expect(again.selected).toEqual(selection.selected);
    },
    150_000,
  );

  it.each(files.filter((id) => expected.get(id)?.frontier))('%s: the frontier', async (id) => {
    const { items } = portfolioOf(id);
    for (const { budget, value } of expected.get(id)!.frontier!)
      expect((await solve(capOnly(BigInt(budget), items))).value).toBe(BigInt(value));
  });

  it('breaks the ties of edge-ties and leaves worthless items out of edge-zero-cost', async () => {
    expect((await solve(portfolioOf('edge-ties'))).selected).toEqual([{ id: 'A' }, { id: 'D' }]);
    expect((await solve(portfolioOf('edge-zero-cost'))).selected).toEqual([{ id: 'A' }, { id: 'C' }, { id: 'F' }]);
  });
});
