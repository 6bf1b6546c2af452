import { parseAmount, toDecimal } from '../../shared/format/money';
import { changedCosts, draftOf } from './certified-costs';

const cost = (id: string, amount: string, contractEnd: string | null) => ({
  id,
  fiscalYear: 2027,
  period: 1,
  amount,
  kind: 'RUN_RATE' as const,
  costClass: 'OPEX' as const,
  costCentre: 'A',
  account: 'B',
  alreadyBudgeted: '0',
  contractEnd,
  absorbsOn: null,
});
const parse = (typed: string) => parseAmount(typed, 2);
const costs = [cost('c1', '9007199254740993', null), cost('c2', '100', '2028-12-31')];
const drafts = Object.fromEntries(costs.map((it) => [it.id, draftOf(it, (minor) => toDecimal(minor, 2))]));
const changing = (id: string, change: object) => ({
  ...drafts,
  [id]: { ...draftOf(costs[id === 'c1' ? 0 : 1] ?? cost('', '0', null), (minor) => toDecimal(minor, 2)), ...change },
});

describe('the costs that FINANCE certifies', () => {
  it('are nothing but what it changed', () => {
    expect(changedCosts(costs, drafts, parse)).toEqual([]);
    expect(changedCosts(costs, {}, parse)).toEqual([]);
    expect(changedCosts(costs, changing('c1', { amount: '12' }), parse)).toEqual([
      { costLineId: 'c1', amount: '1200' },
    ]);
    expect(changedCosts(costs, changing('c2', { contractEnd: '', costClass: 'CAPEX' }), parse)).toEqual([
      { costLineId: 'c2', costClass: 'CAPEX', contractEnd: null },
    ]);
  });

  it('are not sent while an amount cannot be read', () => {
    expect(changedCosts(costs, changing('c2', { amount: 'much' }), parse)).toBeNull();
  });
});
