import { graphql } from '../../shared/graphql/graphql';

/** What names a plan and what it is worth, costs and is proven to be; every page of plans begins with it. */
export const PlanHead = graphql(`
  fragment PlanHead on Plan {
    id
    name
    state
    version
    objective
    value
    inYear
    runRate
    bound
    gap
    proven
  }
`);
