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

export const SignInMutation = graphql(
  `
    mutation SignIn($email: String!, $password: String!) {
      signIn(email: $email, password: $password) {
        __typename
        ... on Session {
          expiresAt
          member {
            id
            name
            roles
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

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
