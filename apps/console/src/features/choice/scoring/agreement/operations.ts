import { graphql } from '../../../../shared/graphql/graphql';

export const ScoredInitiativeQuery = graphql(`
  query ScoredInitiative($id: ID!) {
    initiative(id: $id) {
      id
      code
      title
      state
    }
  }
`);
