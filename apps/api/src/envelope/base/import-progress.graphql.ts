import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import { IMPORT_STATES, type ImportJob, type ImportState } from './import-job.store';

const ImportStateEnum = enumOf(IMPORT_STATES);
registerEnumType(ImportStateEnum, {
  name: 'ImportState',
  description: 'How far an import of a file is.',
  valuesMap: {
    READING: { description: 'The file is read and checked.' },
    WRITING: { description: 'The file is read again, and its good rows are stored.' },
    DONE: { description: 'Stored whole; of a look at a file: read whole.' },
    REFUSED: { description: 'Refused; nothing was stored.' },
    CANCELLED: { description: 'Ended on request; nothing was stored.' },
    FAILED: { description: 'Ended by a fault; nothing was stored.' },
  },
});

@ObjectType('ImportProgress', {
  description: 'How far an import is, or a look at what it would make, told while it runs.',
})
export class ImportProgressType implements Omit<ImportJob, 'memberId'> {
  @Field(() => ID, { description: 'Id of the import as it runs.' }) id!: string;
  @Field({ description: 'The operation that imports.' }) operation!: string;
  @Field({ description: 'Name of the file; empty for an upload that was not named.' }) fileName!: string;
  @Field(() => ImportStateEnum, { description: 'How far it is.' }) state!: ImportState;
  @Field(() => Int, { description: 'Rows of the file that this state has been through.' }) rowsRead!: number;
  @Field(() => Int, { nullable: true, description: 'Rows of the file; null until it was read once.' })
  rowsExpected!: number | null;
  @Field({ description: 'True when somebody asked for its end.' }) cancelRequested!: boolean;
  @Field(() => String, { nullable: true, description: 'Why it ended without storing anything.' }) message!:
    string | null;
  @Field(() => DateTimeScalar, { description: 'When it began.' }) startedAt!: Date;
  @Field(() => DateTimeScalar, {
    description: 'When it was last heard of; long ago while it runs: its process is gone.',
  })
  updatedAt!: Date;
}

export const CancelImportResult = resultUnion('CancelImportResult', {
  type: ImportProgressType,
  typeName: 'ImportProgress',
});
