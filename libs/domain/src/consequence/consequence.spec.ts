import fc from 'fast-check';
import { type Figure } from '../method/figure';
import { brierScore, forecastBias, updateMultiplier } from './calibration/forecasts';
import { allocatePool } from './chargeback/allocate-pool';
import { checkCauses, failureDemandCharge, netOfDecision } from './chargeback/failure-demand';
import { costOfNo } from './cost-of-no/cost-of-no';
import { differenceInDifferences, panelDifference, standardisedDifference } from './outcomes/did';
import { type Followed, kaplanMeier, logRank } from './outcomes/kaplan-meier';
import { purchaseHorizons, repurchaseRate } from './outcomes/purchase-horizons';

const value = <T>(figure: Figure<T>): T => {
  if (!figure.known) throw new Error(figure.message);
  return figure.value;
};

describe('chargeback', () => {
  const phone = { channel: 'phone', baseline: 100, observed: 150, share: 0.5, costPerContact: 8 };

  it('charges what was caused, and fewer contacts never', () => {
    expect(value(failureDemandCharge([phone]))).toMatchObject({ attributable: { phone: 25 }, charge: 200 });
    expect(failureDemandCharge([{ ...phone, observed: 60 }])).toMatchObject({
      value: { charge: 0 },
      flags: ['credit_separately'],
    });
    expect(failureDemandCharge([{ ...phone, baseline: null }])).toMatchObject({
      why: 'INCOMPLETE',
      message: expect.stringContaining('shown back'),
    });
    expect(failureDemandCharge([{ ...phone, share: 1.2 }])).toMatchObject({ code: 'probability_outside_0_1' });
    expect(failureDemandCharge([])).toMatchObject({ why: 'INCOMPLETE' });
    expect(checkCauses([0.5, 0.6])).toMatchObject({ code: 'shares_above_1' });
    expect(checkCauses([0.5, 0.3])).toMatchObject({ value: { unexplained: expect.closeTo(0.2, 12) } });
  });

  it('finds a fee that pays more than it collects', () => {
    const earnings = { fee: 12, customers: 15_000, months: 1, refundShare: 0.3, churned: 0, clv: 0 };
    const contacts = [{ channel: 'phone', baseline: 0, observed: 22_000, share: 1, costPerContact: 8.01 }];
    const found = value(netOfDecision(contacts, earnings));
    expect(found.netRevenue).toBeCloseTo(126_000, 6);
    expect(found.charge).toBeCloseTo(176_220, 6);
    expect(found.verdict).toBe('negative_after_contacts');
    expect(netOfDecision(contacts, { ...earnings, refundShare: 1.5 })).toMatchObject({
      code: 'probability_outside_0_1',
    });
  });

  it('shares a pool to the cent', () => {
    const drivers = fc.array(fc.bigInt({ min: 0n, max: 1000n }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10_000_000n }), drivers, (pool, weights) => {
        const found = value(
          allocatePool(
            pool,
            weights.map((weight, k) => ({ key: `u${k}`, weight })),
          ),
        );
        const charged = [...found.charges.values()].reduce((s, x) => s + x, 0n);
        expect(charged + found.unallocated).toBe(pool);
        expect(found.credit).toBe(charged);
      }),
    );
    expect(allocatePool(5n, [{ key: 'a', weight: 0n }])).toMatchObject({
      value: { unallocated: 5n },
      flags: ['unallocated'],
    });
    expect(allocatePool(-1n, [])).toMatchObject({ code: 'negative_input' });
    expect(
      allocatePool(1n, [
        { key: 'a', weight: 1n },
        { key: 'a', weight: 1n },
      ]),
    ).toMatchObject({ code: 'duplicate_id' });
  });
});

