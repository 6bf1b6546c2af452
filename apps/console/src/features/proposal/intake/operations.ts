import { graphql, type ResultOf } from '../../../shared/graphql/graphql';

/** What came in to a cycle, with the silos and touchpoints it names and what it asks. */
export const IntakeQuery = graphql(`
  query Intake($cycleId: ID!, $after: String) {
    initiatives(cycleId: $cycleId, first: 200, after: $after) {
      nodes {
        id
        code
        title
        state
        version
        sponsorship
        submittedAt
        updatedAt
        handedInAgain
        businessUnit {
          id
          name
        }
        functionalAreas {
          id
          name
        }
        touchpoints {
          id
          name
        }
        options {
          id
          proposed
          inYear
          runRate
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
export type IntakeInitiative = ResultOf<typeof IntakeQuery>['initiatives']['nodes'][number];
