import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { NoticeKind } from '@clout/domain';
import { NoticeKindEnum } from '../../organisation/inbox/inbox.graphql';
import { DIGEST, MAIL } from '../../organisation/inbox/notify';
import { PageInfo, type Page } from '../../platform/graphql/connection';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import { ANNOUNCE } from '../../platform/jobs/announce';
import type { BackgroundWork, DeadJob } from './background.store';

export const JOB_KINDS = ['ANNOUNCE', 'MAIL', 'DIGEST', 'OTHER'] as const;
export type JobKind = (typeof JOB_KINDS)[number];
const KIND_OF: Readonly<Record<string, JobKind>> = { [ANNOUNCE]: 'ANNOUNCE', [MAIL]: 'MAIL', [DIGEST]: 'DIGEST' };
/** The kind that is shown for a kind of the queue. */
export const jobKind = (kind: string): JobKind => KIND_OF[kind] ?? 'OTHER';

export const JobKindEnum = enumOf(JOB_KINDS);
registerEnumType(JobKindEnum, {
  name: 'JobKind',
  description: 'What a job does in the background.',
  valuesMap: {
    ANNOUNCE: { description: 'Puts a notice into the inboxes of those whom an act concerns.' },
    MAIL: { description: 'Sends a notice by mail.' },
    DIGEST: { description: 'Sends a day’s notices in one mail.' },
    OTHER: { description: 'A kind that this version of the program does not know.' },
  },
});

@ObjectType('DeadJob', { description: 'A job that failed too often and was given up.' })
export class DeadJobType implements Omit<DeadJob, 'kind' | 'memberId'> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => NoticeKindEnum, { nullable: true, description: 'What it was to tell; null of a digest.' })
  notice!: NoticeKind | null;
  @Field(() => String, { nullable: true, description: 'What that is about, as a type name.' })
  subjectType!: string | null;
  @Field(() => Int, { description: 'Tries.' }) attempts!: number;
  @Field(() => DateTimeScalar, { description: 'When the act asked for it.' }) queuedAt!: Date;
  @Field(() => DateTimeScalar, { description: 'When it was given up.' }) diedAt!: Date;
  @Field({ description: 'What the last try failed with; addresses, passwords and tokens are left out.' })
  lastError!: string;
}

@ObjectType('DeadJobEdge', { description: 'A job that was given up, with its cursor.' })
export class DeadJobEdgeType {
  @Field({ description: 'Cursor of the job.' }) cursor!: string;
  @Field(() => DeadJobType, { description: 'The job.' }) node!: DeadJobType;
}

@ObjectType('DeadJobConnection', { description: 'A page of jobs that were given up, the latest first.' })
export class DeadJobConnectionType implements Page<DeadJobType> {
  @Field(() => [DeadJobEdgeType], { description: 'Jobs with their cursors.' }) edges!: DeadJobEdgeType[];
  @Field(() => [DeadJobType], { description: 'Jobs.' }) nodes!: DeadJobType[];
  @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Jobs in the whole list.' }) totalCount!: number;
}

@ObjectType('BackgroundWork', { description: 'How what is done after an act stands: notices and mails.' })
export class BackgroundWorkType implements BackgroundWork {
  @Field(() => Int, { description: 'Jobs that wait for their turn or their next try.' }) waiting!: number;
  @Field(() => Int, { description: 'Of those, how many have failed at least once.' }) failing!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the longest is due; null: none is.' })
  dueSince!: Date | null;
  @Field(() => Int, { description: 'Jobs that were given up.' }) dead!: number;
}

const success = { type: BackgroundWorkType, typeName: 'BackgroundWork' };
export const RetryJobsResult = resultUnion('RetryJobsResult', success);
export const DropJobsResult = resultUnion('DropJobsResult', success);
