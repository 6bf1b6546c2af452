import { graphql } from './graphql';

/** How far the money of one measure and period is taken. */
export const CapMeasure = graphql(`
  fragment CapMeasure on EnvelopeMeasure {
    measure
    period
    limit
    reserve
    held
    committed
    headroom
  }
`);
