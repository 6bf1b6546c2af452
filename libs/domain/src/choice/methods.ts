import { chapter, method } from '../method/method';
import { intraclassCorrelation } from './agreement/icc';
import { kendallsW } from './agreement/kendalls-w';
import { disproportionality } from './fairness/disproportionality';
import { equalShares } from './fairness/equal-shares';
import { gini } from './fairness/gini';
import { ahp } from './scoring/ahp';
import { cd3 } from './scoring/cd3';
import { ice } from './scoring/ice';
import { rice } from './scoring/rice';
import { rankOrderWeights } from './scoring/roc';
import { smart } from './scoring/smart';
import { topsis } from './scoring/topsis';
import { weightedScore } from './scoring/weighted-score';
import { wsjf } from './scoring/wsjf';
import { linearBound } from './selection/capped-bound';
import { distributivePriorities } from './sensitivity/rank-reversal';
import { weightStability } from './sensitivity/weight-stability';

const SCORING = chapter('Scoring and ranking', [
  method({
    name: 'weighted_scoring',
    title: 'Weighted scoring',
    unit: 'scale points',
    formula: 'S = sum(w_j v_ij) / sum(w_j)',
    edges: 'weights that sum to 0 are an error; a missing score blocks, or renormalises and shows the coverage',
    source: 'DCLG, Multi-criteria analysis: a manual, 2009; SMART additive model',
    compute: weightedScore,
  }),
  method({
    name: 'rice',
    title: 'RICE',
    unit: 'reach per person-month',
    formula: 'reach x impact x confidence / effort',
    edges:
      'effort <= 0 and confidence outside (0, 1] are errors; a missing reach is incomplete; one reach period for all',
    source: 'Intercom, S. McBride',
    standing: 'PUBLIC',
    compute: rice,
  }),
  method({
    name: 'ice',
    title: 'ICE',
    unit: 'points',
    formula: 'impact x confidence x ease (variant PRODUCT), or their mean (variant MEAN)',
    edges: 'confidence 0 gives 0; the variant is always named',
    source: 'S. Ellis; I. Gilad',
    standing: 'PUBLIC',
    compute: ice,
  }),
  method({
    name: 'wsjf',
    title: 'Weighted shortest job first',
    unit: 'ratio',
    formula: '(user-business value + time criticality + risk reduction or opportunity enablement) / job size',
    edges:
      'job size <= 0 is an error; a column without a 1, or a value off the scale 1 2 3 5 8 13 20, warns and never re-scales',
    source: 'SAFe',
    standing: 'PUBLIC',
    compute: wsjf,
  }),
  method({
    name: 'cd3',
    title: 'Cost of delay divided by duration',
    unit: 'money per week squared',
    formula: 'cost of delay per week / duration in weeks',
    edges: 'duration <= 0 is an error; money, not points',
    source: 'Reinertsen; Smith 1956',
    compute: cd3,
  }),
  method({
    name: 'ahp',
    title: 'Weights by pairwise comparison (AHP)',
    unit: 'weights that sum to 1',
    formula: 'principal right eigenvector of A; CI = (lambda_max - n) / (n - 1); CR = CI / RI(n)',
    edges:
      'judgements must be above 0 and reciprocal; n <= 2 has CR 0; CR >= 0.10 warns; missing pairs are asked for or solved; the random index table is named',
    source: 'Saaty 1980, 2008; Aczel and Saaty 1983; random indices Saaty 1980, 2005, Donegan and Dodd 1991',
    compute: ahp,
  }),
  method({
    name: 'smart',
    title: 'SMART with swing weights',
    unit: '0..1',
    formula: 'v = (x - worst) / (best - worst); w = swing points / sum; U = sum(w v)',
    edges: 'worst = best is an error; outside the anchors a value is clamped and flagged',
    source: 'Edwards 1977; von Winterfeldt and Edwards 1986',
    compute: smart,
  }),
  method({
    name: 'roc',
    title: 'Rank-order centroid weights (SMARTER)',
    unit: 'weights that sum to 1',
    formula: 'w_k = (1/n) sum over j = k..n of 1/j',
    edges: 'equal ranks share the mean of the weights of their places',
    source: 'Edwards and Barron 1994',
    compute: rankOrderWeights,
  }),
  method({
    name: 'topsis',
    title: 'TOPSIS',
    unit: '0..1',
    formula: 'r = x / sqrt(sum x^2); v = w r; C = S- / (S+ + S-)',
    edges: 'a column of equal values discriminates nothing; can reverse ranks',
    source: 'Yoon and Hwang 1995',
    standing: 'PUBLIC',
    compute: topsis,
  }),
]);

