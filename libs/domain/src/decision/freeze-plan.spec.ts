import fc from 'fast-check';
import { type FrozenPlan, frozenPlanText } from './freeze-plan';
import { cost } from './decision.fixtures';

const frozenLine = (id: string, amounts: readonly bigint[]): FrozenPlan['lines'][number] => ({
  initiativeId: id,
  position: 1,
  value: '6.5',
  inYear: 10n,
  runRate: 120n,
  forced: false,
  option: {
    id: `o-${id}`,
    name: 'core',
    minimumAmount: 1n,
    startPeriod: 1,
    effectShare: 10000,
    costs: amounts.map((amount, index) => cost(`${id}-${index}`, amount)),
  },
});
const frozen: FrozenPlan = {
  planId: 'p',
  cycleId: 'c',
  fiscalYear: 2027,
  baseVersionId: 'v',
  objective: 'SCORE',
  constraints: { maximumItems: null },
  forced: [{ initiativeId: 'a', optionId: null, reason: 'law' }],
  excluded: [{ initiativeId: 'x', optionId: 'o', reason: 'late' }],
  lines: [frozenLine('a', [1n, 2n]), frozenLine('b', [3n])],
  ranking: [
    { initiativeId: 'a', rank: 1, score: '13/2' },
    { initiativeId: 'b', rank: 2, score: '6/1' },
  ],
};

describe('freezing a plan', () => {
  it('gives one text whatever the order of rows and whatever else the rows carry', () => {
    const text = frozenPlanText(frozen);
    const turned: FrozenPlan = {
      ...frozen,
      lines: frozen.lines
        .map((l) => ({ ...l, note: 'x', option: { ...l.option, costs: [...l.option.costs].reverse() } }))
        .reverse(),
      ranking: [...frozen.ranking].reverse(),
    };
    expect(frozenPlanText(turned)).toBe(text);
    expect(JSON.parse(text)).toMatchObject({
      format: 'clout-plan-1',
      lines: [{ inYear: '10' }, { initiativeId: 'b' }],
    });
  });

  it('changes with every figure, name, reason and rank', () => {
    const text = frozenPlanText(frozen);
    fc.assert(
      fc.property(fc.bigInt({ min: 4n, max: 10n ** 18n }), fc.string(), (amount, word) => {
        const [a, b] = [frozenLine('a', [1n, 2n]), frozenLine('b', [3n])];
        const others: readonly Partial<FrozenPlan>[] = [
          { lines: [a, frozenLine('b', [amount])] },
          { lines: [a] },
          { lines: [a, { ...b, runRate: amount + 120n }] },
          { lines: [a, { ...b, option: { ...b.option, name: `core ${word}` } }] },
          { forced: [{ initiativeId: 'a', optionId: null, reason: `law ${word}` }] },
          { ranking: [{ initiativeId: 'a', rank: 2, score: '13/2' }] },
          { baseVersionId: `v${word}.` },
        ];
        expect(others.filter((other) => frozenPlanText({ ...frozen, ...other }) === text)).toEqual([]);
      }),
    );
  });
});
