import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const CalendarQuery = graphql(`
  query Calendar {
    organization {
      id
      calendarPattern
      fiscalYearStartMonth
      periodsPerYear
      closedThrough {
        fiscalYear
        period
      }
    }
  }
`);
export type Calendar = ResultOf<typeof CalendarQuery>['organization'];

export const SetCalendarMutation = graphql(
  `
    mutation SetBusinessCalendar($input: BusinessCalendarInput!) {
      setBusinessCalendar(input: $input) {
        __typename
        ... on Organization {
          id
          calendarPattern
          fiscalYearStartMonth
          periodsPerYear
          closedThrough {
            fiscalYear
            period
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type CalendarInput = VariablesOf<typeof SetCalendarMutation>['input'];
