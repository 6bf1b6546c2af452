import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const ExportQuery = graphql(`
  query ExportPortfolio($planId: ID!) {
    exportPortfolio(planId: $planId) {
      fileName
      mediaType
      content
      items
    }
  }
`);

export const SolvePortfolioMutation = graphql(
  `
    mutation SolvePortfolio($input: SolvePortfolioInput!, $taskId: ID!) {
      solvePortfolio(input: $input, taskId: $taskId) {
        __typename
        ... on PortfolioSolution {
          status
          value
          cost
          selected {
            id
            option
          }
          bound
          gap
          conflict
          json
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type SolutionData = Extract<
  ResultOf<typeof SolvePortfolioMutation>['solvePortfolio'],
  { __typename: 'PortfolioSolution' }
>;

export const ImportChoicesQuery = graphql(`
  query ProjectServerChoices($cycleId: ID!) {
    businessUnits {
      id
      name
    }
    strategicDrivers(cycleId: $cycleId) {
      id
      drivers {
        id
        name
      }
    }
  }
`);

export const ImportProjectsMutation = graphql(
  `
    mutation ImportProjectServer($input: ImportProjectServerInput!) {
      importProjectServer(input: $input) {
        __typename
        ... on ProjectServerImport {
          isCommitted: committed
          fileRows
          acceptedRows
          refusedRows
          rows {
            line
            title
            inYear
            runRate
            forced
            requires
            excludes
            businessUnit {
              id
              name
            }
            drivers {
              driver
              level
            }
          }
          initiatives {
            id
            code
            title
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
export type ImportInput = VariablesOf<typeof ImportProjectsMutation>['input'];
export type ImportedData = Extract<
  ResultOf<typeof ImportProjectsMutation>['importProjectServer'],
  { __typename: 'ProjectServerImport' }
>;
