import { graphql } from '../../shared/graphql/graphql';

/** The plans of a cycle that leave an initiative out. */
export const PlansWithoutQuery = graphql(`
  query PlansWithout($cycleId: ID!) {
    plans(cycleId: $cycleId) {
      id
      name
      state
      notFunded {
        reason
        initiative {
          id
        }
      }
    }
  }
`);
