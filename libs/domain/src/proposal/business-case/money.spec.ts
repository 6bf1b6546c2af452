import fc from 'fast-check';
import { type Figure, orNull } from '../../method/figure';
import { benefitCostRatio, npvPerCappedUnit } from './benefit-cost';
import { costOfWaiting, jointSaving } from './benefit-overlap';
import { internalRate } from './irr';
import { modifiedIrr, npv, paybackPeriods } from './npv';
import { presentValue, roundedShare } from './present-value';

const value = <T>(figure: Figure<T>): T => {
  if (!figure.known) throw new Error(figure.message);
  return figure.value;
};
const flows = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 10 });
const rates = fc.integer({ min: 0, max: 5000 });

describe('NPV', () => {
  it('differs by one period between the conventions, and names its own', () => {
    fc.assert(
      fc.property(flows, rates, (list, bp) => {
        const rate = bp / 10_000;
        const [own, spreadsheet] = [value(npv(rate, list)), value(npv(rate, list, 'END_OF_PERIOD_1'))];
        expect(spreadsheet * (1 + rate)).toBeCloseTo(own, 6);
      }),
    );
    expect(npv(0.1, [1])).toMatchObject({ flags: ['convention_time_0'] });
    expect(npv(0.1, [1], 'END_OF_PERIOD_1')).toMatchObject({ flags: ['convention_end_of_period_1'] });
  });

  it('is exact in minor units, and the float agrees to the unit', () => {
    fc.assert(
      fc.property(flows, rates, (list, bp) => {
        const exact = roundedShare(presentValue(list.map(BigInt), bp));
        expect(Math.abs(Number(exact) - value(npv(bp / 10_000, list)))).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
    expect(roundedShare(presentValue([-100n, 110n], 1000))).toBe(0n);
    expect(roundedShare({ n: 5n, d: 2n }, 5000)).toBe(1n);
  });

  it.each<[string, Figure<unknown>, string, string]>([
    ['no rate', npv(null, [1]), 'INCOMPLETE', 'missing_input'],
    ['no flows', npv(0.1, []), 'INCOMPLETE', 'missing_input'],
    ['a flow that is missing', npv(0.1, [1, null]), 'INCOMPLETE', 'missing_input'],
    ['a rate of -100 %', npv(-1, [1]), 'ERROR', 'rate_below_minus_1'],
    ['NaN', npv(NaN, [1]), 'ERROR', 'not_a_number'],
    ['Infinity', npv(0.1, [Infinity]), 'ERROR', 'not_a_number'],
    ['an overflow', npv(0, [Number.MAX_VALUE, Number.MAX_VALUE]), 'ERROR', 'beyond_numbers'],
  ])('names %s', (_name, figure, why, code) => {
    expect(figure).toMatchObject({ known: false, why, code });
  });
});

describe('IRR', () => {
  it('is the rate at which NPV is 0', () => {
    fc.assert(
      fc.property(flows, (list) => {
        const found = internalRate(list);
        if (!found.known) return expect(['no_sign_change', 'no_root', 'no_flows']).toContain(found.code);
        const scale = list.reduce((s, flow) => s + Math.abs(flow), 0);
        for (const root of found.value.roots)
          expect(Math.abs(value(npv(root, list)))).toBeLessThan(1e-6 * scale * Math.max(1, (1 + root) ** -list.length));
        return undefined;
      }),
    );
    expect(value(internalRate([-100, 110])).irr).toBeCloseTo(0.1, 12);
  });

  it('lists several roots and says so', () => {
    expect(internalRate([-100, 230, -132])).toMatchObject({ known: true, flags: ['several_roots'] });
    const { roots, signChanges } = value(internalRate([-100, 230, -132]));
    expect(roots.map((root) => Number(root.toFixed(9)))).toEqual([0.1, 0.2]);
    expect(signChanges).toBe(2);
  });

  it.each([[[1, 2]], [[-1, -2]], [[0, 0]], [[5]]])('is undefined, not 0, without a change of sign: %j', (list) => {
    expect(internalRate(list)).toMatchObject({ known: false, why: 'UNDEFINED', code: 'no_sign_change' });
  });

  it('is undefined where no rate makes it 0, and incomplete without flows', () => {
    expect(internalRate([-100, 150, -100])).toMatchObject({ why: 'UNDEFINED', code: 'no_root' });
    expect(internalRate([])).toMatchObject({ why: 'INCOMPLETE' });
    expect(internalRate([1, null])).toMatchObject({ why: 'INCOMPLETE' });
  });

  it('modified: the published example', () => {
    const list = [-120_000, 39_000, 30_000, 21_000, 37_000, 46_000];
    expect(value(modifiedIrr(list, 0.1, 0.12))).toBeCloseTo(0.126094, 6);
    expect(modifiedIrr([1, 2], 0.1, 0.1)).toMatchObject({ code: 'no_sign_change' });
  });
});

describe('payback', () => {
  it('never is null, not 0; at once is 0; discounted is never sooner', () => {
    expect(paybackPeriods(0.1, [-10, 1])).toMatchObject({
      value: { simple: null, discounted: null },
      flags: ['never_pays_back'],
    });
    expect(paybackPeriods(0.1, [0, 1])).toMatchObject({ value: { simple: 0 } });
    fc.assert(
      fc.property(flows, rates, (list, bp) => {
        const given = [-Math.abs(list[0] ?? 0) - 1, ...list.map(Math.abs)];
        const { simple, discounted } = value(paybackPeriods(bp / 10_000, given));
        if (discounted !== null) expect(discounted).toBeGreaterThanOrEqual((simple ?? Infinity) - 1e-9);
      }),
    );
  });
});

describe('ratios', () => {
  it('fix where running costs stand, and have no ratio to costs worth 0', () => {
    const given = { rate: 0, benefits: [0, 100], costs: [40], running: [0, 20] };
    expect(benefitCostRatio(given)).toMatchObject({ value: { ratio: 100 / 60 }, flags: ['running_costs_as_cost'] });
    expect(benefitCostRatio({ ...given, treatRunningAs: 'NEGATIVE_BENEFIT' })).toMatchObject({ value: { ratio: 2 } });
    expect(benefitCostRatio({ rate: 0.1, benefits: [1], costs: [0] })).toMatchObject({
      value: { ratio: null },
      flags: [expect.any(String), 'zero_denominator'],
    });
    expect(benefitCostRatio({ rate: 0.1, benefits: [null], costs: [1] })).toMatchObject({ why: 'INCOMPLETE' });
  });

  it('under a cap what is free comes first, apart', () => {
    const options = [
      { id: 'a', npv: 10, cappedCost: 10 },
      { id: 'b', npv: 9, cappedCost: 3 },
      { id: 'c', npv: 1, cappedCost: 0 },
    ];
    expect(value(npvPerCappedUnit(options))).toEqual({
      ranking: [
        { id: 'b', perUnit: 3 },
        { id: 'a', perUnit: 1 },
      ],
      first: ['c'],
    });
    expect(npvPerCappedUnit([{ id: 'a', npv: null, cappedCost: 1 }])).toMatchObject({ why: 'INCOMPLETE' });
  });
});

describe('one baseline', () => {
  it('is never saved twice, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }), (shares) => {
        const claims = shares.map((reduction, k) => ({ id: `i${k}`, reduction }));
        const found = value(jointSaving(1000, claims));
        expect(found.saved).toBeLessThanOrEqual(1000 + 1e-9);
        expect(Object.values(found.parts).reduce((s, part) => s + part, 0)).toBeCloseTo(found.saved, 6);
        expect(value(jointSaving(1000, [...claims].reverse())).saved).toBeCloseTo(found.saved, 6);
      }),
    );
    expect(jointSaving(10, [{ id: 'a', reduction: 1.1 }])).toMatchObject({ code: 'larger_than_baseline' });
    expect(jointSaving(null, [])).toMatchObject({ why: 'INCOMPLETE' });
  });

  it('waiting costs by the week', () => {
    expect(orNull(costOfWaiting(14, 500))).toBe(1000);
    expect(costOfWaiting(-1, 500)).toMatchObject({ code: 'negative_input' });
  });
});
