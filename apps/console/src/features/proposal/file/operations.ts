import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields, type Success } from '../../../shared/graphql/refusal';

export const ImportInitiativesMutation = graphql(
  `
    mutation ImportInitiatives($input: ImportInitiativesInput!, $taskId: ID!) {
      importInitiatives(input: $input, taskId: $taskId) {
        __typename
        ... on InitiativeImport {
          preview
          columns
          fileRows
          acceptedRows
          refusedRows
          proposals {
            line
            title
            businessUnit {
              id
              name
            }
            inYear
            runRate
          }
          initiatives {
            id
            code
            title
            businessUnit {
              id
              name
            }
          }
          refusals {
            line
            field
            value
            reason
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type ImportInput = VariablesOf<typeof ImportInitiativesMutation>['input'];
export type ImportedData = Success<ResultOf<typeof ImportInitiativesMutation>['importInitiatives']>;
