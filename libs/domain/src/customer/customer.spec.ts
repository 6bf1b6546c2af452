import fc from 'fast-check';
import { type Figure, orNull } from '../method/figure';
import { averageHandleTime, contactRate, costPerContact } from './contacts/cost-per-contact';
import { firstContactResolution } from './contacts/fcr';
import { proactiveDetection } from './contacts/proactive-detection';
import { selfServiceValue } from './contacts/self-service';
import { timeDrivenCost } from './contacts/tdabc';
import { agentScore, isSpeedMeasure, outcomeInvoice } from './metrics/agent-score';
import { criticalPath, reduction, rolledThroughputYield, scenarioMetrics } from './scenarios/scenario-metrics';
import { clv, marginMultiple, retentionElasticity, retentionRevenue } from './value/clv';

const value = <T>(figure: Figure<T>): T => {
  if (!figure.known) throw new Error(figure.message);
  return figure.value;
};

describe('customer lifetime value', () => {
  const one = { margin: 300, retention: 0.85, discount: 0.1 };

  it.each<[string, Figure, string]>([
    ['r = 1 + i', clv({ ...one, retention: 1, discount: 0 }), 'diverges'],
    ['r above 1 + i', clv({ ...one, retention: 1, discount: -0.1 }), 'diverges'],
    ['growth that outruns the discount', clv({ ...one, growth: 0.4 }, 'GROWTH'), 'diverges'],
    ['r above 1', clv({ ...one, retention: 1.2 }), 'retention_outside_0_1'],
    ['r below 0', clv({ ...one, retention: -0.1 }), 'retention_outside_0_1'],
    ['no margin', clv({ ...one, margin: null }), 'missing_input'],
    ['no number of periods', clv(one, 'FINITE'), 'missing_input'],
    ['half a period', clv({ ...one, periods: 1.5 }, 'FINITE'), 'periods_not_whole'],
    ['mixed periods', clv({ ...one, per: { margin: 'year', retention: 'month', discount: 'year' } }), 'mixed_periods'],
    ['a multiple that never ends', marginMultiple(1, 0), 'diverges'],
  ])('names %s', (_name, figure, code) => {
    expect(figure).toMatchObject({ known: false, code });
  });

  it('relates its variants: by one margin, and by the finite ones in the end', () => {
    const inputs = fc.tuple(
      fc.integer({ min: -500, max: 500 }),
      fc.double({ min: 0, max: 0.97, noNaN: true }),
      fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    );
    fc.assert(
      fc.property(inputs, ([margin, retention, discount]) => {
        const own = value(clv({ margin, retention, discount }));
        expect(value(clv({ margin, retention, discount }, 'IMMEDIATE'))).toBeCloseTo(own + margin, 6);
        expect(value(clv({ margin, retention, discount, periods: 1000 }, 'FINITE'))).toBeCloseTo(own, 6);
        expect(value(clv({ margin, retention, discount, growth: 0 }, 'GROWTH'))).toBeCloseTo(own, 9);
      }),
    );
    expect(value(clv({ ...one, retention: 1 }))).toBeCloseTo(3000, 9);
    expect(value(clv({ ...one, acquisition: 20 }))).toBeCloseTo(1000, 9);
    expect(clv({ ...one, margin: -5 })).toMatchObject({
      known: true,
      flags: ['variant_end_of_period', 'value_destroying'],
    });
  });

  it('grows by about 5 % for 1 % of retention', () => {
    expect(value(retentionElasticity(0.9, 0.12))).toBeCloseTo(1.12 / 0.22, 12);
    const kept = { customers: 10_000, retentionChange: 0.01, revenuePerCustomer: 200, timing: 0.5, marginShare: 0.4 };
    expect(value(retentionRevenue(kept))).toEqual({ customersKept: 100, revenue: 10_000, margin: 4_000 });
    expect(retentionRevenue({ ...kept, timing: 2 })).toMatchObject({ code: 'share_outside_0_1' });
    expect(retentionRevenue({ ...kept, retentionChange: 3 })).toMatchObject({ code: 'retention_outside_0_1' });
    expect(retentionRevenue({ ...kept, marginShare: null })).toMatchObject({ why: 'INCOMPLETE' });
  });
});

