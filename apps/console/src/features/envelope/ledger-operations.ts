import { graphql, type VariablesOf } from '../../shared/graphql/graphql';

export const LedgerQuery = graphql(`
  query Ledger($cycleId: ID!, $filter: LedgerFilter, $first: Int!, $after: String) {
    ledger(cycleId: $cycleId, filter: $filter, first: $first, after: $after) {
      totalCount
      sources
      uses
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        sequence
        kind
        businessUnit {
          id
          name
        }
        legalEntity
        costCentre
        account
        fiscalYear
        period
        bookedAt
        amount
        balance
        journalId
        side
        costClass
        initiative {
          id
          code
          title
        }
      }
    }
  }
`);
export type LedgerFilter = NonNullable<VariablesOf<typeof LedgerQuery>['filter']>;

export const LedgerUnitsQuery = graphql(`
  query LedgerUnits {
    businessUnits {
      id
      name
    }
  }
`);
