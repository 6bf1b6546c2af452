import { graphql, type ResultOf } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const DelegationsQuery = graphql(`
  query Delegations {
    delegations {
      id
      from {
        id
        name
      }
      to {
        id
        name
      }
      beginsOn
      endsOn
      limit
      used
      reason
      state
      grantedAt
      revokedAt
      revokedBy {
        id
        name
      }
    }
  }
`);
export type DelegationRow = ResultOf<typeof DelegationsQuery>['delegations'][number];

export const DelegatesQuery = graphql(`
  query Delegates {
    members {
      id
      name
      active
      roles
    }
  }
`);

export const DelegateMutation = graphql(
  `
    mutation DelegateApproval($input: DelegateApprovalInput!) {
      delegateApproval(input: $input) {
        __typename
        ... on Delegation {
          id
          state
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const RevokeMutation = graphql(
  `
    mutation RevokeDelegation($id: ID!, $reason: String!) {
      revokeDelegation(id: $id, reason: $reason) {
        __typename
        ... on Delegation {
          id
          state
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
