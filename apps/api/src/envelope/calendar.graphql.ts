import { Field, InputType, Int } from '@nestjs/graphql';
import type { BusinessCalendar, CalendarPattern } from '@clout/domain';
import { CalendarPatternEnum, OrganizationType } from '../organisation/organisation.graphql';
import { resultUnion } from '../platform/graphql/rejection.graphql';

@InputType('FiscalPeriodInput', { description: 'A period of a fiscal year.' })
export class FiscalPeriodInput {
  @Field(() => Int, { description: 'Fiscal year, by the calendar year in which it ends.' }) fiscalYear!: number;
  @Field(() => Int, { description: 'Period, from 1.' }) period!: number;
}

@InputType('BusinessCalendarInput', { description: 'How the company cuts its year, and what of it is closed.' })
export class BusinessCalendarInput {
  @Field(() => Int, { description: 'Month 1 to 12 in which the fiscal year starts.' }) fiscalYearStartMonth!: number;
  @Field(() => CalendarPatternEnum, { description: 'How the year is cut.' }) pattern!: CalendarPattern;
  @Field(() => FiscalPeriodInput, { nullable: true, description: 'Last closed period; left out: all are open.' })
  closedThrough?: FiscalPeriodInput | null;
}

/** The calendar that an input asks for. */
export const calendarOf = ({
  fiscalYearStartMonth,
  pattern,
  closedThrough,
}: BusinessCalendarInput): BusinessCalendar => ({
  fiscalYearStartMonth,
  calendarPattern: pattern,
  closedThrough: closedThrough ? { fiscalYear: closedThrough.fiscalYear, period: closedThrough.period } : null,
});

export const SetBusinessCalendarResult = resultUnion('SetBusinessCalendarResult', {
  type: OrganizationType,
  typeName: 'Organization',
});
