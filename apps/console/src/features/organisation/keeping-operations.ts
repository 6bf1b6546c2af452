import { graphql } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const KeepingQuery = graphql(`
  query Keeping {
    organization {
      id
      legalHold
      retentionYears
    }
    members {
      id
      name
      email
      roles
      active
    }
  }
`);

export const LegalHoldMutation = graphql(
  `
    mutation SetLegalHold($on: Boolean!, $reason: String!) {
      setLegalHold(on: $on, reason: $reason) {
        __typename
        ... on Organization {
          id
          legalHold
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const RetentionMutation = graphql(
  `
    mutation SetRetention($years: Int) {
      setRetention(years: $years) {
        __typename
        ... on Organization {
          id
          retentionYears
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const EraseMutation = graphql(
  `
    mutation EraseMember($memberId: ID!, $reason: String!, $entries: [Int!]) {
      eraseMember(memberId: $memberId, reason: $reason, entries: $entries) {
        __typename
        ... on Member {
          id
          name
          email
          active
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
