import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, type Page } from '../../platform/graphql/connection';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { RefusedRowType } from '../base/base.graphql';
import { OPENING_IMPORT_STATES, type OpeningImport, type OpeningImportState } from './opening-import.store';
import { OPENING_STATES, type OpeningCommitment, type OpeningState } from './opening.store';
import type { PreparedOpening } from './prepare-opening';

const OpeningImportStateEnum = enumOf(OPENING_IMPORT_STATES);
registerEnumType(OpeningImportStateEnum, {
  name: 'OpeningImportState',
  description: 'Whether an import of opening commitments stands.',
  valuesMap: {
    STANDING: { description: 'Its commitments count.' },
    WITHDRAWN: { description: 'Taken back whole; kept for the record.' },
  },
});

export const OpeningStateEnum = enumOf(OPENING_STATES);
registerEnumType(OpeningStateEnum, {
  name: 'OpeningState',
  description: 'Whether an opening commitment counts.',
  valuesMap: {
    WAITING: { description: 'Of a year whose mandate is not countersigned yet.' },
    STANDING: { description: 'Committed in both measures.' },
    WITHDRAWN: { description: 'Its import was taken back.' },
    RELEASED: { description: 'The approval it goes on from was reversed or stopped.' },
  },
});

/** What an import would make; nothing is stored. */
export class OpeningPreview {
  readonly fileRows: number;
  readonly acceptedRows: number;
  readonly leftOutRows: number;
  readonly refusedRows: number;
  readonly inYearTotal: bigint;
  readonly runRateTotal: bigint;
  readonly columns: readonly string[];
  readonly refusals: OpeningImport['refusals'];

  constructor({ read }: PreparedOpening) {
    ({
      fileRows: this.fileRows,
      acceptedRows: this.acceptedRows,
      leftOutRows: this.leftOutRows,
      refusedRows: this.refusedRows,
      inYearTotal: this.inYearTotal,
      runRateTotal: this.runRateTotal,
    } = read.survey);
    this.columns = read.columns;
    this.refusals = read.refusals;
  }
}

const ROWS = {
  file: { description: 'Rows of the file: accepted, left out and refused together.' },
  accepted: { description: 'Rows that are commitments.' },
  leftOut: { description: 'Rows that promise nothing.' },
  refused: { description: 'Rows that were refused, each with its reason.' },
  inYear: { description: 'In-year sum of the accepted rows.' },
  runRate: { description: 'Run-rate sum of the accepted rows.' },
  refusals: { description: 'The first refused rows by line, at most 1,000.' },
};

@ObjectType('OpeningPreview', { description: 'What an import of opening commitments would make; nothing was stored.' })
export class OpeningPreviewType implements Omit<OpeningPreview, 'columns' | 'refusals'> {
  @Field(() => Int, ROWS.file) fileRows!: number;
  @Field(() => Int, ROWS.accepted) acceptedRows!: number;
  @Field(() => Int, ROWS.leftOut) leftOutRows!: number;
  @Field(() => Int, ROWS.refused) refusedRows!: number;
  @Field(() => MoneyScalar, ROWS.inYear) inYearTotal!: bigint;
  @Field(() => MoneyScalar, ROWS.runRate) runRateTotal!: bigint;
  @Field(() => [String], { description: 'Header names of the file.' }) columns!: string[];
  @Field(() => [RefusedRowType], ROWS.refusals) refusals!: RefusedRowType[];
}

@ObjectType('OpeningImport', { description: 'One import of opening commitments of a fiscal year.' })
export class OpeningImportType implements Omit<
  OpeningImport,
  'organizationId' | 'mapping' | 'importedBy' | 'withdrawnBy' | 'refusals'
> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Int, { description: 'Fiscal year out of which the money is promised.' }) fiscalYear!: number;
  @Field(() => Int, { description: 'Number of the import in its fiscal year, from 1.' }) number!: number;
  @Field({ description: 'The system it was taken from.' }) sourceSystem!: string;
  @Field({ description: 'Name of the imported file.' }) fileName!: string;
  @Field({ description: "SHA-256 of the file's bytes, hexadecimal." }) fileHash!: string;
  @Field(() => OpeningImportStateEnum, { description: 'Whether it stands.' }) state!: OpeningImportState;
  @Field(() => Int, ROWS.file) fileRows!: number;
  @Field(() => Int, ROWS.accepted) acceptedRows!: number;
  @Field(() => Int, ROWS.leftOut) leftOutRows!: number;
  @Field(() => Int, ROWS.refused) refusedRows!: number;
  @Field(() => [RefusedRowType], ROWS.refusals) refusals!: RefusedRowType[];
  @Field(() => MoneyScalar, ROWS.inYear) inYearTotal!: bigint;
  @Field(() => MoneyScalar, ROWS.runRate) runRateTotal!: bigint;
  @Field(() => MoneyScalar, { nullable: true, description: 'In-year total as the preparer typed it.' })
  controlTotal!: bigint | null;
  @Field(() => MoneyScalar, { nullable: true, description: 'Run-rate total as the preparer typed it.' })
  runRateControlTotal!: bigint | null;
  @Field(() => DateTimeScalar, { description: 'When it was imported.' }) importedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt!: Date | null;
}

@ObjectType('OpeningCommitment', { description: 'Money that was promised out of a fiscal year before it began.' })
export class OpeningCommitmentType implements Omit<OpeningCommitment, 'businessUnitId'> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Int, { description: 'Fiscal year.' }) fiscalYear!: number;
  @Field({ description: 'Legal entity.' }) legalEntity!: string;
  @Field({ description: 'Cost centre, or unknown.' }) costCentre!: string;
  @Field({ description: 'Account, or unknown.' }) account!: string;
  @Field({ description: 'What was promised.' }) description!: string;
  @Field(() => String, { nullable: true, description: 'What tells imported commitments of the year apart.' })
  reference!: string | null;
  @Field(() => Int, { nullable: true, description: 'Period, from 1; null when unknown.' }) period!: number | null;
  @Field(() => MoneyScalar, { description: 'Promised in the fiscal year.' }) inYear!: bigint;
  @Field(() => MoneyScalar, { description: 'Promised a year, going on; counts until it is absorbed.' })
  runRate!: bigint;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the contract.' }) contractEnd!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the unit takes it into its own base.' })
  absorbsOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the unit took it; null before.' })
  absorbedOn!: string | null;
  @Field(() => OpeningStateEnum, { description: 'Whether it counts.' }) state!: OpeningState;
  @Field(() => ID, { nullable: true, description: 'The import it came by.' }) importId!: string | null;
  @Field(() => Int, { nullable: true, description: "Line of the import's file." }) line!: number | null;
  @Field(() => ID, { nullable: true, description: 'The approved plan line of an earlier year that it goes on from.' })
  planLineId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The initiative that it goes on from.' }) initiativeId!:
    string | null;
}

@ObjectType('OpeningCommitmentEdge', { description: 'A commitment with its cursor.' })
export class OpeningCommitmentEdge {
  @Field({ description: 'Cursor of the commitment.' }) cursor!: string;
  @Field(() => OpeningCommitmentType, { description: 'The commitment.' }) node!: OpeningCommitmentType;
}

@ObjectType('OpeningCommitmentConnection', { description: 'A page of opening commitments.' })
export class OpeningCommitmentConnection implements Page<OpeningCommitment> {
  @Field(() => [OpeningCommitmentEdge], { description: 'Commitments with their cursors.' })
  edges!: { cursor: string; node: OpeningCommitment }[];
  @Field(() => [OpeningCommitmentType], { description: 'Commitments.' }) nodes!: OpeningCommitment[];
  @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Commitments in all.' }) totalCount!: number;
  @Field(() => MoneyScalar, { description: 'In-year sum of all of them.' }) inYear!: bigint;
  @Field(() => MoneyScalar, { description: 'Run-rate sum of all of them, what is absorbed left out.' })
  runRate!: bigint;
}

const OpeningSuccess = { type: OpeningImportType, typeName: 'OpeningImport' };
export const ImportOpeningCommitmentsResult = resultUnion('ImportOpeningCommitmentsResult', OpeningSuccess, [], {
  types: [OpeningPreviewType],
  pick: (value) => (value instanceof OpeningPreview ? 'OpeningPreview' : null),
});
export const WithdrawOpeningImportResult = resultUnion('WithdrawOpeningImportResult', OpeningSuccess);
