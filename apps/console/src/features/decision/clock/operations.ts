import { graphql, type ResultOf } from '../../../shared/graphql/graphql';

export const ClockQuery = graphql(`
  query DecisionClock($cycleId: ID!) {
    decisionClock(cycleId: $cycleId) {
      asOf
      settings {
        peopleMeasures
        agreement
        remindAfterDays
        escalateAfterDays
      }
      how {
        title
        formula
        source
      }
      desks {
        desk
        open
        ended
        days
        longest
        late
        overdue
        cost
        costUnknown
      }
      items {
        initiative {
          id
          code
          title
          state
        }
        plan {
          id
          name
          state
        }
        days
        waiting
        cost
        costReason
        waits {
          desk
          from
          to
          days
          urgency
        }
      }
      teams {
        desk
        businessUnit {
          id
          name
        }
        waits
        days
      }
      people {
        desk
        member {
          id
          name
        }
        waits
        days
      }
    }
  }
`);
export type Clock = ResultOf<typeof ClockQuery>['decisionClock'];
export type ClockItem = Clock['items'][number];
export type Desk = Clock['desks'][number]['desk'];

export const OpenAppealsQuery = graphql(`
  query OpenAppeals {
    appeals {
      id
      against
      desk
      appealedAt
      appealedBy {
        id
        name
      }
      initiative {
        id
        code
        title
        cycle {
          id
        }
      }
    }
  }
`);
