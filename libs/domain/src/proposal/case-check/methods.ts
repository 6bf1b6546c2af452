import { chapter, method } from '../../method/method';
import { checkCase } from './check-case';
import { depthOfReview } from './depth-of-review';
import { technologyPurpose } from './technology-purpose';

/** How a case is checked before it is decided. */
export const CHECK_METHODS = chapter('Checks of a case', [
  method({
    name: 'self_check',
    title: 'Self-check of a case',
    unit: 'score 0..100',
    formula: '100 x checks that find nothing / all checks',
    edges:
      'a finding that blocks stops acceptance, not submission, and credits 0; a question not answered counts as not stated',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: checkCase,
  }),
  method({
    name: 'technology_purpose',
    title: 'Technology purpose',
    unit: 'customer-first, mixed, cost-first',
    formula: 'points of 6: four answers for the customer, two against cost; customer-first from 5, cost-first up to 2',
    edges:
      'open questions give no purpose; cost as the larger part without help for the task is cost-first; guards are required',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: technologyPurpose,
  }),
  method({
    name: 'depth_of_review',
    title: 'Depth of review',
    unit: 'light, standard, full, full with second grader',
    formula: 'cost steps reached, one more for weak evidence, one less for strong',
    edges: 'never below light nor above full with second grader; the rule belongs to the cycle',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: depthOfReview,
  }),
]);
