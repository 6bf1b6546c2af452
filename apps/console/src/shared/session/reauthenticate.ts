import { graphql } from '../graphql/graphql';
import { RefusalFields } from '../graphql/refusal';

export const ReauthenticateMutation = graphql(
  `
    mutation Reauthenticate($password: String!) {
      reauthenticate(password: $password) {
        __typename
        ... on Reauthentication {
          expiresAt
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