const AGREEMENT = chapter('Agreement and stability', [
  method({
    name: 'kendalls_w',
    title: "Kendall's W",
    unit: '0..1',
    formula: 'W = 12 S / (m^2 (n^3 - n) - m sum(t^3 - t)); chi2 = m (n - 1) W',
    edges: 'fewer than two raters or items is undefined; ties take average ranks',
    source: 'Zar 20.5',
    standing: 'PUBLIC',
    compute: kendallsW,
  }),
  method({
    name: 'icc',
    title: 'Intraclass correlation, ICC(2,1) and ICC(2,k)',
    unit: 'ratio',
    formula: '(MSB - MSE) / (MSB + (k-1) MSE + k (MSJ - MSE)/n); mean of k: (MSB - MSE) / (MSB + (MSJ - MSE)/n)',
    edges: 'a negative value is shown; missing cells are incomplete; no variance is undefined',
    source: 'Shrout and Fleiss 1979',
    standing: 'PUBLIC',
    compute: intraclassCorrelation,
  }),
  method({
    name: 'weight_stability',
    title: 'Weight at which two options tie',
    unit: 'share of weight',
    formula: 'w such that w own_a + (1 - w) rest_a = w own_b + (1 - w) rest_b',
    edges: 'already tied gives change 0; no weight between 0 and 1 is undefined',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: weightStability,
  }),
  method({
    name: 'rank_reversal',
    title: 'Rank reversal of distributive priorities',
    unit: 'priorities that sum to 1',
    formula: 'mean over criteria of priorities that sum to 1; adding a copy of B must not lift A over B',
    edges: 'fixed anchors are immune, distributive AHP and TOPSIS are not',
    source: 'Belton and Gear 1983',
    compute: distributivePriorities,
  }),
]);

const SHARING = chapter('Envelope, portfolio, fairness', [
  method({
    name: 'portfolio_cap',
    title: 'Selection under the cap: bound and shadow price',
    unit: 'value; value per money',
    formula: 'max sum(v x) with sum(c x) <= cap, x in {0, 1}; bound and dual of x in 0..1',
    edges: 'the gap of the plan to the bound is shown; the dual is step-like, so the discrete price is shown too',
    source: 'Dantzig 1957',
    compute: linearBound,
  }),
  method({
    name: 'gini',
    title: 'Gini coefficient',
    unit: '0..1',
    formula: 'sum over i, j of |x_i - x_j| / (2 n^2 mean), population form; sample form x n/(n - 1)',
    edges: 'nothing shared is undefined; a negative amount is an error',
    source: 'Gini 1912',
    compute: gini,
  }),
  method({
    name: 'disproportionality',
    title: 'Disproportionality',
    unit: 'share',
    formula: 'Loosemore-Hanby 0.5 sum |v - s|; Gallagher sqrt(0.5 sum (v - s)^2); smallest s / v',
    edges: 'v = 0 has no ratio',
    source: 'Loosemore and Hanby 1971; Gallagher 1991',
    compute: disproportionality,
  }),
  method({
    name: 'method_of_equal_shares',
    title: 'Method of Equal Shares',
    unit: 'selection',
    formula:
      'buy the project with the smallest rho such that sum over v of min(b_v, rho u_v) = cost; repeat; then complete',
    edges: 'exact fractions; ties by smaller id; utility 0 pays nothing; the completion is named',
    source: 'Peters, Pierczynski and Skowron 2021',
    standing: 'PUBLIC',
    compute: equalShares,
  }),
]);

/** What the choice of initiatives computes with. */
export const CHOICE_METHODS = [...SCORING, ...AGREEMENT, ...SHARING];