describe('contacts', () => {
  const contact = (customer: string | null, day: number, reason = 'fee') => ({ customer, reason, day });

  it('FCR leaves open windows and unknown customers out, and counts them', () => {
    const log = [contact('a', 1), contact('a', 6), contact('b', 2), contact(null, 3), contact('c', 19)];
    expect(firstContactResolution(log, 7, 21)).toMatchObject({
      value: { issues: 2, resolvedFirst: 1, share: 0.5, provisional: 1, excluded: 1 },
      flags: ['unknown_customers'],
    });
    expect(firstContactResolution([], 7)).toMatchObject({ why: 'UNDEFINED', code: 'no_issues' });
    expect(firstContactResolution(log, -1)).toMatchObject({ why: 'ERROR' });
  });

  it('FCR does not depend on the order of the log, and a longer window joins, never splits', () => {
    const logs = fc.array(
      fc.record({
        customer: fc.constantFrom('a', 'b'),
        reason: fc.constantFrom('x', 'y'),
        day: fc.integer({ min: 0, max: 40 }),
      }),
      { minLength: 1, maxLength: 15 },
    );
    fc.assert(
      fc.property(logs, fc.integer({ min: 1, max: 14 }), (log, days) => {
        const found = value(firstContactResolution(log, days));
        expect(value(firstContactResolution([...log].reverse(), days))).toEqual(found);
        expect(value(firstContactResolution(log, days + 7)).issues).toBeLessThanOrEqual(found.issues);
        expect(found.contactsPerIssue * found.issues).toBeCloseTo(log.length, 9);
      }),
    );
  });

  it('have no cost and no rate of nothing', () => {
    expect(costPerContact({ costs: [5], contacts: 0 })).toMatchObject({ why: 'UNDEFINED', code: 'zero_denominator' });
    expect(costPerContact({ costs: [5, null], contacts: 2 })).toMatchObject({ why: 'INCOMPLETE' });
    expect(costPerContact({ costs: [5], contacts: 2, fcr: 1.1 })).toMatchObject({ code: 'probability_outside_0_1' });
    expect(costPerContact({ costs: [5], contacts: 2, fcr: 0 })).toMatchObject({ value: { perResolution: null } });
    expect(averageHandleTime(10, 5, 5, 0)).toMatchObject({ code: 'zero_denominator' });
    expect(orNull(averageHandleTime(10, 5, 5, 2))).toBe(10);
    expect(contactRate(10, 0)).toMatchObject({ why: 'UNDEFINED' });
    expect(timeDrivenCost(100, 0, [])).toMatchObject({ why: 'UNDEFINED' });
    expect(timeDrivenCost(100, 50, [{ id: 'a', minutes: 10, quantity: 6 }])).toMatchObject({
      value: { unusedMinutes: -10 },
      flags: ['over_capacity'],
    });
    expect(timeDrivenCost(100, 50, [{ id: 'a', minutes: -1, quantity: 6 }])).toMatchObject({ code: 'negative_input' });
  });

  it('self-service is valued net of its failures', () => {
    const given = {
      contained: 10_000,
      failed: 5_000,
      costLive: 8,
      costSelf: 0.5,
      repeatShare: 0.8,
      churnShare: 0.01,
      clv: 420,
      platform: 10_000,
    };
    const found = value(selfServiceValue(given));
    expect(found).toMatchObject({ saved: 75_000, failureCost: 34_500, churnCost: 21_000, verdict: 'positive' });
    expect(found.net).toBeCloseTo(9_500, 9);
    const turned = selfServiceValue({ ...given, failed: 7_000 });
    expect(turned).toMatchObject({ value: { verdict: 'benefit eliminated' } });
    const share = found.breakEvenFailureShare ?? 0;
    expect(
      value(selfServiceValue({ ...given, contained: 15_000 * (1 - share), failed: 15_000 * share })).net,
    ).toBeCloseTo(0, 6);
    expect(selfServiceValue({ ...given, churnShare: 1.5 })).toMatchObject({ code: 'probability_outside_0_1' });
    expect(selfServiceValue({ ...given, clv: null })).toMatchObject({ why: 'INCOMPLETE' });
  });

  it('detection without alerts has no precision', () => {
    expect(proactiveDetection({ truePositives: 0, falsePositives: 0, falseNegatives: 4 })).toMatchObject({
      value: { precision: null, recall: 0, f1: null, saving: null },
      flags: ['no_alerts'],
    });
    const saving = { contactIfReactive: 0.6, contactIfProactive: 0.1, costPerContact: 8, outreach: 50 };
    const found = value(proactiveDetection({ truePositives: 80, falsePositives: 20, falseNegatives: 20 }, saving));
    expect([found.precision, found.recall, found.f1]).toEqual([0.8, 0.8, expect.closeTo(0.8, 12)]);
    expect(found.saving).toBeCloseTo(270, 9);
    expect(
      proactiveDetection(
        { truePositives: 1, falsePositives: 0, falseNegatives: 0 },
        { ...saving, contactIfReactive: 6 },
      ),
    ).toMatchObject({ code: 'probability_outside_0_1' });
  });
});

