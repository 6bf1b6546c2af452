import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { pointsText } from '@clout/domain';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import type { TaskProgress } from '../../platform/tasks/task';
import { gapText } from './gap-text';

/** As solvings were told of before other work was. */
const SOLVING_STATES = ['WAITING', 'SOLVING', 'DONE', 'CANCELLED', 'FAILED'] as const;
type SolvingState = (typeof SOLVING_STATES)[number];

const SolvingStateEnum = enumOf(SOLVING_STATES);
registerEnumType(SolvingStateEnum, {
  name: 'SolvingState',
  description: 'Where a solving stands.',
  valuesMap: {
    WAITING: { description: 'Nothing was asked under this name yet.' },
    SOLVING: { description: 'A plan is looked for.' },
    DONE: { description: 'A plan stands.' },
    CANCELLED: { description: 'It was cancelled and left no plan.' },
    FAILED: { description: 'It was refused, or failed; the mutation tells why.' },
  },
});

@ObjectType('SolvingProgress', { description: 'How far the solving of a plan is.' })
export class SolvingProgressType implements Pick<TaskProgress, 'taskId' | 'seconds'> {
  @Field(() => ID, { description: 'The name its client gave it.' }) taskId!: string;
  @Field(() => SolvingStateEnum, { description: 'Where it stands.' }) state!: SolvingState;
  @Field(() => String, { nullable: true, description: 'What the best plan so far is worth, counted like Plan.value.' })
  incumbent!: string | null;
  @Field(() => String, { nullable: true, description: 'No plan is worth more, counted like Plan.bound.' })
  bound!: string | null;
  @Field(() => String, { nullable: true, description: '(bound - incumbent) / bound as a decimal, rounded up.' })
  gap!: string | null;
  @Field(() => Float, { description: 'Seconds since it started.' }) seconds!: number;
}

/** Progress as it is shown. */
export const shownProgress = ({ taskId, state, seconds, incumbent, bound }: TaskProgress): SolvingProgressType => ({
  taskId,
  state: state === 'AT_WORK' ? 'SOLVING' : state,
  seconds,
  incumbent: incumbent && pointsText(incumbent),
  bound: bound && pointsText(bound),
  gap: incumbent && bound && gapText({ value: incumbent, bound }),
});

export const CancelSolvingResult = resultUnion('CancelSolvingResult', {
  type: SolvingProgressType,
  typeName: 'SolvingProgress',
});
