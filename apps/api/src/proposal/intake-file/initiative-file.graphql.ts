import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { InitiativeMapping } from '@clout/domain';
import { AmountUnitEnum } from '../../envelope/base/base-input.graphql';
import { RefusedRowType } from '../../envelope/base/base.graphql';
import { BusinessUnitType } from '../../organisation/organisation.graphql';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { InitiativeType } from '../initiative/initiative.graphql';

export const FORMATS = ['CSV', 'PABULIB'] as const;
const InitiativeFormatEnum = enumOf(FORMATS);
registerEnumType(InitiativeFormatEnum, {
  name: 'InitiativeFileFormat',
  description: 'How a file of proposals is written.',
  valuesMap: {
    CSV: { description: 'A table with a header: CSV in UTF-8, or XLSX.' },
    PABULIB: { description: 'A participatory-budgeting file with META and PROJECTS sections.' },
  },
});

const column = (what: string) => ({ nullable: true, description: `Header of the column with the ${what}.` });
const several = (what: string) => column(`${what}, by name or code; several are parted by ; or | or a comma`);

@InputType('InitiativeMappingInput', { description: 'Which column is what; what is not named stays empty.' })
export class InitiativeMappingInput implements InitiativeMapping {
  @Field({ description: 'Header of the column with the title.' }) titleColumn!: string;
  @Field(() => String, column('customer problem')) problemColumn?: string | null;
  @Field(() => String, column('action')) actionColumn?: string | null;
  @Field(() => String, column('business unit, by name or code')) businessUnitColumn?: string | null;
  @Field(() => String, column('owner, by e-mail address or name')) ownerColumn?: string | null;
  @Field(() => String, several('functional areas')) functionalAreasColumn?: string | null;
  @Field(() => String, several('touchpoints')) touchpointsColumn?: string | null;
  @Field(() => String, several('channels')) channelsColumn?: string | null;
  @Field(() => String, several('product lines')) productLinesColumn?: string | null;
  @Field(() => String, column('kind of initiative')) typeColumn?: string | null;
  @Field(() => String, column('name of the funding option')) optionColumn?: string | null;
  @Field(() => String, column('cost once, in the start period')) oneTimeColumn?: string | null;
  @Field(() => String, column('cost a year that goes on')) runRateColumn?: string | null;
  @Field(() => String, column('least amount worth approving')) minimumAmountColumn?: string | null;
  @Field(() => String, column('start period')) startPeriodColumn?: string | null;
  @Field(() => String, column('currency; the cycle’s rate converts')) currencyColumn?: string | null;
  @Field(() => String, column('cost centre')) costCentreColumn?: string | null;
  @Field(() => String, column('account')) accountColumn?: string | null;
  @Field(() => String, column('metric of the outcome')) metricColumn?: string | null;
  @Field(() => String, column('baseline of the metric')) baselineColumn?: string | null;
  @Field(() => String, column('target of the metric')) targetColumn?: string | null;
  @Field(() => String, column('date by when, such as 2026-12-31')) byWhenColumn?: string | null;
  @Field(() => String, column('benefit in words')) benefitColumn?: string | null;
  @Field(() => String, column('benefit a year')) benefitPerYearColumn?: string | null;
  @Field(() => AmountUnitEnum, { defaultValue: 'MAJOR', description: 'Unit of the amounts.' })
  amountUnit!: InitiativeMapping['amountUnit'];
  @Field(() => String, { defaultValue: '.', description: 'Mark before the decimals: a point or a comma.' })
  decimalMark!: InitiativeMapping['decimalMark'];
  @Field(() => String, { nullable: true, description: 'Mark between groups of three digits, when amounts have one.' })
  groupMark!: string | null;
}

@InputType('ImportInitiativesInput', {
  description: 'A file of proposals: good rows become drafts, all or none of them.',
})
export class ImportInitiativesInput {
  @Field(() => ID, { description: 'Funding cycle, in INTAKE.' }) cycleId!: string;
  @Field(() => ID, { nullable: true, description: 'Unit that proposes what names none.' }) businessUnitId?:
    string | null;
  @Field(() => InitiativeFormatEnum, { defaultValue: 'CSV', description: 'How it is written.' })
  format!: (typeof FORMATS)[number];
  @Field(() => String, { nullable: true, description: 'The file as text, up to 200 KB.' }) content?: string | null;
  @Field(() => ID, { nullable: true, description: 'What POST /uploads answered, for a larger file.' })
  uploadId?: string | null;
  @Field(() => InitiativeMappingInput, {
    nullable: true,
    description: 'Of a CSV file; left out: headers are field names.',
  })
  mapping?: InitiativeMappingInput | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Only shows what it would make; nothing is written.' })
  preview!: boolean;
}

@ObjectType('ProposedDraft', { description: 'A draft that an import would make of a row.' })
export class ProposedDraftType {
  @Field(() => Int, { description: 'Line of the file.' }) line!: number;
  @Field({ description: 'Its title.' }) title!: string;
  @Field(() => BusinessUnitType, { description: 'The unit that would propose it.' }) businessUnit!: BusinessUnitType;
  @Field(() => MoneyScalar, { description: 'OPEX of the cycle’s fiscal year.' }) inYear!: bigint;
  @Field(() => MoneyScalar, { description: 'OPEX a year at the level the year ends with.' }) runRate!: bigint;
}

@ObjectType('InitiativeImport', { description: 'What became of a file of proposals.' })
export class InitiativeImportType {
  @Field(() => Boolean, { description: 'True: this is what it would make, and nothing was written.' })
  preview!: boolean;
  @Field(() => [String], { description: 'Header names of the file; none of a participatory budget.' })
  columns!: string[];
  @Field(() => Int, { description: 'Rows of the file.' }) fileRows!: number;
  @Field(() => Int, { description: 'Rows that became drafts, or would.' }) acceptedRows!: number;
  @Field(() => Int, { description: 'Rows that were refused.' }) refusedRows!: number;
  @Field(() => [InitiativeType], { description: 'The drafts; none of a preview.' }) initiatives!: InitiativeType[];
  @Field(() => [ProposedDraftType], { description: 'Of a preview: the first 100 drafts that it would make, by line.' })
  proposals!: ProposedDraftType[];
  @Field(() => [RefusedRowType], { description: 'Every refused row with line and reason.' })
  refusals!: RefusedRowType[];
}

export const ImportInitiativesResult = resultUnion('ImportInitiativesResult', {
  type: InitiativeImportType,
  typeName: 'InitiativeImport',
});
