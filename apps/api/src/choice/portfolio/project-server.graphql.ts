import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ImpactLevel, InitiativeMapping } from '@clout/domain';
import { AmountUnitEnum } from '../../envelope/base/base-input.graphql';
import { RefusedRowType } from '../../envelope/base/base.graphql';
import { BusinessUnitType } from '../../organisation/organisation.graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { ImpactLevelEnum } from '../drivers/driver.graphql';
import { OverrideKindEnum } from '../explanation/money-answers.graphql';
import type { OverrideKind } from '../explanation/price-override';

const column = (what: string) => ({ nullable: true, description: `Header of the column with ${what}.` });
const several = (what: string) => column(`${what}; several are parted by ; or |`);

@InputType('DriverColumnInput', { description: 'A column that rates how far projects serve a strategic driver.' })
export class DriverColumnInput {
  @Field({ description: 'Header of the column.' }) column!: string;
  @Field({ description: 'Name of the driver.' }) driver!: string;
}

@InputType('ProjectServerMappingInput', { description: 'Which column of a portfolio export is what.' })
export class ProjectServerMappingInput {
  @Field({ description: 'Header of the column with the name of the project.' }) projectColumn!: string;
  @Field(() => String, column('its own id, which dependencies may name beside names')) idColumn?: string | null;
  @Field({ description: 'Header of the column with what it costs once, in its start period.' }) costColumn!: string;
  @Field(() => String, column('what it costs a year from then on')) runRateColumn?: string | null;
  @Field(() => String, column('its start period')) startPeriodColumn?: string | null;
  @Field(() => String, column('the currency; the cycle’s rate converts')) currencyColumn?: string | null;
  @Field(() => String, column('the business unit, by name or code')) businessUnitColumn?: string | null;
  @Field(() => String, column('its owner, by e-mail address or name')) ownerColumn?: string | null;
  @Field(() => String, column('its description, taken as the customer problem')) descriptionColumn?: string | null;
  @Field(() => String, several('functional areas, by name or code')) functionalAreasColumn?: string | null;
  @Field(() => [DriverColumnInput], {
    defaultValue: [],
    description: 'Columns with ratings: None, Low, Moderate, Strong, Extreme, or 0 to 4; empty is unrated.',
  })
  drivers!: DriverColumnInput[];
  @Field(() => String, column('whether it was forced in or out')) forcedColumn?: string | null;
  @Field(() => [String], { defaultValue: ['Forced In', 'Force In', 'In'], description: 'Words for forced in.' })
  forcedInValues!: string[];
  @Field(() => [String], { defaultValue: ['Forced Out', 'Force Out', 'Out'], description: 'Words for forced out.' })
  forcedOutValues!: string[];
  @Field(() => String, several('the projects it depends on, by id or name')) dependenciesColumn?: string | null;
  @Field(() => String, several('the projects that exclude it, by id or name')) exclusionsColumn?: string | null;
  @Field(() => AmountUnitEnum, { defaultValue: 'MAJOR', description: 'Unit of the amounts.' })
  amountUnit!: InitiativeMapping['amountUnit'];
  @Field(() => String, { defaultValue: '.', description: 'Mark before the decimals: a point or a comma.' })
  decimalMark!: InitiativeMapping['decimalMark'];
  @Field(() => String, { nullable: true, description: 'Mark between groups of three digits, when amounts have one.' })
  groupMark?: string | null;
}

@InputType('ImportProjectServerInput', { description: 'A portfolio export: good rows become drafts of initiatives.' })
export class ImportProjectServerInput {
  @Field(() => ID, { description: 'Funding cycle, in INTAKE.' }) cycleId!: string;
  @Field(() => ID, { nullable: true, description: 'Unit that proposes what names none.' }) businessUnitId?:
    string | null;
  @Field(() => String, { nullable: true, description: 'The file as CSV text, up to 200 KB.' }) content?: string | null;
  @Field(() => ID, { nullable: true, description: 'What POST /uploads answered, for XLSX or a larger file.' })
  uploadId?: string | null;
  @Field(() => ProjectServerMappingInput, { description: 'Which column is what.' })
  mapping!: ProjectServerMappingInput;
  @Field({ defaultValue: false, description: 'False: only says what would become of the file.' }) commit!: boolean;
}

