import { chapter, method } from '../../method/method';
import { netPromoterScore, npsChange } from './nps';
import { sampleSize } from './sample-size';
import { spikeAlert } from './spike-alert';
import { csat, customerEffort } from './top-box';

/** What is computed from what customers say. */
export const VOICE_METHODS = chapter('Voice of the customer', [
  method({
    name: 'nps',
    title: 'NPS',
    unit: 'points, -100..100',
    formula: '100 (P - D); Var = P + D - (P - D)^2; SE = 100 sqrt(Var / n); margin = 1.96 SE',
    edges: 'no answers is undefined; all alike has SE 0, flagged; ratings are integers 0-10; under 30 "indicative"',
    source: 'Reichheld 2003',
    standing: 'PUBLIC',
    compute: netPromoterScore,
  }),
  method({
    name: 'nps_change',
    title: 'Change of NPS',
    unit: 'points; z',
    formula: 'z = (N1 - N2) / sqrt(SE1^2 + SE2^2)',
    edges: 'only for the same mix of channels; no spread is undefined',
    source: 'Reichheld 2003',
    standing: 'PUBLIC',
    compute: npsChange,
  }),
  method({
    name: 'csat',
    title: 'CSAT',
    unit: 'share of 4 and 5 of 5',
    formula: '(n4 + n5) / n, Wilson interval',
    edges: 'no answers is undefined; small n: Wilson, never Wald',
    source: 'Wilson 1927',
    compute: csat,
  }),
  method({
    name: 'ces',
    title: 'CES 2.0',
    unit: 'share of 5 to 7 of 7; mean',
    formula: '(n5 + n6 + n7) / n, Wilson interval; mean',
    edges: 'the reversed five-point scale of CES 1.0 is refused, never mixed',
    source: 'Dixon et al.',
    standing: 'PUBLIC',
    compute: customerEffort,
  }),
  method({
    name: 'sample_size',
    title: 'Sample size',
    unit: 'answers',
    formula: 'n0 = z^2 p (1 - p) / e^2; n = n0 / (1 + (n0 - 1) / N); invitations = n / response rate',
    edges: 'error and response rate must lie between 0 and 1',
    source: 'Cochran',
    compute: sampleSize,
  }),
  method({
    name: 'spike_alert',
    title: 'Spike alert',
    unit: 'contacts per period',
    formula: 'upper limit = mean + 3 sqrt(mean)',
    edges: 'under a mean of 5 the exact Poisson tail decides at 0.00135',
    source: 'Shewhart',
    compute: spikeAlert,
  }),
]);
