import { graphql } from '../../../shared/graphql/graphql';

/** What a reader of an initiative sees of its case. */
export const CaseSummaryQuery = graphql(`
  query CaseSummary($id: ID!) {
    businessCase(initiativeId: $id) {
      pitch {
        text
        missing
        complete
      }
      check {
        score
        blocked
      }
      value {
        reason
        grade
        shortfall
        credited
        net
      }
    }
  }
`);
