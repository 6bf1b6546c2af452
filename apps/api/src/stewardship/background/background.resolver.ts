import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import {
  BackgroundWorkType,
  DeadJobConnectionType,
  DeadJobType,
  DropJobsResult,
  type JobKind,
  JobKindEnum,
  RetryJobsResult,
  jobKind,
} from './background.graphql';
import { type DeadJob, backgroundWork } from './background.store';
import { readDeadJobs } from './read-dead-jobs';
import { dropJobs, retryJobs } from './settle-dead-jobs';

const IDS = ['ids', { type: () => [ID], defaultValue: [], description: 'Which; up to 200.' }] as const;
const ALL = [
  'all',
  { type: () => Boolean, defaultValue: false, description: 'True: every one that was given up; then ids is empty.' },
] as const;

@Resolver(() => BackgroundWorkType)
export class BackgroundResolver {
  @Allow('backgroundWork')
  @Query(() => BackgroundWorkType, { description: 'How notices and mails fare that acts give rise to.' })
  backgroundWork(@Context() ask: Ask) {
    return ask.read((tx) => backgroundWork(tx));
  }

  @ResolveField(() => DeadJobConnectionType, { description: 'Jobs that were given up, the latest first.' })
  deadJobs(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Jobs on the page, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor to continue after.' })
    after: string | null,
    @Context() ask: Ask,
  ) {
    return ask.readApart((tx) => readDeadJobs(tx, { first, after }));
  }

  @Allow('retryJobs')
  @Mutation(() => RetryJobsResult, { description: 'Lets jobs that were given up be tried again, at once.' })
  retryJobs(@Args(...IDS) ids: string[], @Args(...ALL) all: boolean, @Context() ask: Ask) {
    return ask.act('retryJobs', { ids, all }, retryJobs, backgroundWork);
  }

  @Allow('dropJobs')
  @Mutation(() => DropJobsResult, { description: 'Forgets jobs that were given up; the record keeps that and why.' })
  dropJobs(
    @Args(...IDS) ids: string[],
    @Args(...ALL) all: boolean,
    @Args('reason', { description: 'Why, up to 2,000 characters.' }) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('dropJobs', { ids, all, reason }, dropJobs, backgroundWork);
  }
}

@Resolver(() => DeadJobType)
export class DeadJobResolver {
  @ResolveField(() => JobKindEnum, { description: 'What it was to do.' })
  kind(@Parent() { kind }: DeadJob): JobKind {
    return jobKind(kind);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Whom its mail was for; null of other kinds.' })
  member(@Parent() { memberId }: DeadJob, @Context() ask: Ask) {
    return memberId === null ? null : memberOf(ask, memberId);
  }
}
