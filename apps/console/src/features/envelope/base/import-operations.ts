import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const MappingQuery = graphql(`
  query ImportMapping($sourceSystem: String!) {
    importMapping(sourceSystem: $sourceSystem) {
      businessUnitColumn
      amountColumn
      legalEntityColumn
      costCentreColumn
      functionalAreaColumn
      accountColumn
      categoryColumn
      periodColumn
      allocatedColumn
      allocatedValues
      expenseColumn
      expenseValues
      amountUnit
      decimalMark
      groupMark
      delimiter
    }
  }
`);
export type KeptMapping = NonNullable<ResultOf<typeof MappingQuery>['importMapping']>;

/** How far an import is: the one named, else the last of the member's own. */
export const ImportProgressQuery = graphql(`
  query ImportProgress($id: ID) {
    importProgress(id: $id) {
      id
      operation
      fileName
      state
      rowsRead
      rowsExpected
      cancelRequested
    }
  }
`);
export type ImportProgress = NonNullable<ResultOf<typeof ImportProgressQuery>['importProgress']>;

export const CancelImportMutation = graphql(
  `
    mutation CancelImport($id: ID!) {
      cancelImport(id: $id) {
        __typename
        ... on ImportProgress {
          id
          cancelRequested
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ImportMutation = graphql(
  `
    mutation ImportOpexBase($input: ImportOpexBaseInput!) {
      importOpexBase(input: $input) {
        __typename
        ... on OpexBasePreview {
          columns
          fileRows
          acceptedRows
          leftOutRows
          refusedRows
          total
          addressable
          missingUnits
          outside {
            reason
            category
            amount
            rows
          }
          refusals(first: 200) {
            line
            field
            value
            reason
          }
        }
        ... on OpexBaseVersion {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type ImportInput = VariablesOf<typeof ImportMutation>['input'];
type Imported = ResultOf<typeof ImportMutation>['importOpexBase'];
export type Preview = Extract<Imported, { __typename: 'OpexBasePreview' }>;
