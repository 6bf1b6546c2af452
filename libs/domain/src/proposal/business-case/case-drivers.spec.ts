import fc from 'fast-check';
import { type Figure, orNull } from '../../method/figure';
import { DEFAULT_MULTIPLIERS } from '../evidence/grade';
import type { Benefit } from './benefit';
import { caseTornado, delayOfCase, pilotOfCase, simulateCase } from './case-drivers';
import { CASE_FIGURES, explainCase } from './case-explained';
import { type CaseAssumptions, type CaseRules, evaluateCase } from './evaluate-case';
import { jointCredit } from './joint-credit';

const value = <T>(figure: Figure<T>): T => {
  if (!figure.known) throw new Error(figure.message);
  return figure.value;
};
const points = (low: bigint, central: bigint, high: bigint) => ({ low, central, high });
const benefit: Benefit = {
  id: 'kept',
  type: 'REVENUE_RETAINED',
  description: 'Customers stay',
  amounts: [points(0n, 0n, 0n), points(500_000n, 1_000_000n, 1_200_000n)],
  cashable: false,
  release: null,
  jobs: null,
  ownerId: null,
  baseline: null,
  risk: null,
};
const rules: CaseRules = {
  multipliers: DEFAULT_MULTIPLIERS,
  chainRule: 'WEAKEST',
  estimate: 'CENTRAL',
  hurdleRate: 0,
  optimismUplift: 0,
};
const given: CaseAssumptions = {
  links: { ACTION_OUTCOME: 'E4', OUTCOME_LOYALTY: 'E2', LOYALTY_RESULT: 'E3' },
  benefits: [benefit],
  costs: [400_000n],
  cappedCost: 0n,
  onRateCard: true,
  blocked: false,
};
const valued = value(evaluateCase(given, rules));

describe('what drives a case', () => {
  it('is sorted by swing, each thing alone', () => {
    const { base, bars } = value(caseTornado(given, rules));
    expect(base).toBe(-150_000);
    expect(bars.map((bar) => [bar.name, bar.atLow, bar.atHigh])).toEqual([
      ['evidence OUTCOME_LOYALTY', -300_000, 100_000],
      ['benefit kept', -275_000, -100_000],
      ['cost', -230_000, -70_000],
      ['evidence ACTION_OUTCOME', -150_000, -150_000],
      ['evidence LOYALTY_RESULT', -150_000, -150_000],
    ]);
    expect(caseTornado({ ...given, costs: [] }, rules)).toMatchObject({ why: 'INCOMPLETE' });
  });

  it('is simulated by seed, near the closed form', () => {
    const run = { seed: 5, draws: 20_000 };
    const simulated = value(simulateCase(given, rules, run));
    expect(simulateCase(given, rules, run)).toEqual(simulateCase(given, rules, run));
    expect(Math.abs(simulated.mean - 500_000)).toBeLessThan(4 * simulated.standardError);
    expect(simulated).toMatchObject({ seed: 5, draws: 20_000 });
  });
});

describe('a pilot of a weak case', () => {
  it('can be worth its money where the whole is not', () => {
    expect(valued.net).toBeLessThan(0n);
    const pilot = value(pilotOfCase(valued, rules, 60_000n));
    expect(pilot).toMatchObject({ choice: 'stop', evpi: 150_000, net: 90_000, worthIt: true });
    expect(pilotOfCase({ ...valued, claimed: 0n }, rules, 1n)).toMatchObject({ code: 'no_benefit' });
    expect(pilotOfCase(valued, rules, -1n)).toMatchObject({ code: 'negative_input' });
  });

  it('waiting costs its weeks of credited value', () => {
    expect(orNull(delayOfCase(valued, 1, 50, 14))).toBeCloseTo(10_000, 9);
    expect(delayOfCase(valued, 0, 52, 14)).toMatchObject({ code: 'no_horizon' });
  });
});

describe('claims on one baseline', () => {
  it('share the joint saving exactly, whatever their order, never above the sum', () => {
    const claims = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        reduction: fc.double({ min: 0, max: 1, noNaN: true }),
        claimed: fc.bigInt({ min: 0n, max: 10n ** 12n }),
      }),
      { selector: (one) => one.id, minLength: 1 },
    );
    fc.assert(
      fc.property(claims, (list) => {
        const found = value(jointCredit(list));
        expect([...found.parts.values()].reduce((s, part) => s + part, 0n)).toBe(found.joint);
        expect(found.joint <= found.naive).toBe(true);
        expect(value(jointCredit([...list].reverse())).joint).toBe(found.joint);
      }),
    );
    const two = [
      { id: 'a', reduction: 0.4, claimed: 400n },
      { id: 'b', reduction: 0.5, claimed: 500n },
    ];
    expect(value(jointCredit(two))).toMatchObject({
      joint: 700n,
      naive: 900n,
      parts: new Map([
        ['a', 311n],
        ['b', 389n],
      ]),
    });
    expect(value(jointCredit(two.slice(0, 1))).joint).toBe(400n);
    expect(jointCredit([{ id: 'a', reduction: 1.2, claimed: 1n }])).toMatchObject({ code: 'larger_than_baseline' });
  });
});

describe('every number of a case', () => {
  it('opens to its method, version, unit, period and inputs, and says why there is none', () => {
    const opened = explainCase(given, rules, valued);
    expect(Object.keys(opened)).toEqual([...CASE_FIGURES]);
    for (const one of Object.values(opened)) {
      expect(one).toMatchObject({ version: 1, period: 'periods 0 to 1' });
      expect(one.inputs.length).toBeGreaterThan(0);
      expect(one.formula).not.toBe('');
    }
    expect(opened.perCappedUnit.reason).toMatch(/comes first/);
    expect(opened.npv).toMatchObject({ method: 'npv', reason: null, flags: ['convention_time_0'] });
    expect(opened.credited.inputs).toContainEqual({
      name: 'multiplier of “Customers stay” at E2, a setting of the cycle',
      value: '25',
      unit: '%',
    });
    expect(opened.credited.proposal).toBe(true);
  });
});
