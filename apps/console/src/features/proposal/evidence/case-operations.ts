import { graphql, type ResultOf } from '../../../shared/graphql/graphql';

/** What the case of one initiative says of its links. */
export const CaseStoryQuery = graphql(`
  query CaseStory($id: ID!) {
    businessCase(initiativeId: $id) {
      links {
        link
        statement
      }
      behaviour {
        metric
        unit
        baseline
        target
      }
      resultMeasure
      review {
        depth
        because
      }
    }
  }
`);
export type CaseStory = NonNullable<ResultOf<typeof CaseStoryQuery>['businessCase']>;

/** Every case of a cycle with its value and the review that it asks for. */
export const CasesQuery = graphql(`
  query CasesOfCycle($cycleId: ID!, $first: Int!) {
    initiatives(cycleId: $cycleId, first: $first) {
      totalCount
      nodes {
        id
        code
        title
        businessCase {
          review {
            depth
            because
          }
          value {
            grade
            shortfall
            claimed
            credited
            cost
            net
            reason
          }
        }
      }
    }
  }
`);
export type CaseOfCycle = ResultOf<typeof CasesQuery>['initiatives']['nodes'][number];
/** The largest page that the list of initiatives gives. */
export const MOST_CASES = 200;
