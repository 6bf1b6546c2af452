import { graphql } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const LibraryQuery = graphql(`
  query LinkLibrary {
    linkLibrary {
      id
      builtIn
      link
      statement
      value
      unit
      source
      kind
      date
      gradeElsewhere
      addedBy {
        id
        name
      }
    }
  }
`);
export const AddCoefficientMutation = graphql(
  `
    mutation AddLinkCoefficient($input: LinkCoefficientInput!) {
      addLinkCoefficient(input: $input) {
        __typename
        ... on LinkCoefficient {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
