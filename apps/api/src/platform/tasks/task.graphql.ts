import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf, resultUnion } from '../graphql/rejection.graphql';
import { TASK_STATES, type TaskProgress, type TaskState } from './task';

/** The argument of what may be followed as a task. */
export const TASK_ID = {
  type: () => ID,
  nullable: true,
  description: 'A name of your own, 1 to 64 letters, digits, _ or -, to follow it by taskProgress or to cancel it.',
} as const;

const TaskStateEnum = enumOf(TASK_STATES);
registerEnumType(TaskStateEnum, {
  name: 'TaskState',
  description: 'Where a task stands.',
  valuesMap: {
    WAITING: { description: 'Nothing was asked under this name yet.' },
    AT_WORK: { description: 'It goes on.' },
    DONE: { description: 'It is done.' },
    CANCELLED: { description: 'It was cancelled and left nothing.' },
    FAILED: { description: 'It was refused, or failed; its answer tells why.' },
  },
});

@ObjectType('TaskProgress', { description: 'How far work is that its client gave a name.' })
export class TaskProgressType {
  @Field(() => ID, { description: 'The name its client gave it.' }) taskId!: string;
  @Field(() => TaskStateEnum, { description: 'Where it stands.' }) state!: TaskState;
  @Field(() => Int, { nullable: true, description: 'How much is done, in basis points; null: that is not known.' })
  share!: number | null;
  @Field(() => Float, { description: 'Seconds since it started.' }) seconds!: number;
}

/** Progress as it is shown. */
export const shownTask = ({ taskId, state, share, seconds }: TaskProgress): TaskProgressType => ({
  taskId,
  state,
  share: share === null ? null : Math.floor(share * 10_000),
  seconds,
});

export const CancelTaskResult = resultUnion('CancelTaskResult', { type: TaskProgressType, typeName: 'TaskProgress' });
