import { chapter, method } from '../method/method';
import { envelopeLimits } from './limits';

/** What the envelope computes with. */
export const ENVELOPE_METHODS = chapter('Envelope, portfolio, fairness', [
  method({
    name: 'envelope',
    title: 'Envelope and headroom',
    unit: 'money',
    formula: 'limit = floor(cap share x addressable OpEx); headroom = limit - reserve - held - committed',
    edges: 'checked for the year and for the run-rate; a base at or below 0 allows nothing',
    source: 'product brief',
    standing: 'PROPOSAL',
    compute: envelopeLimits,
  }),
]);
