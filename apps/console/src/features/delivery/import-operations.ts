import { graphql, type ResultOf, type VariablesOf } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const ImportsQuery = graphql(`
  query ActualsImports($year: Int!) {
    actualsImports(fiscalYear: $year) {
      id
      number
      kind
      fiscalYear
      sourceSystem
      fileName
      fileRows
      acceptedRows
      refusedRows
      total
      refusedTotal
      controlTotal
      importedAt
      importedBy {
        id
        name
      }
    }
  }
`);

export const ImportMutation = graphql(
  `
    mutation ImportActuals($input: ImportActualsInput!, $taskId: ID!) {
      importActuals(input: $input, taskId: $taskId) {
        __typename
        ... on ActualsPreview {
          columns
          fileRows
          acceptedRows
          refusedRows
          total
          refusedTotal
          refusals {
            line
            field
            value
            reason
          }
        }
        ... on ActualsImport {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type ImportActualsInput = VariablesOf<typeof ImportMutation>['input'];
type Imported = ResultOf<typeof ImportMutation>['importActuals'];
export type Preview = Extract<Imported, { __typename: 'ActualsPreview' }>;
