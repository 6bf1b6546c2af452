import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { RecordCheck } from '@clout/domain';
import { PageInfo, type Page } from '../../platform/graphql/connection';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import type { LastCheckpoint } from '../../platform/record/checkpoint/verify-against-checkpoint';
import type { ReadEntry } from '../../platform/record/read-record.store';

/** An entry as the API shows it: `reason` is the text kept outside the chain, null when none was given or it was erased. */
export interface ShownEntry extends Omit<ReadEntry, 'reason' | 'body' | 'reasonDigest'> {
  readonly reason: string | null;
  readonly reasonErased: boolean;
  readonly subjectLabel: string | null;
}

@ObjectType('RecordEntry', { description: 'One accepted act in the hash-chained decision record.' })
export class RecordEntryType implements ShownEntry {
  @Field(() => Int, { description: 'Place in the chain: 1, 2, 3 without a gap.' }) sequence!: number;
  @Field(() => DateTimeScalar, { description: 'Database time of the act.' }) at!: string;
  @Field({ description: 'Pseudonymous id of who acted: what the chain hashes.' }) actor!: string;
  @Field({
    description:
      'Name behind the pseudonym, while it is known; "erased" once it was erased; "system" where the program acted.',
  })
  actorName!: string;
  @Field({ description: 'The act, named as the operation.' }) act!: string;
  @Field({ description: 'What the act was about, as a type name.' }) subjectType!: string;
  @Field(() => ID, { description: 'Id of what the act was about.' }) subjectId!: string;
  @Field(() => String, { nullable: true, description: 'Name of it, where you may see it.' })
  subjectLabel!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Canonical JSON of the facts before; null when there were none.',
  })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'Canonical JSON of the facts after.' }) after!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Reason as it was given. The chain holds its salted digest only, so that it can be erased.',
  })
  reason!: string | null;
  @Field({ description: 'True when a reason was given and has been erased since.' }) reasonErased!: boolean;
  @Field({ description: 'Hash of the entry before; 64 zeros for the first.' }) previousHash!: string;
  @Field({ description: 'SHA-256 of the entry, in hexadecimal.' }) hash!: string;
}

@ObjectType('RecordEdge', { description: 'An entry with its cursor.' })
export class RecordEdgeType {
  @Field({ description: 'Cursor of the entry.' }) cursor!: string;
  @Field(() => RecordEntryType, { description: 'The entry.' }) node!: RecordEntryType;
}

@ObjectType('RecordConnection', { description: 'A page of the decision record.' })
export class RecordConnectionType implements Page<ShownEntry> {
  @Field(() => [RecordEdgeType], { description: 'Entries with their cursors.' }) edges!: RecordEdgeType[];
  @Field(() => [RecordEntryType], { description: 'Entries.' }) nodes!: RecordEntryType[];
  @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Entries in the whole record, or of those looked for.' }) totalCount!: number;
}

@ObjectType('RecordCheckpoint', { description: 'A signed checkpoint of the record, kept outside the database.' })
export class RecordCheckpointType implements LastCheckpoint {
  @Field(() => Int, { description: 'Entries in the record then.' }) sequence!: number;
  @Field(() => DateTimeScalar, { description: 'Database time of the checkpoint.' }) at!: string;
  @Field({ description: 'True when it is truly signed and the record still holds what it attests.' }) agrees!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'What disagrees, in words: a cut tail, a rebuilt chain, a forgery.',
  })
  message!: string | null;
}

@ObjectType('RecordCheck', { description: 'The record, recomputed from what is stored.' })
export class RecordCheckType implements Omit<RecordCheck, 'message' | 'problem'> {
  @Field({ description: 'True when every entry is what was chained, and the chain ends at its head.' })
  intact!: boolean;
  @Field(() => Int, { description: 'Entries read.' }) length!: number;
  @Field({ description: 'Hash of the last entry: keep it elsewhere to notice a rebuilt chain.' }) headHash!: string;
  @Field(() => Int, { nullable: true, description: 'The first entry that was changed, removed, added or moved.' })
  firstBrokenEntry!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'What is wrong there, in words; null when the record is intact.',
  })
  problem!: string | null;
  @Field(() => DateTimeScalar, { description: 'Database time of the check.' }) checkedAt!: Date;
  @Field(() => RecordCheckpointType, {
    nullable: true,
    description: 'The newest checkpoint kept by this installation; null when none was taken yet.',
  })
  checkpoint!: LastCheckpoint | null;
}
