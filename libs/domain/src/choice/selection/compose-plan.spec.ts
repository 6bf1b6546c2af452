import fc from 'fast-check';
import { compareFractions, decimalText, fraction, pointsText } from '../scoring/fraction';
import { composePortfolio, optionKey, type Candidate, type CostedOption, type Room } from './compose-plan';
import { optionValue } from './option-value';
import { compareWithRanking, proposedOption, valueOf, whyNotFunded, type Chosen } from './explain-plan';
import { NO_FURTHER } from './further-rules';
import { optimise } from './optimise';
import type { PlanRules } from './plan';
import { readPlanRules } from './plan-rules';
import { drive, solveByTrying } from './selection.fixtures';

const option = (position: number, inYear: bigint, more: Partial<CostedOption> = {}): CostedOption => ({
  id: `o${position}`,
  name: `Option ${position}`,
  position,
  effectShare: 10_000,
  proposed: position === 1,
  costs: [],
  inYear,
  runRate: 0n,
  ...more,
});
const candidate = (code: string, score: bigint, options: CostedOption[], more: Partial<Candidate> = {}): Candidate => ({
  id: `id-${code}`,
  code,
  businessUnitId: 'u',
  sponsorship: 'BUSINESS_UNIT',
  functionalAreaIds: [],
  touchpointIds: [],
  productLineIds: [],
  channelIds: [],
  requiresIds: [],
  excludesIds: [],
  options,
  score: fraction(score),
  position: Number(code.slice(1)),
  ...more,
});
const NO_RULES: PlanRules = { maximumItems: null, forced: [], excluded: [], shares: [], further: NO_FURTHER };
const room = (inYear: bigint, runRate = inYear): Room => ({ fiscalYear: 2027, inYear, runRate, byPeriod: new Map() });
const alone = { funded: new Set<string>(), codes: new Map<string, string>() };

const solve = (candidates: readonly Candidate[], rules: PlanRules, at: Room) => {
  const composed = composePortfolio(candidates, rules, at, alone);
  if (!composed.ok) throw new Error(composed.refusal.message);
  const selection = drive(optimise(composed.value.portfolio), solveByTrying);
  if (!selection.ok) throw new Error(selection.refusal.message);
  const chosen = candidates.flatMap((one): Chosen[] => {
    const pick = selection.value.selected.find((selected) => selected.id === one.code);
    const found = one.options.find((o) => pick && optionKey(o) === pick.option);
    return found ? [{ candidate: one, option: found }] : [];
  });
  return { composed: composed.value, selection: selection.value, chosen };
};

