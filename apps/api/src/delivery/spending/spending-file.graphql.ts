import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { SpendingKind, SpendingMapping } from '@clout/domain';
import { AmountUnitEnum } from '../../envelope/base/base-input.graphql';
import { MoneyScalar } from '../../platform/graphql/scalars';
import type { ActualsImportRequest } from './prepare-actuals';
import { SpendingKindEnum } from './spending.graphql';

const optional = (description: string) => ({ nullable: true, description });
const column = (what: string) => ({ description: `Header name of the column with the ${what}.` });

@InputType('ActualsMappingInput', { description: 'Which column of an extract of the books is what.' })
export class ActualsMappingInput {
  @Field(() => String, column('code of the initiative')) initiativeColumn!: string;
  @Field(() => String, column('amount; credits are below 0')) amountColumn!: string;
  @Field(() => String, column('period: a number, P03, a month 2027-03 or a day')) periodColumn!: string;
  @Field(() => String, column('document number, by which a row is never taken twice')) documentColumn!: string;
  @Field(() => String, optional('Column with the order that a row is about; without it, the document.'))
  orderColumn?: string | null;
  @Field(() => String, optional('Column with the account; without it, "unknown".')) accountColumn?: string | null;
  @Field(() => String, optional('Column with the cost centre; without it, "unknown".'))
  costCentreColumn?: string | null;
  @Field(() => AmountUnitEnum, { defaultValue: 'MAJOR', description: 'Unit of the amounts.' })
  amountUnit!: SpendingMapping['amountUnit'];
  @Field(() => String, { defaultValue: '.', description: 'Mark before the decimals: a point or a comma.' })
  decimalMark!: string;
  @Field(() => String, optional('Mark between groups of three digits, when amounts have one.'))
  groupMark?: string | null;
  @Field(() => String, optional('Mark between the cells of a CSV file; found out when left out.'))
  delimiter?: string | null;
}

@InputType('ImportActualsInput', { description: 'What the books say of funded initiatives, from a CSV or XLSX file.' })
export class ImportActualsInput {
  @Field(() => SpendingKindEnum, { description: 'What its rows are.' }) kind!: SpendingKind;
  @Field(() => Int, { description: 'Fiscal year of its periods.' }) fiscalYear!: number;
  @Field(() => ID, optional('Only initiatives of this cycle; left out: of all cycles.')) cycleId?: string | null;
  @Field({ description: 'The system it comes from; the last mapping of the source is used again.' })
  sourceSystem!: string;
  @Field(() => MoneyScalar, {
    description: 'Total of all rows by the ledger; a difference of one minor unit refuses the file.',
  })
  controlTotal!: bigint;
  @Field(() => String, optional('The text of a CSV file of at most 200 KB.')) content?: string | null;
  @Field(() => ID, optional('Id of a file uploaded before.')) uploadId?: string | null;
  @Field(() => String, optional('Name of the file.')) fileName?: string | null;
  @Field(
    () => ActualsMappingInput,
    optional('Which column is what; left out: as last time, else by the usual header names.'),
  )
  mapping?: ActualsMappingInput | null;
  @Field({ defaultValue: false, description: 'Only show what the import would make.' }) preview!: boolean;
  @Field({ defaultValue: true, description: 'Book the good rows when others are refused; false refuses the file.' })
  acceptRefusals!: boolean;
}

const mappingOf = ({ decimalMark, ...input }: ActualsMappingInput): SpendingMapping => ({
  initiativeColumn: input.initiativeColumn,
  amountColumn: input.amountColumn,
  periodColumn: input.periodColumn,
  documentColumn: input.documentColumn,
  orderColumn: input.orderColumn ?? null,
  accountColumn: input.accountColumn ?? null,
  costCentreColumn: input.costCentreColumn ?? null,
  amountUnit: input.amountUnit,
  decimalMark: decimalMark === ',' ? ',' : '.',
  groupMark: input.groupMark ?? null,
  delimiter: input.delimiter ?? null,
});

/** The import that an input asks for. */
export const actualsImportOf = (input: ImportActualsInput): ActualsImportRequest => ({
  kind: input.kind,
  fiscalYear: input.fiscalYear,
  cycleId: input.cycleId ?? null,
  sourceSystem: input.sourceSystem,
  controlTotal: input.controlTotal,
  content: input.content ?? null,
  uploadId: input.uploadId ?? null,
  fileName: input.fileName ?? null,
  mapping: input.mapping ? mappingOf(input.mapping) : null,
  acceptRefusals: input.acceptRefusals,
});
