import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { BaseTally } from '@clout/domain';
import { MoneyScalar } from '../../platform/graphql/scalars';
import type { PreparedImport } from './prepare-import';

/** What an import would make; nothing is stored. */
export class BasePreview {
  readonly fileRows: number;
  readonly acceptedRows: number;
  readonly leftOutRows: number;
  readonly refusedRows: number;
  readonly total: bigint;
  readonly addressable: bigint;
  readonly columns: readonly string[];
  readonly missingUnits: readonly string[];
  readonly tally: BaseTally;

  constructor(readonly prepared: Pick<PreparedImport, 'survey' | 'units'>) {
    const { sums, tally, columns } = prepared.survey;
    this.fileRows = sums.fileRows;
    this.acceptedRows = sums.acceptedRows;
    this.leftOutRows = sums.leftOutRows;
    this.refusedRows = sums.refusedRows;
    this.total = sums.total;
    this.addressable = tally.addressable();
    this.columns = columns;
    this.missingUnits = [...prepared.units.missing.values()];
    this.tally = tally;
  }
}

@ObjectType('OpexBasePreview', { description: 'What an import would make; nothing was stored.' })
export class OpexBasePreviewType implements Omit<BasePreview, 'prepared' | 'tally' | 'columns' | 'missingUnits'> {
  @Field(() => Int, { description: 'Rows of the file.' }) fileRows!: number;
  @Field(() => Int, { description: 'Rows that would make the version.' }) acceptedRows!: number;
  @Field(() => Int, { description: 'Rows that are no expense.' }) leftOutRows!: number;
  @Field(() => Int, { description: 'Rows that would be refused.' }) refusedRows!: number;
  @Field(() => MoneyScalar, { description: 'Sum of the accepted rows.' }) total!: bigint;
  @Field(() => MoneyScalar, { description: 'Addressable part, under the mandate in force.' }) addressable!: bigint;
  @Field(() => [String], { description: 'Header names of the file.' }) columns!: string[];
  @Field(() => [String], { description: 'Business units that the import would make.' }) missingUnits!: string[];
}
