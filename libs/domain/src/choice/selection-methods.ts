import { chapter, method } from '../method/method';
import { dividedInitiatives } from './agreement/divided';
import { certify } from './explain/certificate';
import { frontier } from './explain/frontier';
import { moreMoney } from './explain/more-money';
import { priceRules } from './explain/rule-price';
import { fairPlan } from './fairness/fair-plan';
import { drawFundingLine } from './ranking/funding-line';
import { pivot } from './ranking/pivot';
import { rankInitiatives } from './ranking/rank';
import { rankStability } from './ranking/stability';
import { statisticalTies } from './ranking/statistical-tie';
import { groupJudgements } from './scoring/ahp';
import { evaluateFormula } from './scoring/formula';
import { swingWeights } from './scoring/smart';
import { worstTriads } from './scoring/triads';
import { objectiveValue } from './selection/objective';
import { optimise } from './selection/optimise';

const RANKING = chapter('Scoring and ranking', [
  method({
    name: 'swing_weights',
    title: 'Swing weights',
    unit: 'weights that sum to 1',
    formula: 'w_k = points_k / sum of points; the points of going from the worst to the best of criterion k',
    edges: 'negative points, or none above 0, are an error',
    source: 'von Winterfeldt and Edwards 1986',
    compute: swingWeights,
  }),
  method({
    name: 'group_judgements',
    title: 'Pairwise judgements of a group',
    unit: 'ratio',
    formula: 'a_ij = (product over people of a_ij)^(1/people)',
    edges: 'only pairs that someone judged; reciprocal by construction',
    source: 'Aczel and Saaty 1983',
    compute: groupJudgements,
  }),
  method({
    name: 'worst_triads',
    title: 'Judgements to revisit',
    unit: 'logarithm of a factor',
    formula: '|ln(a_ij a_jk / a_ik)|, largest first',
    edges: '0 contradicts nothing; open pairs are skipped; the three worst are shown',
    source: 'Saaty 1980',
    compute: worstTriads,
  }),
  method({
    name: 'custom_formula',
    title: "A model's own formula",
    unit: 'as the formula states',
    formula: '+ - x / over named criteria, their least, greatest and mean, and if-then-else by a comparison',
    edges:
      'exact fractions; a division by 0 and a missing score are no number, with the place; length and depth bounded',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: evaluateFormula,
  }),
  method({
    name: 'ranking_order',
    title: 'Order of the ranking',
    unit: 'rank',
    formula: 'highest score, then the written tie-break',
    edges: 'a total order; scores are compared as exact fractions, never rounded',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: rankInitiatives,
  }),
  method({
    name: 'funding_line',
    title: 'Funding line of the ranking',
    unit: 'above, skipped or below',
    formula: 'down the ranking, what still fits the headroom in year and run-rate is above the line',
    edges: 'what does not fit is skipped and the walk goes on',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: drawFundingLine,
  }),
  method({
    name: 'ranking_pivot',
    title: 'Ranking by group',
    unit: 'money and counts',
    formula: 'sums by group; what has several groups is split equally between them',
    edges: 'the split leaves no minor unit over, so that totals reconcile',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: pivot,
  }),
]);

const STABILITY = chapter('Agreement and stability', [
  method({
    name: 'rank_stability',
    title: 'Smallest change of a weight that moves an initiative across the funding line',
    unit: 'basis points of all weight',
    formula: 'scores are straight lines over the share of a weight; the line is drawn again where two of them meet',
    edges: 'exact fractions; no such weight is said so',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: rankStability,
  }),
  method({
    name: 'statistical_tie',
    title: 'Statistical tie of neighbours in the ranking',
    unit: 'yes or no',
    formula: 'gap < change of the gap by one weight off 5 points, or gap^2 < 1.96^2 x variance through the panel',
    edges: 'equal scores are a tie; a panel of one has no variance',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: statisticalTies,
  }),
  method({
    name: 'divided_initiatives',
    title: 'Initiatives that divide the panel',
    unit: 'scale points',
    formula: 'sum(w_k range_k) / sum(w_k) over criteria that several scored; 3 points and more divide',
    edges: 'a panel of one divides nothing',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: dividedInitiatives,
  }),
]);

const SELECTING = chapter('Selection and its reasons', [
  method({
    name: 'objective_value',
    title: 'What a plan adds up',
    unit: 'points, or money',
    formula:
      'score x share of effect; or risk-adjusted value; or a declared blend: share x score x worth of a point + rest x value',
    edges: 'the worth of a point is declared, never taken from the initiatives at hand; a missing value is no number',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: objectiveValue,
  }),
  method({
    name: 'best_plan',
    title: 'The best plan',
    unit: 'value',
    formula: 'max sum(v x) under every rule, x in {0, 1}; then lowest cost, fewest initiatives, first ids',
    edges: 'every row checked in exact integers; a plan cut short states its bound; no plan names rules that conflict',
    source: 'Dantzig 1957; Pisinger 1997; QuickXplain, Junker 2004',
    compute: optimise,
  }),
  method({
    name: 'efficient_frontier',
    title: 'Efficient frontier',
    unit: 'value by budget',
    formula: 'the best plan at k/n of the cap, k = 1..n',
    edges: "a minimum is a share of that point's own budget; a budget that no plan keeps is said so",
    source: 'standard',
    compute: frontier,
  }),
  method({
    name: 'more_money',
    title: 'What more money would bring',
    unit: 'value',
    formula: 'V(cap + 1, 2, 5 %) - V(cap), solved anew; the dual of the cap beside it as an estimate',
    edges: 'the gain is step-like, so the estimate may promise what no plan brings',
    source: 'standard',
    compute: moreMoney,
  }),
  method({
    name: 'rule_price',
    title: 'Price of a rule',
    unit: 'value',
    formula: 'V(without the rule) - V',
    edges: 'a rule that nothing can break costs 0; equal shares are priced against the best plan of all',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: priceRules,
  }),
  method({
    name: 'refusal_certificate',
    title: 'Certificate of a refusal',
    unit: 'cost, value, grade or limit',
    formula: 'the smallest change of each kind under which the best plan funds the initiative; a little less does not',
    edges: 'solved again before it is shown; what no plan can hold names the rules against it',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: certify,
  }),
  method({
    name: 'fair_plan',
    title: 'A plan by equal shares of the units',
    unit: 'selection',
    formula:
      'Method of Equal Shares under all rules, then the best plan that holds what was bought; price = V - V(fair)',
    edges: 'what must be funded is paid first; a purchase that no plan can hold is passed over and named',
    source: 'Peters, Pierczynski and Skowron 2021; proposal of this product for the rules',
    standing: 'PROPOSAL',
    compute: fairPlan,
  }),
]);

/** How a ranking is read, and how a plan is chosen and explained. */
export const SELECTION_METHODS = [...RANKING, ...STABILITY, ...SELECTING];