const candidates = fc
  .array(
    fc.record({
      score: fc.tuple(fc.bigInt({ min: 0n, max: 1000n }), fc.bigInt({ min: 1n, max: 6n })),
      costs: fc.array(
        fc.tuple(
          fc.bigInt({ min: 0n, max: 20n }),
          fc.bigInt({ min: 0n, max: 20n }),
          fc.integer({ min: 0, max: 20 }).map((share) => share * 500),
        ),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
    }),
    { maxLength: 5 },
  )
  .map((drafts) =>
    drafts.map(({ score, costs }, k) =>
      candidate(
        `c${k + 1}`,
        0n,
        costs.map(([inYear, runRate, effectShare], n) => option(n + 1, inYear, { runRate, effectShare })),
        { score: fraction(score[0], score[1]) },
      ),
    ),
  );

describe('a portfolio composed of scored initiatives', () => {
  it('counts values in one common unit, so that the optimum is worth exactly what it says', () => {
    fc.assert(
      fc.property(candidates, fc.bigInt({ min: 0n, max: 60n }), (all, cap) => {
        const { composed, selection, chosen } = solve(all, NO_RULES, room(cap));
        expect(composed.exact).toBe(true);
        expect(compareFractions(valueOf(chosen), fraction(selection.value, composed.unit))).toBe(0);
        expect(chosen.reduce((sum, one) => sum + one.option.inYear, 0n) <= cap).toBe(true);
        expect(chosen.reduce((sum, one) => sum + one.option.runRate, 0n) <= cap).toBe(true);
        const { rankingValue, planValue } = compareWithRanking(all, chosen, room(cap));
        expect(compareFractions(planValue, rankingValue)).toBeGreaterThanOrEqual(0);
        const left = whyNotFunded(all, chosen, NO_RULES, room(cap), composed);
        expect(left.length + chosen.length).toBe(all.length);
        expect(left.every((one) => one.reason.length > 0)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('rounds values down and says so when their common unit would be too fine', () => {
    const odd = [fraction(1n, 999_983n), fraction(1n, 999_979n)].map((score, k) =>
      candidate(`c${k + 1}`, 0n, [option(1, 1n)], { score }),
    );
    const composed = composePortfolio(odd, NO_RULES, room(5n), alone);
    expect(composed).toMatchObject({ ok: true, value: { exact: false, unit: 10_000n } });
  });

  it('limits periods by the OPEX of the fiscal year alone', () => {
    const costs = (['OPEX', 'CAPEX'] as const).map((costClass, k) => ({
      id: `l${k}`,
      fiscalYear: 2027,
      period: 2,
      amount: 5n,
      kind: 'ONE_TIME' as const,
      costClass,
      costCentre: 'c',
      account: 'a',
      alreadyBudgeted: 0n,
      contractEnd: null,
      absorbsOn: null,
    }));
    const two = ['c1', 'c2'].map((code) => candidate(code, 100n, [option(1, 5n, { costs })]));
    const limited = { ...room(100n), byPeriod: new Map([[2, 9n]]) };
    const { chosen, composed } = solve(two, NO_RULES, limited);
    expect(chosen).toHaveLength(1);
    expect(whyNotFunded(two, chosen, NO_RULES, limited, composed)[0]?.reason).toMatch(/limit of a period/);
  });

  it('bars what needs, or excludes, something outside, and refuses to force it', () => {
    const needy = candidate('c1', 1n, [option(1, 1n)], { requiresIds: ['gone'] });
    const rival = candidate('c2', 1n, [option(1, 1n)], { excludesIds: ['done'] });
    const content = candidate('c3', 1n, [option(1, 1n)], { requiresIds: ['done'] });
    const around = {
      funded: new Set(['done']),
      codes: new Map([
        ['gone', 'X-01'],
        ['done', 'X-02'],
      ]),
    };
    const composed = composePortfolio([needy, rival, content], NO_RULES, room(9n), around);
    expect(composed.ok && [...composed.value.barred]).toEqual([
      ['id-c1', 'requires X-01, which cannot be funded in this plan'],
      ['id-c2', 'excludes X-02, which is funded'],
    ]);
    const forced = { ...NO_RULES, forced: [{ initiativeId: 'id-c1', optionId: null, reason: 'x' }] };
    expect(composePortfolio([needy], forced, room(9n), around)).toMatchObject({
      refusal: {
        code: 'INFEASIBLE',
        conflict: ['c1 must be funded', 'c1 requires X-01, which cannot be funded in this plan'],
      },
    });
  });

  it('takes nothing that costs when the headroom is below 0', () => {
    expect(solve([candidate('c1', 1n, [option(1, 1n)])], NO_RULES, room(-5n)).chosen).toEqual([]);
  });

  it('uses the proposed option for the ranking, else the first', () => {
    expect(proposedOption([option(1, 1n, { proposed: false }), option(2, 1n, { proposed: true })])?.position).toBe(2);
    expect(proposedOption([option(3, 1n, { proposed: false })])?.position).toBe(3);
    expect(optionValue({ score: fraction(640n) }, { effectShare: 2500 })).toEqual(fraction(160n));
  });
});

describe('the rules of a plan', () => {
  const all = [
    { id: 'a', options: [{ id: 'o1' }, { id: 'o2' }] },
    { id: 'b', options: [{ id: 'p' }] },
  ];
  const read = (draft: Partial<PlanRules>) => readPlanRules({ ...NO_RULES, ...draft }, all);
  const over = (initiativeId: string, optionId: string | null = null, reason = 'Because') => ({
    initiativeId,
    optionId,
    reason,
  });

  it('are taken with their reasons', () => {
    const rules = { maximumItems: 2, forced: [over('a', 'o1')], excluded: [over('a', 'o2'), over('b')] };
    expect(read(rules)).toEqual({ ok: true, value: { ...rules, shares: [], further: NO_FURTHER } });
  });

  it.each<[Partial<PlanRules>, string]>([
    [{ forced: [over('z')] }, 'forced[0].initiativeId'],
    [{ forced: [over('a', 'p')] }, 'forced[0].optionId'],
    [{ forced: [over('a'), over('a', 'o1')] }, 'forced[1].initiativeId'],
    [{ excluded: [over('b'), over('b')] }, 'excluded[1].initiativeId'],
    [{ excluded: [over('b', null, ' ')] }, 'excluded[0].reason'],
    [{ forced: [over('a', 'o1')], excluded: [over('a')] }, 'excluded[0].initiativeId'],
    [{ forced: [over('a', 'o1')], excluded: [over('a', 'o1')] }, 'excluded[0].initiativeId'],
    [{ maximumItems: 0 }, 'constraints.maximumItems'],
    [{ maximumItems: 1.5 }, 'constraints.maximumItems'],
  ])('are refused by field: %j', (draft, field) => {
    expect(read(draft)).toMatchObject({ refusal: { code: 'INVALID_INPUT', problems: [{ field }] } });
  });
});

describe('fractions as text', () => {
  it('are rounded half away from zero, for showing only', () => {
    expect(
      [fraction(1n, 3n), fraction(-1n, 200n), fraction(5n, 1000n), fraction(12345n)].map((one) => decimalText(one, 2)),
    ).toEqual(['0.33', '-0.01', '0.01', '12345.00']);
    expect(decimalText(fraction(7n, 2n), 0)).toBe('4');
    expect([pointsText(fraction(640n)), pointsText(fraction(1101n, 2n))]).toEqual(['6.40', '5.51']);
  });
});
