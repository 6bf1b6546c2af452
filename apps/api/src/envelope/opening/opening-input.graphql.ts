import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { OpeningMapping } from '@clout/domain';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { AmountUnitEnum } from '../base/base-input.graphql';
import type { OpeningImportRequest } from './prepare-opening';

const optional = (description: string) => ({ nullable: true, description });
const column = (what: string, otherwise: string) =>
  optional(`Header name of the column with the ${what}; without it, ${otherwise}.`);

@InputType('OpeningMappingInput', { description: 'Which column of a file of opening commitments is what.' })
export class OpeningMappingInput {
  @Field(() => String, { description: 'Header name of the column with the business unit (code or name).' })
  businessUnitColumn!: string;
  @Field(() => String, { description: 'Header name of the column with the amount promised in the fiscal year.' })
  inYearColumn!: string;
  @Field(() => String, column('amount a year that goes on (run-rate)', '0')) runRateColumn?: string | null;
  @Field(
    () => String,
    column('reference that tells commitments apart', 'unit, line, description, period and contract end'),
  )
  referenceColumn?: string | null;
  @Field(() => String, column('description', '"unknown"')) descriptionColumn?: string | null;
  @Field(() => String, column('legal entity', "the unit's own")) legalEntityColumn?: string | null;
  @Field(() => String, column('cost centre', '"unknown"')) costCentreColumn?: string | null;
  @Field(() => String, column('account', '"unknown"')) accountColumn?: string | null;
  @Field(() => String, column('period: a number, P03 or a month 2026-03', 'unknown')) periodColumn?: string | null;
  @Field(() => String, column("contract's last day", 'none')) contractEndColumn?: string | null;
  @Field(() => String, column('day of absorption', "the mandate's rule")) absorbsOnColumn?: string | null;
  @Field(() => AmountUnitEnum, { defaultValue: 'MAJOR', description: 'Unit of the amounts.' })
  amountUnit!: OpeningMapping['amountUnit'];
  @Field(() => String, { defaultValue: '.', description: 'Mark before the decimals: a point or a comma.' })
  decimalMark!: string;
  @Field(() => String, optional('Mark between groups of three digits, when amounts have one.'))
  groupMark?: string | null;
  @Field(() => String, optional('Mark between the cells of a CSV file; found out when left out.'))
  delimiter?: string | null;
}

@InputType('ImportOpeningCommitmentsInput', {
  description: 'Money that is promised out of a fiscal year before it begins, from a CSV or XLSX file.',
})
export class ImportOpeningCommitmentsInput {
  @Field(() => Int, { description: 'Fiscal year out of which it is promised.' }) fiscalYear!: number;
  @Field({ description: 'The system it comes from; the mapping is kept under this name.' }) sourceSystem!: string;
  @Field({ description: "ISO 4217 code; commitments are in the organisation's reporting currency." }) currency!: string;
  @Field(() => MoneyScalar, {
    description: 'In-year total by the preparer; a difference of one minor unit refuses the import.',
  })
  controlTotal!: bigint;
  @Field(() => MoneyScalar, optional('Run-rate total by the preparer; checked to the minor unit where given.'))
  runRateControlTotal?: bigint | null;
  @Field(() => String, optional('The text of a CSV file of at most 200 KB.')) content?: string | null;
  @Field(() => ID, optional('Id of a file uploaded before.')) uploadId?: string | null;
  @Field(() => String, optional('Name of the file; the upload has its own.')) fileName?: string | null;
  @Field(() => OpeningMappingInput, optional('Which column is what; left out: the mapping kept for the source.'))
  mapping?: OpeningMappingInput | null;
  @Field({ defaultValue: false, description: 'Only show what the import would make.' }) preview!: boolean;
  @Field({ defaultValue: true, description: 'Import the good rows when others are refused; false refuses the file.' })
  acceptRefusals!: boolean;
}

const mappingOf = ({ decimalMark, ...input }: OpeningMappingInput): OpeningMapping => ({
  businessUnitColumn: input.businessUnitColumn,
  inYearColumn: input.inYearColumn,
  runRateColumn: input.runRateColumn ?? null,
  referenceColumn: input.referenceColumn ?? null,
  descriptionColumn: input.descriptionColumn ?? null,
  legalEntityColumn: input.legalEntityColumn ?? null,
  costCentreColumn: input.costCentreColumn ?? null,
  accountColumn: input.accountColumn ?? null,
  periodColumn: input.periodColumn ?? null,
  contractEndColumn: input.contractEndColumn ?? null,
  absorbsOnColumn: input.absorbsOnColumn ?? null,
  amountUnit: input.amountUnit,
  decimalMark: decimalMark === ',' ? ',' : '.',
  groupMark: input.groupMark ?? null,
  delimiter: input.delimiter ?? null,
});

/** The import that an input asks for. */
export const openingImportOf = (input: ImportOpeningCommitmentsInput): OpeningImportRequest => ({
  fiscalYear: input.fiscalYear,
  sourceSystem: input.sourceSystem,
  currency: input.currency,
  controlTotal: input.controlTotal,
  runRateControlTotal: input.runRateControlTotal ?? null,
  content: input.content ?? null,
  uploadId: input.uploadId ?? null,
  fileName: input.fileName ?? null,
  mapping: input.mapping ? mappingOf(input.mapping) : null,
  acceptRefusals: input.acceptRefusals,
});
