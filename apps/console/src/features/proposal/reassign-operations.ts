import { graphql, type ResultOf } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const OrphansQuery = graphql(`
  query Orphans($cycleId: ID!) {
    initiatives(cycleId: $cycleId, filter: { states: [FUNDED, PARTLY_FUNDED] }, first: 200) {
      nodes {
        id
        code
        title
        orphaned
        owner {
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
export type Orphan = ResultOf<typeof OrphansQuery>['initiatives']['nodes'][number];

export const HeirsQuery = graphql(`
  query Heirs {
    members {
      id
      name
      active
      roles
      businessUnits {
        id
      }
    }
  }
`);

export const ReassignMutation = graphql(
  `
    mutation ReassignInitiative($id: ID!, $ownerId: ID!, $reason: String!) {
      reassignInitiative(id: $id, ownerId: $ownerId, reason: $reason) {
        __typename
        ... on Initiative {
          id
          version
          orphaned
          owner {
            id
            name
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
