import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BaseKind, OpexMapping } from '@clout/domain';
import { enumOf } from '../../platform/graphql/rejection.graphql';
import { DateScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { BaseKindEnum } from './base.graphql';
import type { BaseImport } from './prepare-import';

export const AmountUnitEnum = enumOf(['MAJOR', 'MINOR'] as const);
registerEnumType(AmountUnitEnum, {
  name: 'AmountUnit',
  description: 'What one unit of an amount in a file is.',
  valuesMap: {
    MAJOR: { description: 'Whole currency units: 12.50.' },
    MINOR: { description: 'Minor units: 1250.' },
  },
});

const optional = (description: string) => ({ nullable: true, description });
const column = (what: string) => optional(`Header name of the column with the ${what}; without it, "unknown".`);

/** The fields of a mapping, once as input and once as answer. */
const MAPPING = {
  unit: { description: 'Header name of the column with the business unit (code or name).' },
  amount: { description: 'Header name of the column with the amount.' },
  allocatedColumn: column('direct or allocated'),
  allocatedValues: optional('Values that mean allocated; left out: allocated, indirect, shared, yes, true, y, 1.'),
  expenseColumn: optional('Header name of the column that tells expenses from the rest; without it, all rows are.'),
  expenseValues: optional('Values that mean an expense; left out: expense, expenditure and their plurals, opex.'),
  decimalMark: { defaultValue: '.', description: 'Mark before the decimals: a point or a comma.' },
  groupMark: optional('Mark between groups of three digits, when amounts have one.'),
  delimiter: optional('Mark between the cells of a CSV file; found out when left out.'),
};

@InputType('OpexMappingInput', { description: 'Which column of a source is what. It is kept for the source.' })
export class OpexMappingInput {
  @Field(() => String, MAPPING.unit) businessUnitColumn!: string;
  @Field(() => String, MAPPING.amount) amountColumn!: string;
  @Field(() => String, column('legal entity')) legalEntityColumn?: string | null;
  @Field(() => String, column('cost centre')) costCentreColumn?: string | null;
  @Field(() => String, column('functional area')) functionalAreaColumn?: string | null;
  @Field(() => String, column('account')) accountColumn?: string | null;
  @Field(() => String, column('account category')) categoryColumn?: string | null;
  @Field(() => String, column('period: a number, P03 or a month 2026-03')) periodColumn?: string | null;
  @Field(() => String, MAPPING.allocatedColumn) allocatedColumn?: string | null;
  @Field(() => [String], MAPPING.allocatedValues) allocatedValues?: string[] | null;
  @Field(() => String, MAPPING.expenseColumn) expenseColumn?: string | null;
  @Field(() => [String], MAPPING.expenseValues) expenseValues?: string[] | null;
  @Field(() => AmountUnitEnum, { defaultValue: 'MAJOR', description: 'Unit of the amounts.' })
  amountUnit!: OpexMapping['amountUnit'];
  @Field(() => String, MAPPING.decimalMark) decimalMark!: string;
  @Field(() => String, MAPPING.groupMark) groupMark?: string | null;
  @Field(() => String, MAPPING.delimiter) delimiter?: string | null;
}

@ObjectType('OpexMapping', { description: 'The mapping kept for a source: which column is what.' })
export class OpexMappingType implements Omit<OpexMapping, 'allocatedValues' | 'expenseValues'> {
  @Field(() => String, MAPPING.unit) businessUnitColumn!: string;
  @Field(() => String, MAPPING.amount) amountColumn!: string;
  @Field(() => String, column('legal entity')) legalEntityColumn!: string | null;
  @Field(() => String, column('cost centre')) costCentreColumn!: string | null;
  @Field(() => String, column('functional area')) functionalAreaColumn!: string | null;
  @Field(() => String, column('account')) accountColumn!: string | null;
  @Field(() => String, column('account category')) categoryColumn!: string | null;
  @Field(() => String, column('period')) periodColumn!: string | null;
  @Field(() => String, MAPPING.allocatedColumn) allocatedColumn!: string | null;
  @Field(() => [String], MAPPING.allocatedValues) allocatedValues!: string[] | null;
  @Field(() => String, MAPPING.expenseColumn) expenseColumn!: string | null;
  @Field(() => [String], MAPPING.expenseValues) expenseValues!: string[] | null;
  @Field(() => AmountUnitEnum, { description: 'Unit of the amounts.' }) amountUnit!: OpexMapping['amountUnit'];
  @Field(() => String, { description: 'Mark before the decimals.' }) decimalMark!: OpexMapping['decimalMark'];
  @Field(() => String, MAPPING.groupMark) groupMark!: string | null;
  @Field(() => String, MAPPING.delimiter) delimiter!: string | null;
}

@InputType('ImportOpexBaseInput', { description: 'An OpEx base to import from a CSV or XLSX file.' })
export class ImportOpexBaseInput {
  @Field(() => Int, { description: "Fiscal year it is for; the file's own year is a label." }) fiscalYear!: number;
  @Field(() => BaseKindEnum, { description: 'Budget, forecast or actual.' }) kind!: BaseKind;
  @Field({ description: 'Label, such as 3+9.' }) label!: string;
  @Field(() => DateScalar, { description: 'The day as of which the figures hold.' }) asOf!: string;
  @Field({ description: "ISO 4217 code; a base is in the organisation's reporting currency." }) currency!: string;
  @Field({ description: 'The system it comes from; the mapping is kept under this name.' }) sourceSystem!: string;
  @Field(() => MoneyScalar, optional('Total by the ledger; a difference of one minor unit refuses the import.'))
  controlTotal?: bigint | null;
  @Field(() => String, optional('The text of a CSV file of at most 200 KB.')) content?: string | null;
  @Field(() => ID, optional('Id of a file uploaded before.')) uploadId?: string | null;
  @Field(() => String, optional('Name of the file; the upload has its own.')) fileName?: string | null;
  @Field(() => OpexMappingInput, optional('Which column is what; left out: the mapping kept for the source.'))
  mapping?: OpexMappingInput | null;
  @Field({ defaultValue: false, description: 'Only show what the import would make.' }) preview!: boolean;
  @Field({ defaultValue: false, description: 'Make business units that the organisation does not have.' })
  createMissingUnits!: boolean;
  @Field({ defaultValue: true, description: 'Import the good rows when others are refused; false refuses the file.' })
  acceptRefusals!: boolean;
}

const mappingOf = ({ decimalMark, ...input }: OpexMappingInput): OpexMapping => ({
  businessUnitColumn: input.businessUnitColumn,
  amountColumn: input.amountColumn,
  legalEntityColumn: input.legalEntityColumn ?? null,
  costCentreColumn: input.costCentreColumn ?? null,
  functionalAreaColumn: input.functionalAreaColumn ?? null,
  accountColumn: input.accountColumn ?? null,
  categoryColumn: input.categoryColumn ?? null,
  periodColumn: input.periodColumn ?? null,
  allocatedColumn: input.allocatedColumn ?? null,
  allocatedValues: input.allocatedValues ?? null,
  expenseColumn: input.expenseColumn ?? null,
  expenseValues: input.expenseValues ?? null,
  amountUnit: input.amountUnit,
  decimalMark: decimalMark === ',' ? ',' : '.',
  groupMark: input.groupMark ?? null,
  delimiter: input.delimiter ?? null,
});

/** The import that an input asks for. */
export const baseImportOf = (input: ImportOpexBaseInput): BaseImport => ({
  fiscalYear: input.fiscalYear,
  kind: input.kind,
  label: input.label,
  asOf: input.asOf,
  currency: input.currency,
  sourceSystem: input.sourceSystem,
  controlTotal: input.controlTotal ?? null,
  content: input.content ?? null,
  uploadId: input.uploadId ?? null,
  fileName: input.fileName ?? null,
  mapping: input.mapping ? mappingOf(input.mapping) : null,
  createMissingUnits: input.createMissingUnits,
  acceptRefusals: input.acceptRefusals,
});
