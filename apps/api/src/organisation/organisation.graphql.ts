import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CALENDAR_PATTERNS, ROLES, type CalendarPattern, type FiscalPeriod, type Role } from '@clout/domain';
import { enumOf, resultUnion } from '../platform/graphql/rejection.graphql';
import type { MemberRow } from './member.store';
import type { OrganizationRow } from './organisation.store';
import type { Term } from './term.table';
import type { BusinessUnit } from './unit.table';

export const RoleEnum = enumOf(ROLES);
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a member may do.',
  valuesMap: {
    PNL_LEADER: { description: 'Owns a business unit, submits proposals, delivers what is funded.' },
    CX_EXECUTIVE: { description: 'Sets the cycle and its scoring, ranks, builds and submits the plan.' },
    PANELLIST: { description: 'Scores blind.' },
    COO: { description: 'Decides the plan.' },
    FINANCE: { description: 'Imports the OpEx base, keeps the ledger.' },
    AUDITOR: { description: 'Reads everything, writes nothing.' },
    ADMIN: { description: 'Members, units and words; no money.' },
  },
});
const UnitKindEnum = enumOf(['P_AND_L', 'CX_OFFICE', 'CORPORATE'] as const);
export const BusinessUnitKindEnum = UnitKindEnum;
registerEnumType(UnitKindEnum, {
  name: 'BusinessUnitKind',
  description: 'What kind of unit it is.',
  valuesMap: {
    P_AND_L: { description: 'Answers for its own revenue and profit.' },
    CX_OFFICE: { description: 'Holds customer-experience infrastructure.' },
    CORPORATE: { description: 'Shares services with the others.' },
  },
});

@ObjectType({ isAbstract: true, description: 'A word of the taxonomy.' })
abstract class Word implements Pick<Term, 'id' | 'code' | 'name'> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Short code, unique in its list.' }) code!: string;
  @Field({ description: 'Name as people know it.' }) name!: string;
}
const word = (description: string) => ({ description });

@ObjectType('Region', word('A geographic region of the organisation.'))
export class RegionType extends Word {}
@ObjectType('FunctionalArea', word('A functional area (silo): a department doing one kind of work.'))
export class FunctionalAreaType extends Word {}
@ObjectType('Touchpoint', word('A point where customer and company meet.'))
export class TouchpointType extends Word {}
@ObjectType('Channel', word('The medium of a contact.'))
export class ChannelType extends Word {}
@ObjectType('ProductLine', word('A line of products.'))
export class ProductLineType extends Word {}
@ObjectType('InitiativeType', word('A kind of initiative.'))
export class InitiativeTypeType extends Word {}

export const CalendarPatternEnum = enumOf(CALENDAR_PATTERNS);
registerEnumType(CalendarPatternEnum, {
  name: 'CalendarPattern',
  description: 'How a fiscal year is cut into periods.',
  valuesMap: {
    TWELVE_MONTHS: { description: 'Twelve calendar months.' },
    THIRTEEN_PERIODS: { description: 'Thirteen periods of four weeks.' },
    FOUR_FOUR_FIVE: { description: 'Quarters of four, four and five weeks: twelve periods.' },
  },
});

@ObjectType('FiscalPeriod', { description: 'A period of a fiscal year.' })
export class FiscalPeriodType implements FiscalPeriod {
  @Field(() => Int, { description: 'Fiscal year, by the calendar year in which it ends.' }) fiscalYear!: number;
  @Field(() => Int, { description: 'Period, from 1.' }) period!: number;
}

@ObjectType('Organization', { description: 'The company whose OpEx is prioritised.' })
export class OrganizationType implements OrganizationRow {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Name.' }) name!: string;
  @Field({ description: 'ISO 4217 code of the one reporting currency: every Money is in it.' }) currency!: string;
  @Field(() => Int, { description: 'Digits of the minor unit: 2 for cents.' }) minorUnitDigits!: number;
  @Field(() => Int, { description: 'Month 1 to 12 in which the fiscal year starts.' }) fiscalYearStartMonth!: number;
  @Field(() => Int, { description: 'Periods in a fiscal year.' }) periodsPerYear!: number;
  @Field(() => CalendarPatternEnum, { description: 'How the year is cut.' }) calendarPattern!: CalendarPattern;
  @Field(() => FiscalPeriodType, { nullable: true, description: 'The last closed period; null while all are open.' })
  closedThrough!: FiscalPeriodType | null;
  @Field({ description: 'True for the demo company.' }) demo!: boolean;
}

@ObjectType('BusinessUnit', { description: 'A business unit (P&L), the CX office or a corporate unit.' })
export class BusinessUnitType implements Omit<BusinessUnit, 'organizationId' | 'retired' | 'version'> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Short code.' }) code!: string;
  @Field({ description: 'Name.' }) name!: string;
  @Field(() => UnitKindEnum, { description: 'What kind of unit it is.' }) kind!: BusinessUnit['kind'];
  @Field({ description: 'Legal entity whose books carry the unit.' }) legalEntity!: string;
  regionId!: string | null;
}

@ObjectType('Member', { description: 'A person of the organisation.' })
export class MemberType implements Pick<MemberRow, 'id' | 'name' | 'email' | 'roles' | 'active' | 'version'> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Name.' }) name!: string;
  @Field({ description: 'E-mail address used to sign in.' }) email!: string;
  @Field(() => [RoleEnum], { description: 'Roles held.' }) roles!: Role[];
  @Field({ description: 'False when deactivated.' }) active!: boolean;
  @Field(() => Int, { description: 'Version for expectedVersion.' }) version!: number;
  businessUnitIds!: readonly string[];
}

export const MemberSuccess = { type: MemberType, typeName: 'Member' };
export const BusinessUnitSuccess = { type: BusinessUnitType, typeName: 'BusinessUnit' };
export const InviteMemberResult = resultUnion('InviteMemberResult', MemberSuccess);
export const SetMemberRolesResult = resultUnion('SetMemberRolesResult', MemberSuccess, ['StaleVersion']);
export const CreateBusinessUnitResult = resultUnion('CreateBusinessUnitResult', BusinessUnitSuccess);
