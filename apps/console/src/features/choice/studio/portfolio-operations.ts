import { graphql, type ResultOf } from '../../../shared/graphql/graphql';
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
    mutation SolvePortfolio($input: SolvePortfolioInput!) {
      solvePortfolio(input: $input) {
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
