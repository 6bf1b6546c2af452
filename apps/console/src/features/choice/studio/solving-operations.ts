import { graphql, type ResultOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const SolvingSubscription = graphql(`
  subscription Solving($taskId: ID!) {
    solving(taskId: $taskId) {
      taskId
      state
      incumbent
      bound
      gap
      seconds
    }
  }
`);
export type Progress = ResultOf<typeof SolvingSubscription>['solving'];

export const CancelSolvingMutation = graphql(
  `
    mutation CancelSolving($taskId: ID!, $keepBest: Boolean!) {
      cancelSolving(taskId: $taskId, keepBest: $keepBest) {
        __typename
        ... on SolvingProgress {
          taskId
          state
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
