import { chapter, method } from '../method/method';
import { brierScore, forecastBias, updateMultiplier } from './calibration/forecasts';
import { allocatePool } from './chargeback/allocate-pool';
import { netOfDecision } from './chargeback/failure-demand';
import { costOfNo } from './cost-of-no/cost-of-no';
import { differenceInDifferences } from './outcomes/did';
import { kaplanMeier, logRank } from './outcomes/kaplan-meier';
import { purchaseHorizons, repurchaseRate } from './outcomes/purchase-horizons';

const CHARGEBACK = chapter('Chargeback and cost of no', [
  method({
    name: 'failure_demand_chargeback',
    title: 'Failure-demand chargeback',
    unit: 'money',
    formula:
      'A_c = max(0, observed - baseline) x share; charge = sum(A_c x cost per contact); net = fee x customers x months x (1 - refund) - charge - churned x CLV',
    edges:
      'fewer contacts charge 0 (a credit of its own); shares of causes sum to 1 at most; no baseline is showback only',
    source: 'product brief; Seddon 1992',
    standing: 'PUBLIC',
    compute: netOfDecision,
  }),
  method({
    name: 'allocation',
    title: 'Allocation to the cent',
    unit: 'money',
    formula: 'largest remainder on exact shares; ties alphabetical',
    edges: 'all drivers 0 is unallocated; charges sum to the pool',
    source: 'Hamilton method',
    compute: allocatePool,
  }),
  method({
    name: 'cost_of_no',
    title: 'Cost of no',
    unit: 'money',
    formula: 'net = (p_no - p_yes) CLV + contacts avoided x cost + referrals - (refund - salvage + handling)',
    edges: 'p_no < p_yes is allowed; abuse is flagged; law goes first; the sign without referrals is shown',
    source: 'product brief',
    standing: 'PROPOSAL',
    compute: costOfNo,
  }),
]);

const OUTCOMES = chapter('Effects on customers', [
  method({
    name: 'did',
    title: 'Difference in differences',
    unit: 'unit of the outcome',
    formula: '(T1 - T0) - (C1 - C0); SE = sqrt(sum p (1 - p) / n) for independent samples',
    edges: 'parallel trends on three periods before; small samples are flagged; not significant is "not proven"',
    source: 'Card and Krueger 1994',
    standing: 'PUBLIC',
    compute: differenceInDifferences,
  }),
  method({
    name: 'purchase_effect_horizons',
    title: 'Repurchase against a matched control',
    unit: 'difference of shares',
    formula: 'p_T - p_C; Wald and Newcombe intervals; pooled z; alpha = 0.05 / looks',
    edges: 'an open window is "not measurable yet"; intention to treat',
    source: 'product brief; Newcombe 1998',
    compute: purchaseHorizons,
  }),
  method({
    name: 'repurchase_rate',
    title: 'Repurchase rate',
    unit: 'share of the cohort',
    formula: 'second purchase on a later day within m calendar months / cohort with closed window',
    edges: 'the same day does not count; the month end is clamped',
    source: 'CDNOW data set',
    standing: 'PUBLIC',
    compute: repurchaseRate,
  }),
  method({
    name: 'kaplan_meier',
    title: 'Retention curve (Kaplan-Meier)',
    unit: 'share still active',
    formula: 'S(t) = product of (1 - d / r); Greenwood error',
    edges: 'events come before censoring at ties; the last an event gives 0',
    source: 'Kaplan and Meier 1958; Bewick 2004',
    standing: 'PUBLIC',
    compute: kaplanMeier,
  }),
  method({
    name: 'log_rank',
    title: 'Log-rank test',
    unit: 'chi-square, 1 degree of freedom',
    formula: '(O - E)^2 / V',
    edges: 'nobody leaving is undefined',
    source: 'Bewick 2004',
    standing: 'PUBLIC',
    compute: logRank,
  }),
]);

const CALIBRATION = chapter('Calibration', [
  method({
    name: 'brier',
    title: 'Brier score and skill',
    unit: '0..1',
    formula: 'mean (f - o)^2; skill = 1 - B / B_ref',
    edges: 'a base rate of 0 or 1 has no skill score',
    source: 'Brier 1950',
    compute: brierScore,
  }),
  method({
    name: 'forecast_bias',
    title: 'Forecast bias',
    unit: 'ratio',
    formula: 'sum realised / sum forecast; mean of ratios; mean absolute percentage error',
    edges: 'a forecast of 0 has no ratio',
    source: 'HM Treasury, Green Book',
    standing: 'PUBLIC',
    compute: forecastBias,
  }),
  method({
    name: 'multiplier_update',
    title: 'Update of a multiplier',
    unit: 'ratio',
    formula: '(n0 k0 + sum of ratios) / (n0 + n)',
    edges: 'ratios are capped at 2; n0 = 5',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: updateMultiplier,
  }),
]);

/** What is computed about consequences. */
export const CONSEQUENCE_METHODS = [...CHARGEBACK, ...OUTCOMES, ...CALIBRATION];
