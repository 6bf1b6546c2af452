import { chapter, method } from '../../method/method';
import { clv, marginMultiple, retentionElasticity, retentionRevenue } from './clv';

/** What a customer is worth. */
export const VALUE_METHODS = chapter('Customer value', [
  method({
    name: 'clv_margin_multiple',
    title: 'Margin multiple',
    unit: 'margins',
    formula: 'r / (1 + i - r)',
    edges: 'r >= 1 + i has no end: an error; r outside 0..1 is an error; r = 1 gives 1 / i',
    source: 'Gupta and Lehmann 2003',
    compute: marginMultiple,
  }),
  method({
    name: 'clv_variants',
    title: 'Customer lifetime value, variant named',
    unit: 'money',
    formula:
      'm r / (1 + i - r); immediate m (1 + i) / (1 + i - r); growth m r / (1 + i - r (1 + g)); finite sum of m r^t / (1 + i)^t',
    edges: 'r (1 + g) >= 1 + i is an error; a negative margin is flagged; one period for m, r and i',
    source: 'Gupta and Lehmann 2003; Fader and Hardie',
    compute: clv,
  }),
  method({
    name: 'retention_elasticity',
    title: 'Retention elasticity of value',
    unit: 'percent per percent',
    formula: '(1 + i) / (1 + i - r)',
    edges: 'as the margin multiple',
    source: 'Gupta, Lehmann and Stuart 2004',
    standing: 'PUBLIC',
    compute: retentionElasticity,
  }),
  method({
    name: 'retention_revenue',
    title: 'Retention to revenue',
    unit: 'money per period',
    formula: 'customers x change of retention x revenue per customer x timing; x margin share',
    edges: 'the timing factor is shown',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: retentionRevenue,
  }),
]);