describe('the cost of no', () => {
  const request = {
    refund: 1000,
    salvage: 400,
    handling: 25,
    clv: 1020,
    churnIfNo: 0.55,
    churnIfYes: 0.1,
    extraContactsIfNo: 2.5,
    costPerContact: 7.2,
    lostReferralsIfNo: 0,
    lostReferralsIfYes: 0,
    clvOfReferred: 0,
  };

  it('puts law first, flags abuse, and allows yes to lose customers', () => {
    expect(costOfNo(request)).toMatchObject({ value: { recommendation: 'say_no' }, flags: [] });
    expect(costOfNo({ ...request, legalRule: 'MUST_GRANT' })).toMatchObject({
      value: { recommendation: 'say_yes' },
      flags: ['decided_by_law'],
    });
    expect(costOfNo({ ...request, abuseSuspected: true })).toMatchObject({ flags: ['abuse_suspected'] });
    expect(value(costOfNo({ ...request, churnIfYes: 0.9 })).retentionValue).toBeLessThan(0);
    expect(costOfNo({ ...request, clv: 0 })).toMatchObject({ value: { breakEvenChurnGap: null } });
    expect(costOfNo({ ...request, churnIfNo: 55 })).toMatchObject({ code: 'probability_outside_0_1' });
    expect(costOfNo({ ...request, clv: null })).toMatchObject({ why: 'INCOMPLETE' });
  });
});

describe('effects', () => {
  it('not significant is not proven, never no effect', () => {
    const cells = {
      treatedPre: [10, 100],
      treatedPost: [12, 100],
      controlPre: [10, 100],
      controlPost: [11, 100],
    } as const;
    expect(differenceInDifferences(cells)).toMatchObject({
      value: { reading: 'not proven' },
      flags: ['parallel_trends_not_shown'],
    });
    expect(differenceInDifferences({ ...cells, controlPre: [0, 0] })).toMatchObject({ why: 'UNDEFINED' });
    expect(differenceInDifferences({ ...cells, controlPre: [5, 4] })).toMatchObject({ code: 'impossible_count' });
    expect(differenceInDifferences({ ...cells, controlPre: [1, 10] }, 3)).toMatchObject({ flags: ['small_sample'] });
  });

  it('a panel compares each customer with themselves', () => {
    const found = value(panelDifference([1, 2, 3], [0, 0, 0]));
    expect(found.did).toBe(2);
    expect(found.standardError).toBeCloseTo(Math.sqrt(1 / 3), 12);
    expect(panelDifference([1], [1, 2])).toMatchObject({ why: 'UNDEFINED' });
    expect(value(standardisedDifference([1, 2, 3], [1, 2, 3]))).toBe(0);
    expect(standardisedDifference([1, 1], [2, 2])).toMatchObject({ code: 'no_spread' });
  });

  it('an open window is not measurable yet', () => {
    const found = purchaseHorizons(100, 100, [
      { months: 1, treated: 20, control: 10 },
      { months: 18, treated: null, control: null },
    ]);
    expect(found).toMatchObject({ value: { notMeasurableYet: [18], alpha: 0.025 }, flags: ['not_measurable_yet'] });
    expect(purchaseHorizons(100, 100, [{ months: 1, treated: null, control: null }])).toMatchObject({
      code: 'window_not_closed',
    });
    expect(purchaseHorizons(100, 0, [{ months: 1, treated: 1, control: 0 }])).toMatchObject({ why: 'UNDEFINED' });
  });

  it('a repurchase is on a later day, within calendar months, of a closed window', () => {
    const customers = [
      { customer: 'same day', dates: ['2026-01-31', '2026-01-31'] },
      { customer: 'clamped', dates: ['2026-02-28', '2026-01-31'] },
      { customer: 'too late', dates: ['2026-01-31', '2026-03-01'] },
      { customer: 'open', dates: ['2026-05-10', '2026-05-11'] },
      { customer: 'nothing', dates: [] },
    ];
    expect(value(repurchaseRate(customers, 1, '2026-06-01'))).toEqual({
      cohort: 3,
      repurchased: 1,
      share: 1 / 3,
      open: 1,
    });
    expect(repurchaseRate([], 1, '2026-06-01')).toMatchObject({ why: 'UNDEFINED' });
    expect(repurchaseRate(customers, 0, '2026-06-01')).toMatchObject({ code: 'months_not_whole' });
  });
});