describe('teams and outsourcers', () => {
  it('are never measured by handle time', () => {
    for (const name of ['AHT', 'aht_seconds', 'Average handle time', 'handle_time', 'calls per hour'])
      expect(isSpeedMeasure(name)).toBe(true);
    for (const name of ['resolution', 'path', 'first contact resolution']) expect(isSpeedMeasure(name)).toBe(false);
    const measures = [
      { id: 'resolution', weight: 3, value: 0.8 },
      { id: 'aht', weight: 100, value: 0 },
      { id: 'csat', weight: 1, value: null },
    ];
    expect(agentScore(measures, 40)).toMatchObject({
      value: { score: expect.closeTo(0.8, 12), coverage: 0.75 },
      flags: ['renormalised'],
    });
    expect(agentScore(measures, 5)).toMatchObject({ why: 'UNDEFINED', code: 'too_few' });
    expect(agentScore(measures.slice(1), 40)).toMatchObject({ code: 'nothing_measured' });
    expect(agentScore(measures, null)).toMatchObject({ why: 'INCOMPLETE' });
  });

  it('are paid for what stays resolved, within the cap', () => {
    const bill = { resolved: 1000, repeats: 100, price: 4, adjustment: 0.3, cap: 0.1 };
    expect(outcomeInvoice(bill)).toMatchObject({
      value: { paidIssues: 900, adjustment: 0.1 },
      flags: ['adjustment_capped'],
    });
    expect(value(outcomeInvoice(bill)).amount).toBeCloseTo(3960, 9);
    expect(outcomeInvoice({ ...bill, repeats: 1001 })).toMatchObject({ code: 'impossible_count' });
  });
});

describe('scenarios', () => {
  it('count hand-offs and silos, and name what is not there', () => {
    const step = (silo: string, touch: number, waitAfter: number) => ({ silo, touch, waitAfter });
    expect(value(scenarioMetrics([step('a', 0, 0), step('a', 0, 0), step('b', 0, 0)]))).toMatchObject({
      handoffs: 1,
      silos: 2,
      efficiency: null,
    });
    expect(scenarioMetrics([])).toMatchObject({ why: 'UNDEFINED' });
    expect(scenarioMetrics([step('a', -1, 0)])).toMatchObject({ code: 'negative_input' });
    expect(scenarioMetrics([{ silo: 'a', touch: null, waitAfter: 1 }])).toMatchObject({ why: 'INCOMPLETE' });
    expect(reduction(0, 5)).toMatchObject({ why: 'UNDEFINED', code: 'zero_denominator' });
    expect(orNull(rolledThroughputYield([0.9, 0.8]))).toBeCloseTo(0.72, 12);
    expect(rolledThroughputYield([1.2])).toMatchObject({ code: 'probability_outside_0_1' });
    expect(rolledThroughputYield([])).toMatchObject({ why: 'INCOMPLETE' });
  });

  it('take the longest way through parallel steps', () => {
    const steps = [
      { id: 'end', minutes: 5, after: ['b', 'c'] },
      { id: 'a', minutes: 10, after: [] },
      { id: 'b', minutes: 20, after: ['a'] },
      { id: 'c', minutes: 3, after: ['a'] },
    ];
    expect(orNull(criticalPath(steps))).toBe(35);
    expect(criticalPath([{ id: 'a', minutes: 1, after: ['a'] }])).toMatchObject({ code: 'circle' });
    expect(criticalPath([{ id: 'a', minutes: 1, after: ['z'] }])).toMatchObject({ code: 'circle' });
  });
});
