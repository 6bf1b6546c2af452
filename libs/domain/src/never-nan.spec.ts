import fc from 'fast-check';
import * as d from './index';

/** What people and files send: ordinary figures, and everything that is none. */
const anything = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 200 }) },
  { weight: 2, arbitrary: fc.constantFrom(0, -0, 1, -1, 10_000) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER) },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined) as fc.Arbitrary<null> },
);
type Any = number | null;
const n = (list: readonly Any[], k: number): number => list[k % list.length] as number;
const pairs = (list: readonly Any[]): number[][] => list.map((_, k) => [n(list, k), n(list, k + 1)]);

/** Every method that takes plain numbers, fed from one list. */
const FED: Readonly<Record<string, (list: readonly Any[]) => unknown>> = {
  rice: (l) => d.rice([{ id: 'a', reach: l[0], impact: n(l, 1), confidence: n(l, 2), effort: n(l, 3) }]),
  ice: (l) => d.ice([{ id: 'a', impact: n(l, 0), confidence: n(l, 1), ease: n(l, 2) }]),
  wsjf: (l) =>
    d.wsjf([
      { id: 'a', userBusinessValue: n(l, 0), timeCriticality: n(l, 1), riskReduction: n(l, 2), jobSize: n(l, 3) },
    ]),
  cd3: (l) => d.cd3([{ id: 'a', costOfDelay: n(l, 0), duration: n(l, 1) }]),
  ahp: (l) =>
    d.ahp([
      [1, n(l, 0)],
      [n(l, 1), 1],
    ]),
  ahpSolved: (l) =>
    d.ahp(
      [
        [1, n(l, 0), null],
        [1 / n(l, 0), 1, n(l, 1)],
        [null, 1 / n(l, 1), 1],
      ],
      'SOLVE',
    ),
  roc: (l) => d.rankOrderWeights(l as number[]),
  smart: (l) => d.smart([{ id: 'c', worst: n(l, 0), best: n(l, 1), swing: n(l, 2) }], { a: { c: n(l, 3) } }),
  topsis: (l) =>
    d.topsis(pairs(l), [
      { weight: n(l, 0), benefit: true },
      { weight: n(l, 1), benefit: false },
    ]),
  kendall: (l) => d.kendallsW([l as number[], [...l].reverse() as number[]]),
  icc: (l) => d.intraclassCorrelation(pairs(l)),
  stability: (l) => d.weightStability(n(l, 0), { own: n(l, 1), rest: n(l, 2) }, { own: n(l, 3), rest: n(l, 4) }),
  reversal: (l) => d.distributivePriorities(pairs(l)),
  gini: (l) => d.gini(l as number[]),
  disproportion: (l) => d.disproportionality(l.map((_, k) => ({ id: `u${k}`, owed: n(l, k), received: n(l, k + 1) }))),
  bound: (l) =>
    d.linearBound(
      l.map((_, k) => ({ id: `i${k}`, cost: n(l, k), value: n(l, k + 1) })),
      n(l, 0),
    ),
  nps: (l) => d.netPromoterScore({ promoters: n(l, 0), passives: n(l, 1), detractors: n(l, 2) }),
  npsChange: (l) =>
    d.npsChange(
      { promoters: n(l, 0), passives: n(l, 1), detractors: n(l, 2) },
      { promoters: n(l, 3), passives: n(l, 4), detractors: n(l, 5) },
    ),
  csat: (l) => d.csat([0, 1, 2, 3, 4].map((k) => n(l, k))),
  ces: (l) => d.customerEffort([0, 1, 2, 3, 4, 5, 6].map((k) => n(l, k))),
  sample: (l) => d.sampleSize({ error: n(l, 0), share: n(l, 1), population: l[2], responseRate: l[3] }),
  spike: (l) => d.spikeAlert(l as number[], n(l, 0)),
  fcr: (l) =>
    d.firstContactResolution(
      l.map((day, k) => ({ customer: `c${k % 3}`, reason: 'x', day: day as number })),
      n(l, 0),
    ),
  aht: (l) => d.averageHandleTime(n(l, 0), n(l, 1), n(l, 2), n(l, 3)),
  contactRate: (l) => d.contactRate(n(l, 0), n(l, 1)),
  contactCost: (l) => d.costPerContact({ costs: l, contacts: n(l, 0), handleMinutes: l[1], fcr: l[2] }),
  tdabc: (l) => d.timeDrivenCost(n(l, 0), n(l, 1), [{ id: 'a', minutes: n(l, 2), quantity: n(l, 3) }]),
  selfService: (l) =>
    d.selfServiceValue({
      contained: n(l, 0),
      failed: n(l, 1),
      costLive: n(l, 2),
      costSelf: n(l, 3),
      repeatShare: n(l, 4),
      churnShare: n(l, 5),
      clv: n(l, 6),
      platform: n(l, 7),
    }),
  detection: (l) => d.proactiveDetection({ truePositives: n(l, 0), falsePositives: n(l, 1), falseNegatives: n(l, 2) }),
  team: (l) =>
    d.agentScore(
      l.map((value, k) => ({ id: `k${k}`, weight: n(l, k + 1), value })),
      99,
    ),
  invoice: (l) =>
    d.outcomeInvoice({ resolved: n(l, 0), repeats: n(l, 1), price: n(l, 2), adjustment: n(l, 3), cap: n(l, 4) }),
  scenario: (l) => d.scenarioMetrics(l.map((touch, k) => ({ silo: `s${k % 2}`, touch, waitAfter: n(l, k + 1) }))),
  path: (l) => d.criticalPath(l.map((minutes, k) => ({ id: `s${k}`, minutes, after: k > 0 ? [`s${k - 1}`] : [] }))),
  yield: (l) => d.rolledThroughputYield(l),
  reduction: (l) => d.reduction(n(l, 0), n(l, 1)),
  ...Object.fromEntries(
    d.CLV_VARIANTS.map((variant) => [
      `clv ${variant}`,
      (l: readonly Any[]) =>
        d.clv(
          {
            margin: n(l, 0),
            retention: n(l, 1),
            discount: n(l, 2),
            growth: n(l, 3),
            periods: n(l, 4),
            acquisition: l[5],
          },
          variant,
        ),
    ]),
  ),
  elasticity: (l) => d.retentionElasticity(n(l, 0), n(l, 1)),
  revenue: (l) =>
    d.retentionRevenue({
      customers: n(l, 0),
      retentionChange: n(l, 1),
      revenuePerCustomer: n(l, 2),
      timing: n(l, 3),
      marginShare: n(l, 4),
    }),
  npv: (l) => d.npv(n(l, 0), l),
  irr: (l) => d.internalRate(l),
  mirr: (l) => d.modifiedIrr(l, n(l, 0), n(l, 1)),
  payback: (l) => d.paybackPeriods(n(l, 0), l),
  bcr: (l) => d.benefitCostRatio({ rate: n(l, 0), benefits: l, costs: [...l].reverse(), running: l }),
  capped: (l) => d.npvPerCappedUnit(l.map((value, k) => ({ id: `i${k}`, npv: value, cappedCost: n(l, k + 1) }))),
  overlap: (l) =>
    d.jointSaving(
      n(l, 0),
      l.map((reduction, k) => ({ id: `i${k}`, reduction })),
    ),
  waiting: (l) => d.costOfWaiting(n(l, 0), n(l, 1)),
  pert: (l) => d.pertSum([[n(l, 0), n(l, 1), n(l, 2)]]),
  triangular: (l) => d.triangular([n(l, 0), n(l, 1), n(l, 2)]),
  tornado: (l) => d.tornado([{ name: 'x', low: n(l, 0), base: n(l, 1), high: n(l, 2) }], ({ x = 0 }) => 1 / x),
  pilot: (l) => d.pilotValue({ probability: n(l, 0), ifWorks: n(l, 1), ifNot: n(l, 2), pilotCost: n(l, 3) }),
  test: (l) =>
    d.imperfectTest({
      probability: n(l, 0),
      ifWorks: n(l, 1),
      ifNot: n(l, 2),
      sensitivity: n(l, 3),
      specificity: n(l, 4),
    }),
  weighted: (l) => d.evidenceWeightedValue({ multiplier: n(l, 0), benefit: n(l, 1), cost: n(l, 2) }),
  breakEven: (l) => d.breakEvenConfidence(n(l, 0), n(l, 1)),
  kappa: (l) => d.weightedKappa(pairs(l) as [number, number][], 6),
  decision: (l) =>
    d.netOfDecision([{ channel: 'c', baseline: l[0], observed: n(l, 1), share: n(l, 2), costPerContact: n(l, 3) }], {
      fee: n(l, 4),
      customers: n(l, 5),
      months: n(l, 6),
      refundShare: n(l, 7),
      churned: n(l, 8),
      clv: n(l, 9),
    }),
  no: (l) =>
    d.costOfNo({
      refund: n(l, 0),
      salvage: n(l, 1),
      handling: n(l, 2),
      clv: n(l, 3),
      churnIfNo: n(l, 4),
      churnIfYes: n(l, 5),
      extraContactsIfNo: n(l, 6),
      costPerContact: n(l, 7),
      lostReferralsIfNo: n(l, 8),
      lostReferralsIfYes: n(l, 9),
      clvOfReferred: n(l, 10),
    }),
  did: (l) =>
    d.differenceInDifferences({
      treatedPre: [n(l, 0), n(l, 1)],
      treatedPost: [n(l, 2), n(l, 3)],
      controlPre: [n(l, 4), n(l, 5)],
      controlPost: [n(l, 6), n(l, 7)],
    }),
  panel: (l) => d.panelDifference(l as number[], [...l].reverse() as number[]),
  alike: (l) => d.standardisedDifference(l as number[], [...l].reverse() as number[]),
  horizons: (l) => d.purchaseHorizons(n(l, 0), n(l, 1), [{ months: 1, treated: l[2] ?? null, control: l[3] ?? null }]),
  survival: (l) => d.kaplanMeier(l.map((time, k) => ({ time: time as number, event: k % 2 === 0 }))),
  logRank: (l) =>
    d.logRank(
      l.map((time) => ({ time: time as number, event: true })),
      l.map((time) => ({ time: (time as number) + 1, event: false })),
    ),
  brier: (l) => d.brierScore(l, [...l].reverse()),
  bias: (l) => d.forecastBias(l.map((forecast, k) => ({ id: `i${k}`, forecast, realised: n(l, k + 1) }))),
  update: (l) => d.updateMultiplier(n(l, 0), l),
};

/** Every number anywhere in an answer is finite, and an answer without a number has a name. */
const isSound = (answer: unknown): boolean => {
  if (typeof answer === 'number') return Number.isFinite(answer);
  if (typeof answer !== 'object' || answer === null) return true;
  const { known, code, message } = answer as { known?: boolean; code?: string; message?: string };
  if (known === false) return /^[a-z0-9_]+$/.test(code ?? '') && (message ?? '').length > 0;
  return Object.values(answer).every(isSound);
};

describe('whatever is fed to it', () => {
  it.each(Object.keys(FED))('%s answers with numbers or by name, never NaN or Infinity, and never throws', (name) => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 12 }), (list) => isSound(FED[name]?.(list as Any[]))),
      { numRuns: 300 },
    );
  });
});
