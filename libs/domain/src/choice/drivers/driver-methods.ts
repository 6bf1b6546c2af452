import { chapter, method } from '../../method/method';
import { driverPriority } from './driver';

/** How far an initiative serves what the company wants to move. */
export const DRIVER_METHODS = chapter('Strategic drivers', [
  method({
    name: 'driver_priority',
    title: 'Driver priority',
    unit: 'share of the full effect',
    formula:
      'sum over drivers of weight x share of the level / sum of weights; NONE 0, LOW 1/4, MODERATE 1/2, STRONG 3/4, EXTREME 1',
    edges:
      'null until every driver is rated: a missing rating is never taken as NONE; beside the score, never part of it',
    source: 'equal steps of five stated levels',
    standing: 'PROPOSAL',
    compute: driverPriority,
  }),
]);
