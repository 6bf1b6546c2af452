import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import { Config } from '../../platform/config';
import type { Ask } from '../../platform/graphql/ask';
import { verifyAgainstNewest } from '../../platform/record/checkpoint/verify-against-checkpoint';
import { BATCH, verifyRecord } from '../../platform/record/verify-record';
import { TASK_ID } from '../../platform/tasks/task.graphql';
import { Tasks } from '../../platform/tasks/tasks';
import { answerAsTask } from '../../platform/tasks/under-task';
import { initiativeHistory } from './initiative-history';
import { readRecord } from './read-record';
import { RecordFilterInput } from './record-filter.graphql';
import { RecordCheckType, RecordConnectionType, RecordEntryType } from './record.graphql';

@Resolver()
export class RecordResolver {
  constructor(
    private readonly config: Config,
    private readonly tasks: Tasks,
  ) {}

  @Allow('decisionRecord')
  @Query(() => RecordConnectionType, {
    description: 'The decision record of the organisation, in the order of its chain.',
  })
  decisionRecord(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Entries on the page, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor to continue after.' })
    after: string | null,
    @Args('newestFirst', { type: () => Boolean, defaultValue: false, description: 'Turns the order round.' })
    newestFirst: boolean,
    @Args('filter', { type: () => RecordFilterInput, nullable: true, description: 'Only these entries.' })
    filter: RecordFilterInput | null,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => readRecord(tx, { first, after, newestFirst, filter }));
  }

  @Allow('recordCheck')
  @Query(() => RecordCheckType, { description: 'Recomputes the whole hash chain and names the first broken entry.' })
  recordCheck(@Args('taskId', TASK_ID) taskId: string | null, @Context() ask: Ask) {
    return answerAsTask(ask, this.tasks, taskId ?? null, (task) =>
      ask.read(async (tx) => {
        const { message, ...check } = await verifyRecord(tx, BATCH, (share) => task.step(share));
        const checkpoint = await verifyAgainstNewest(tx, this.config.dataFolder);
        return { ...check, problem: message, checkedAt: tx.now, checkpoint };
      }),
    );
  }

  @Allow('initiativeHistory')
  @Query(() => [RecordEntryType], { description: 'What the record says about an initiative, in order.' })
  initiativeHistory(@Args('id', { type: () => ID, description: 'The initiative.' }) id: string, @Context() ask: Ask) {
    return ask.read((tx) => initiativeHistory(tx, id));
  }
}
