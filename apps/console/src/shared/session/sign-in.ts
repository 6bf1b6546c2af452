import { graphql } from '../graphql/graphql';
import { RefusalFields } from '../graphql/refusal';

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
