import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SpendingKind } from '@clout/domain';
import { RefusedRowType } from '../../envelope/base/base.graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';
import type { PreparedActuals } from './prepare-actuals';
import type { SpendingImport } from './spending-import.store';
import { SpendingKindEnum } from './spending.graphql';

@ObjectType('ActualsImport', { description: 'One file of the books as it was imported.' })
export class ActualsImportType implements Omit<
  SpendingImport,
  'organizationId' | 'cycleId' | 'mapping' | 'importedBy'
> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Int, { description: 'Counts from 1.' }) number!: number;
  @Field(() => SpendingKindEnum, { description: 'What its rows are.' }) kind!: SpendingKind;
  @Field(() => Int, { description: 'Fiscal year of its periods.' }) fiscalYear!: number;
  @Field({ description: 'The system it came from.' }) sourceSystem!: string;
  @Field({ description: 'Name of the file.' }) fileName!: string;
  @Field({ description: 'SHA-256 of the file’s bytes, hexadecimal.' }) fileHash!: string;
  @Field(() => Int, { description: 'Rows of the file: accepted and refused together.' }) fileRows!: number;
  @Field(() => Int, { description: 'Rows that were booked.' }) acceptedRows!: number;
  @Field(() => Int, { description: 'Rows that were refused, each with its reason.' }) refusedRows!: number;
  @Field(() => MoneyScalar, { description: 'Sum of the booked rows.' }) total!: bigint;
  @Field(() => MoneyScalar, { description: 'Sum of the refused rows.' }) refusedTotal!: bigint;
  @Field(() => MoneyScalar, { description: 'Total of the file by the ledger: booked and refused together.' })
  controlTotal!: bigint;
  @Field(() => DateTimeScalar, { description: 'When it was imported.' }) importedAt!: Date;
}

/** What an import would make; nothing is stored. */
export class ActualsPreview {
  readonly fileRows: number;
  readonly acceptedRows: number;
  readonly refusedRows: number;
  readonly total: bigint;
  readonly refusedTotal: bigint;
  readonly columns: readonly string[];
  readonly refused: PreparedActuals['refused'];

  constructor({ sums, file, refused }: PreparedActuals) {
    this.fileRows = sums.fileRows;
    this.acceptedRows = sums.acceptedRows;
    this.refusedRows = sums.refusedRows;
    this.total = sums.total;
    this.refusedTotal = sums.refusedTotal;
    this.columns = file.columns;
    this.refused = refused;
  }
}

@ObjectType('ActualsPreview', { description: 'What an import of the books would make; nothing was stored.' })
export class ActualsPreviewType implements Omit<ActualsPreview, 'columns' | 'refused'> {
  @Field(() => Int, { description: 'Rows of the file.' }) fileRows!: number;
  @Field(() => Int, { description: 'Rows that would be booked.' }) acceptedRows!: number;
  @Field(() => Int, { description: 'Rows that would be refused.' }) refusedRows!: number;
  @Field(() => MoneyScalar, { description: 'Sum of the rows that would be booked.' }) total!: bigint;
  @Field(() => MoneyScalar, { description: 'Sum of the rows that would be refused.' }) refusedTotal!: bigint;
  @Field(() => [String], { description: 'Header names of the file.' }) columns!: string[];
  @Field(() => [RefusedRowType], { description: 'The first 100 refused rows, by line.' }) refusals!: RefusedRowType[];
}

export const ImportActualsResult = resultUnion(
  'ImportActualsResult',
  { type: ActualsImportType, typeName: 'ActualsImport' },
  [],
  {
    types: [ActualsPreviewType],
    pick: (value) => (value instanceof ActualsPreview ? 'ActualsPreview' : null),
  },
);
