import { graphql, type ResultOf } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const MembersQuery = graphql(`
  query Members {
    members {
      id
      name
      email
      roles
      active
      version
      businessUnits {
        id
        name
      }
    }
    businessUnits {
      id
      code
      name
      kind
    }
  }
`);
export type MemberRow = ResultOf<typeof MembersQuery>['members'][number];
export type Unit = ResultOf<typeof MembersQuery>['businessUnits'][number];

export const InviteMutation = graphql(
  `
    mutation InviteMember($input: InviteMemberInput!) {
      inviteMember(input: $input) {
        __typename
        ... on Member {
          id
          name
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const LinkMutation = graphql(
  `
    mutation CreateInvitationLink($memberId: ID!) {
      createInvitationLink(memberId: $memberId) {
        __typename
        ... on InvitationLink {
          url
          expiresAt
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const RolesMutation = graphql(
  `
    mutation SetMemberRoles($memberId: ID!, $roles: [Role!]!, $businessUnitIds: [ID!]!) {
      setMemberRoles(memberId: $memberId, roles: $roles, businessUnitIds: $businessUnitIds) {
        __typename
        ... on Member {
          id
          roles
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const DeactivateMutation = graphql(
  `
    mutation DeactivateMember($memberId: ID!, $reassignTo: ID, $hold: [ID!]!) {
      deactivateMember(memberId: $memberId, reassignTo: $reassignTo, hold: $hold) {
        __typename
        ... on Member {
          id
          active
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
