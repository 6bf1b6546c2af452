import { CapMeasure } from '../../shared/graphql/cap-measure';
import { graphql, type ResultOf } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';
import { PositionFields } from '../../shared/graphql/unit-position';

export const EnvelopeQuery = graphql(
  `
    query Envelope($cycleId: ID!) {
      envelope(cycleId: $cycleId) {
        fiscalYear
        capShare
        reserveShare
        overCommitted
        openingCommitments
        besideCap {
          capex
          prepaid
          approvedCapex
          approvedPrepaid
        }
        waysOut {
          kind
          role
          name
          planId
          initiativeId
          inYear
          runRate
          enough
        }
        currency
        asOf
        cycle {
          id
          name
          state
          version
        }
        baseVersion {
          id
          number
          label
          kind
          state
          asOf
          total
          addressable
          outside {
            reason
            category
            amount
            rows
          }
        }
        measures {
          ...CapMeasure
          addressable
          openingCommitments
          excess
        }
        yearMeasures {
          ...CapMeasure
        }
        byUnit {
          key
          name
          amount
          addressable
          rows
        }
        byArea {
          key
          name
          amount
          addressable
          rows
        }
      }
    }
  `,
  [CapMeasure],
);
export type EnvelopeData = ResultOf<typeof EnvelopeQuery>['envelope'];

export const UnitPositionsQuery = graphql(
  `
    query UnitPositions($cycleId: ID!) {
      unitPositions(cycleId: $cycleId) {
        ...PositionFields
      }
    }
  `,
  [PositionFields],
);

export const AdvanceMutation = graphql(
  `
    mutation AdvanceFundingCycle($id: ID!, $to: CycleState!, $expectedVersion: Int!) {
      advanceFundingCycle(id: $id, to: $to, expectedVersion: $expectedVersion) {
        __typename
        ... on FundingCycle {
          id
          state
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
