import type { useTask } from '../graphql/task';
import { AtWork } from './at-work';
import { ActProblem } from './refusal-alert';

/** The work of one act while it lasts, with the way to cancel it. */
export const TaskAtWork = ({ task }: { readonly task: ReturnType<typeof useTask> }) =>
  task.busy ? (
    <>
      <AtWork share={task.share} cancelling={task.cancel.busy} onCancel={task.stop} />
      <ActProblem act={task.cancel} />
    </>
  ) : null;
