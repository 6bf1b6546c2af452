import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const OpeningCommitmentsQuery = graphql(`
  query OpeningCommitments($year: Int!, $states: [OpeningState!]!, $first: Int!, $after: String) {
    openingCommitments(fiscalYear: $year, states: $states, first: $first, after: $after) {
      totalCount
      inYear
      runRate
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        reference
        description
        businessUnit {
          id
          name
        }
        legalEntity
        costCentre
        account
        period
        inYear
        runRate
        contractEnd
        absorbsOn
        absorbedOn
        state
      }
    }
  }
`);
export type OpeningData = ResultOf<typeof OpeningCommitmentsQuery>['openingCommitments'];
export type OpeningState = VariablesOf<typeof OpeningCommitmentsQuery>['states'][number];
export const OPENING_STATES = ['STANDING', 'WAITING', 'RELEASED', 'WITHDRAWN'] as const satisfies OpeningState[];

export const OpeningImportsQuery = graphql(`
  query OpeningImports($year: Int!) {
    openingImports(fiscalYear: $year) {
      id
      number
      state
      sourceSystem
      fileName
      acceptedRows
      leftOutRows
      refusedRows
      inYearTotal
      runRateTotal
      controlTotal
      importedAt
      importedBy {
        id
        name
      }
      withdrawnAt
      withdrawnBy {
        id
        name
      }
    }
  }
`);
export type OpeningImport = ResultOf<typeof OpeningImportsQuery>['openingImports'][number];

export const WithdrawOpeningMutation = graphql(
  `
    mutation WithdrawOpeningImport($id: ID!, $reason: String!) {
      withdrawOpeningImport(id: $id, reason: $reason) {
        __typename
        ... on OpeningImport {
          id
          state
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ImportOpeningMutation = graphql(
  `
    mutation ImportOpeningCommitments($input: ImportOpeningCommitmentsInput!, $taskId: ID!) {
      importOpeningCommitments(input: $input, taskId: $taskId) {
        __typename
        ... on OpeningPreview {
          columns
          fileRows
          acceptedRows
          leftOutRows
          refusedRows
          inYearTotal
          runRateTotal
          refusals {
            line
            field
            value
            reason
          }
        }
        ... on OpeningImport {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type ImportOpeningInput = VariablesOf<typeof ImportOpeningMutation>['input'];
type Imported = ResultOf<typeof ImportOpeningMutation>['importOpeningCommitments'];
export type OpeningPreview = Extract<Imported, { __typename: 'OpeningPreview' }>;
