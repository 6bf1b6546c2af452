import { graphql } from '../../shared/graphql/graphql';

/** Proposals that say much the same as what is being drafted, as far as the reader may see them. */
export const SimilarQuery = graphql(`
  query SimilarInitiatives($cycleId: ID!, $title: String!, $problem: String!, $action: String!, $exceptId: ID) {
    similarInitiatives(cycleId: $cycleId, title: $title, problem: $problem, action: $action, exceptId: $exceptId) {
      likeness
      initiative {
        id
        code
        title
        state
        cycle {
          id
          name
        }
        businessUnit {
          id
          name
        }
      }
    }
  }
`);