@ObjectType('ImportedDriverRating', { description: 'How far a project served a driver, as the export says.' })
export class ImportedDriverRatingType {
  @Field({ description: 'Name of the driver.' }) driver!: string;
  @Field(() => ImpactLevelEnum, { description: 'How far.' }) level!: ImpactLevel;
}

@ObjectType('ProjectServerRow', { description: 'A good row of a portfolio export.' })
export class ProjectServerRowType {
  @Field(() => Int, { description: 'Line of a CSV file, row of a worksheet.' }) line!: number;
  @Field({ description: 'Title of the initiative.' }) title!: string;
  @Field(() => BusinessUnitType, { description: 'The unit that proposes it.' }) businessUnit!: BusinessUnitType;
  @Field(() => MoneyScalar, { description: 'OPEX of the fiscal year that it asks.' }) inYear!: bigint;
  @Field(() => MoneyScalar, { description: 'OPEX that it asks as run-rate.' }) runRate!: bigint;
  @Field(() => OverrideKindEnum, { nullable: true, description: 'What it was forced to; null when it was free.' })
  forced!: OverrideKind | null;
  @Field(() => [ImportedDriverRatingType], { description: 'How it was rated.' })
  drivers!: readonly ImportedDriverRatingType[];
  @Field(() => [String], { description: 'What it depends on, as the file names it.' }) requires!: readonly string[];
  @Field(() => [String], { description: 'What excludes it, as the file names it.' }) excludes!: readonly string[];
}

@ObjectType('ProjectServerImport', { description: 'What became, or would become, of a portfolio export.' })
export class ProjectServerImportType {
  @Field({ description: 'False for a preview: nothing was made.' }) committed!: boolean;
  @Field(() => Int, { description: 'Rows of the file.' }) fileRows!: number;
  @Field(() => Int, { description: 'Good rows.' }) acceptedRows!: number;
  @Field(() => Int, { description: 'Rows that were refused.' }) refusedRows!: number;
  @Field(() => [ProjectServerRowType], { description: 'The good rows.' }) rows!: readonly ProjectServerRowType[];
  @Field(() => [InitiativeType], { description: 'The drafts; none in a preview.' })
  initiatives!: readonly InitiativeType[];
  @Field(() => [RefusedRowType], { description: 'Every refused row with line and reason.' })
  refusals!: readonly RefusedRowType[];
}

@ObjectType('SuggestedOverride', {
  description: 'An override that an imported portfolio had: a suggestion, not in force.',
})
export class SuggestedOverrideType {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field(() => OverrideKindEnum, { description: 'What it was forced to.' }) kind!: OverrideKind;
  @Field({ description: 'Where it comes from, to go on with as a reason.' }) reason!: string;
}

@ObjectType('RatingLeft', { description: 'An imported rating that was not taken over.' })
export class RatingLeftType {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field({ description: 'Name of the driver in the import.' }) driver!: string;
  @Field({ description: 'Why it was left.' }) reason!: string;
}

@ObjectType('AdoptedRatings', { description: 'What became of the imported ratings of a cycle.' })
export class AdoptedRatingsType {
  @Field(() => Int, { description: 'How many ratings were taken over.' }) adopted!: number;
  @Field(() => [InitiativeType], { description: 'What they are ratings of.' }) initiatives!: readonly InitiativeType[];
  @Field(() => [RatingLeftType], { description: 'The others, and why.' }) left!: readonly RatingLeftType[];
}

export const AdoptImportedRatingsResult = resultUnion('AdoptImportedRatingsResult', {
  type: AdoptedRatingsType,
  typeName: 'AdoptedRatings',
});
export const ImportProjectServerResult = resultUnion('ImportProjectServerResult', {
  type: ProjectServerImportType,
  typeName: 'ProjectServerImport',
});
