import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { organization } from '../organisation/organisation.store';
import { Allow } from '../platform/access/allow';
import type { Ask } from '../platform/graphql/ask';
import { BusinessCalendarInput, calendarOf, SetBusinessCalendarResult } from './calendar.graphql';
import { setBusinessCalendar } from './set-business-calendar';

@Resolver()
export class CalendarResolver {
  @Allow('setBusinessCalendar')
  @Mutation(() => SetBusinessCalendarResult, { description: 'FINANCE sets the calendar and closes periods.' })
  setBusinessCalendar(
    @Args('input', { description: 'The calendar.' }) input: BusinessCalendarInput,
    @Context() ask: Ask,
  ) {
    return ask.act('setBusinessCalendar', calendarOf(input), setBusinessCalendar, (tx) => organization(tx));
  }
}
