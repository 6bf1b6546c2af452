import { chapter, method } from '../../method/method';
import { pert, pertSum } from './pert';
import { tornado } from './tornado';
import { monteCarlo, triangular } from './triangular';
import { imperfectTest, perfectInformation, pilotValue } from './value-of-information';

/** How doubt is computed with. */
export const UNCERTAINTY_METHODS = chapter('Risk and uncertainty', [
  method({
    name: 'pert',
    title: 'Three-point estimate (PERT)',
    unit: 'unit of the estimate',
    formula: 'mean (a + 4m + b) / 6; sd (b - a) / 6',
    edges: 'a <= m <= b, else an error',
    source: 'PERT 1959',
    standing: 'PUBLIC',
    compute: pert,
  }),
  method({
    name: 'pert_sum',
    title: 'Sum of three-point estimates, P10, P50, P90',
    unit: 'unit of the estimates',
    formula: 'means and variances add; normal quantiles',
    edges: 'assumes independence and says so',
    source: 'PERT 1959',
    compute: pertSum,
  }),
  method({
    name: 'triangular',
    title: 'Triangular distribution',
    unit: 'unit of the estimate',
    formula: 'mean (a + m + b) / 3; quantiles in closed form',
    edges: 'a = b is constant',
    source: 'standard',
    compute: triangular,
  }),
  method({
    name: 'monte_carlo',
    title: 'Monte Carlo',
    unit: 'unit of the result',
    formula: 'result of independent triangular draws, seeded; P10, P50, P90 of the draws',
    edges: 'seed, draws and the standard error of the mean are shown',
    source: 'standard',
    compute: monteCarlo,
  }),
  method({
    name: 'tornado',
    title: 'Tornado',
    unit: 'unit of the result',
    formula: 'result at low and high of each input, others at base; sorted by swing',
    edges: 'each range is sampled, so that an input that turns within it is shown',
    source: 'standard',
    compute: tornado,
  }),
  method({
    name: 'evpi',
    title: 'Value of perfect information',
    unit: 'money',
    formula: 'E[max] - max E',
    edges: 'probabilities must sum to 1',
    source: 'Howard 1966',
    compute: perfectInformation,
  }),
  method({
    name: 'pilot_value',
    title: 'Value of a pilot',
    unit: 'money',
    formula: 'EVPI - cost of the pilot',
    edges: 'an upper bound: an imperfect test is worth less',
    source: 'Howard 1966',
    compute: pilotValue,
  }),
  method({
    name: 'evsi',
    title: 'Value of an imperfect test',
    unit: 'money',
    formula: 'E[max given the answer] - max E',
    edges: 'never above EVPI',
    source: 'Howard 1966',
    compute: imperfectTest,
  }),
]);
