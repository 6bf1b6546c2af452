import { useEffect, useState } from 'react';
import { graphql } from './graphql';
import { RefusalFields } from './refusal';
import { subscribe } from './subscribe';

const TaskProgressSubscription = graphql(`
  subscription TaskProgress($taskId: ID!) {
    taskProgress(taskId: $taskId) {
      state
      share
    }
  }
`);

export const CancelTaskMutation = graphql(
  `
    mutation CancelTask($taskId: ID!) {
      cancelTask(taskId: $taskId) {
        __typename
        ... on TaskProgress {
          taskId
          state
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

/** How much of a task of the server is done, in basis points; null while nobody knows, or no task is named. */
export const useTaskShare = (taskId: string | null): number | null => {
  const [known, setKnown] = useState<{ readonly taskId: string; readonly share: number | null } | null>(null);
  useEffect(
    () =>
      taskId === null
        ? undefined
        : subscribe(TaskProgressSubscription, { taskId }, ({ taskProgress: { share } }) => setKnown({ taskId, share })),
    [taskId],
  );
  return known?.taskId === taskId ? known.share : null;
};
