import { graphql } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const DemoPersonasQuery = graphql(`
  query DemoPersonas {
    demoPersonas {
      name
      role
      email
      password
    }
  }
`);

export const AcceptInvitationMutation = graphql(
  `
    mutation AcceptInvitation($token: String!, $password: String!) {
      acceptInvitation(token: $token, password: $password) {
        __typename
        ... on Session {
          expiresAt
          member {
            id
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
