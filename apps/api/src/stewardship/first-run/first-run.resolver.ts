import { Context, Query, Resolver } from '@nestjs/graphql';
import { firstRun } from '@clout/domain';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { FirstRunStepType } from './first-run.graphql';
import { stepsDone } from './first-run.store';

@Resolver()
export class FirstRunResolver {
  @Allow('firstRun')
  @Query(() => [FirstRunStepType], { description: 'How far the company is from nothing to its first initiative.' })
  async firstRun(@Context() ask: Ask) {
    return firstRun(await ask.readApart((tx) => stepsDone(tx)));
  }
}
