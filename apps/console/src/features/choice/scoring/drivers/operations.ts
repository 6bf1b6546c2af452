import { graphql, type ResultOf, type VariablesOf } from '../../../../shared/graphql/graphql';
import { RefusalFields } from '../../../../shared/graphql/refusal';

const DriverFields = graphql(`
  fragment DriverFields on StrategicDriver {
    id
    name
    description
    weight
    share
    impacts {
      level
      share
      statement
    }
  }
`);
export type DriverData = ResultOf<typeof DriverFields>;
export type ImpactLevel = DriverData['impacts'][number]['level'];

export const DriversQuery = graphql(
  `
    query StrategicDrivers($cycleId: ID!) {
      strategicDrivers(cycleId: $cycleId) {
        id
        version
        drivers {
          ...DriverFields
        }
      }
      initiatives(cycleId: $cycleId, filter: { states: [ACCEPTED] }, first: 200) {
        nodes {
          id
          code
          title
          driverPriority {
            priority
            rated
            drivers
          }
          driverImpacts {
            level
            driver {
              id
            }
          }
        }
      }
    }
  `,
  [DriverFields],
);
export type DriversAnswer = ResultOf<typeof DriversQuery>;
export type RatedInitiative = DriversAnswer['initiatives']['nodes'][number];

export const SetDriversMutation = graphql(
  `
    mutation SetStrategicDrivers($cycleId: ID!, $input: [StrategicDriverInput!]!) {
      setStrategicDrivers(cycleId: $cycleId, input: $input) {
        __typename
        ... on StrategicDrivers {
          id
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type DriverInput = VariablesOf<typeof SetDriversMutation>['input'][number];

export const ImpactsQuery = graphql(
  `
    query DriverImpacts($id: ID!, $cycleId: ID!) {
      strategicDrivers(cycleId: $cycleId) {
        id
        drivers {
          ...DriverFields
        }
      }
      initiative(id: $id) {
        id
        state
        driverPriority {
          priority
          exact
          rated
          drivers
        }
        driverImpacts {
          level
          statement
          reason
          ratedAt
          ratedBy {
            id
            name
          }
          driver {
            id
          }
        }
      }
    }
  `,
  [DriverFields],
);
export type ImpactsData = ResultOf<typeof ImpactsQuery>;

export const RateImpactMutation = graphql(
  `
    mutation RateDriverImpact($initiativeId: ID!, $driverId: ID!, $level: ImpactLevel!, $reason: String) {
      rateDriverImpact(initiativeId: $initiativeId, driverId: $driverId, level: $level, reason: $reason) {
        __typename
        ... on Initiative {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const AdoptRatingsMutation = graphql(
  `
    mutation AdoptImportedRatings($cycleId: ID!) {
      adoptImportedRatings(cycleId: $cycleId) {
        __typename
        ... on AdoptedRatings {
          adopted
          initiatives {
            id
            code
            title
          }
          left {
            driver
            reason
            initiative {
              id
              code
              title
            }
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type AdoptedData = Extract<
  ResultOf<typeof AdoptRatingsMutation>['adoptImportedRatings'],
  { __typename: 'AdoptedRatings' }
>;
