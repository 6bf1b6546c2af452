import { useEffect, useState } from 'react';
import { graphql } from './graphql';
import { RefusalFields } from './refusal';
import { subscribe } from './subscribe';
import { useAct } from './use-act';

const TaskProgressSubscription = graphql(`
  subscription TaskProgress($taskId: ID!) {
    taskProgress(taskId: $taskId) {
      state
      share
    }
  }
`);

const CancelTaskMutation = graphql(
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

/** A task of a name of its own for one act, followed while the act is busy, and the way to end it. */
export const useTask = ({ busy }: { readonly busy: boolean }) => {
  // The name stays, so that a retry after a lost answer is the same act.
  const [taskId] = useState(() => crypto.randomUUID());
  const share = useTaskShare(busy ? taskId : null);
  const cancel = useAct(CancelTaskMutation);
  return { taskId, busy, share, cancel, stop: () => void cancel.run({ taskId }) };
};
