import { graphql, type ResultOf } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const YearCloseQuery = graphql(`
  query FiscalYearClose($year: Int!) {
    fiscalYearClose(fiscalYear: $year) {
      fiscalYear
      asOf
      rule
      carryLimit
      carryExpires
      limit
      openingCommitments
      approved
      used
      overspent
      carried
      lapsed
      uncommitted
      carriedUncommitted
      lapsedUncommitted
      digest
      closed
      closedAt
      closedBy {
        id
        name
      }
      reason
      blockers {
        field
        message
      }
      units {
        businessUnit {
          id
          name
        }
        standing
        obligated
        used
        overspent
        carried
        lapsed
        returned
      }
      lines {
        lineId
        initiative {
          id
          code
          title
        }
        businessUnit {
          id
          name
        }
        standing
        obligated
        used
        overspent
        carried
        lapsed
      }
    }
  }
`);
export type YearClose = NonNullable<ResultOf<typeof YearCloseQuery>['fiscalYearClose']>;

export const CloseYearMutation = graphql(
  `
    mutation CloseFiscalYear($fiscalYear: Int!, $reason: String!, $expectedDigest: String) {
      closeFiscalYear(fiscalYear: $fiscalYear, reason: $reason, expectedDigest: $expectedDigest) {
        __typename
        ... on FiscalYearClose {
          fiscalYear
          closed
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