describe('retention curves', () => {
  const events = (...times: number[]): Followed[] => times.map((time) => ({ time, event: true }));
  const censored = (...times: number[]): Followed[] => times.map((time) => ({ time, event: false }));
  const drug = [...events(6, 6, 6, 7, 10, 13, 16, 22, 23), ...censored(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)];
  const placebo = events(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

  it('are those of Freireich 1963', () => {
    const { steps, median } = value(kaplanMeier(drug));
    expect(steps.map((step) => [step.time, Number(step.survival.toFixed(4))])).toEqual([
      [6, 0.8571],
      [7, 0.8067],
      [10, 0.7529],
      [13, 0.6902],
      [16, 0.6275],
      [22, 0.5378],
      [23, 0.4482],
    ]);
    expect(steps[0]?.standardError).toBeCloseTo(0.0764, 4);
    expect(median).toBe(23);
    expect(value(logRank(drug, placebo)).chiSquare).toBeCloseTo(16.79, 2);
    expect(value(kaplanMeier(placebo)).steps.at(-1)?.survival).toBe(0);
  });

  it('name what is not there', () => {
    expect(kaplanMeier([])).toMatchObject({ why: 'UNDEFINED' });
    expect(kaplanMeier(censored(3, 4))).toMatchObject({
      value: { steps: [], median: null },
      flags: ['median_not_reached'],
    });
    expect(kaplanMeier(events(-1))).toMatchObject({ code: 'negative_input' });
    expect(logRank(censored(3), censored(4))).toMatchObject({ why: 'UNDEFINED', code: 'no_events' });
  });
});

describe('calibration', () => {
  it('has no skill score where nothing varies, and takes probabilities only', () => {
    expect(brierScore([0.5, 0.5], [1, 1])).toMatchObject({
      value: { brier: 0.25, skill: null },
      flags: ['no_skill_at_base_rate_0_or_1'],
    });
    expect(brierScore([1.5], [1])).toMatchObject({ code: 'probability_outside_0_1' });
    expect(brierScore([0.5], [2])).toMatchObject({ code: 'outcome_not_0_1' });
    expect(brierScore([0.5], [])).toMatchObject({ code: 'shape' });
    expect(brierScore([], [])).toMatchObject({ why: 'INCOMPLETE' });
  });

  it('a forecast of 0 has no ratio', () => {
    const found = forecastBias([
      { id: 'a', forecast: 100, realised: 60 },
      { id: 'b', forecast: 0, realised: 10 },
    ]);
    expect(found).toMatchObject({
      value: { totalRatio: 0.7, meanRatio: 0.6, ratios: { a: 0.6, b: null } },
      flags: ['forecast_of_0'],
    });
    expect(forecastBias([{ id: 'a', forecast: 0, realised: 0 }])).toMatchObject({
      value: { totalRatio: null, meanRatio: null, mape: null },
    });
    expect(forecastBias([{ id: 'a', forecast: null, realised: 0 }])).toMatchObject({ why: 'INCOMPLETE' });
  });

  it('a multiplier moves toward what was realised, within the cap', () => {
    expect(updateMultiplier(0.5, [3])).toMatchObject({
      value: { multiplier: 4.5 / 6, capped: 1 },
      flags: ['ratios_capped'],
    });
    expect(updateMultiplier(0.5, [], { shrinkage: 0 })).toMatchObject({ why: 'UNDEFINED' });
    expect(updateMultiplier(-1, [])).toMatchObject({ code: 'negative_input' });
    const ratios = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { maxLength: 10 });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), ratios, (k, list) => {
        const { multiplier } = value(updateMultiplier(k, list));
        expect(multiplier).toBeGreaterThanOrEqual(Math.min(k, ...list) - 1e-9);
        expect(multiplier).toBeLessThanOrEqual(Math.max(k, ...list) + 1e-9);
      }),
    );
  });
});
