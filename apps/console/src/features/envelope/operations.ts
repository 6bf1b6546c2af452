import { graphql, type ResultOf } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const EnvelopeQuery = graphql(`
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
        measure
        period
        addressable
        limit
        reserve
        held
        openingCommitments
        committed
        excess
        headroom
      }
      yearMeasures {
        measure
        period
        limit
        reserve
        held
        committed
        headroom
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
`);
export type EnvelopeData = ResultOf<typeof EnvelopeQuery>['envelope'];

export const PositionFields = graphql(`
  fragment PositionFields on UnitPosition {
    businessUnit {
      id
      name
    }
    asOf
    baseBefore
    contributed
    requested
    received
    alreadyBudgeted
    net
    budgetAfter
    held
    absorbed
    baseAfter
  }
`);
export type Position = ResultOf<typeof PositionFields>;

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

export const UnitPositionQuery = graphql(
  `
    query UnitPosition($cycleId: ID!, $businessUnitId: ID) {
      unitPosition(cycleId: $cycleId, businessUnitId: $businessUnitId) {
        ...PositionFields
        lines {
          costCentre
          account
          baseBefore
          contributed
          received
          budgetAfter
          held
          absorbed
        }
      }
    }
  `,
  [PositionFields],
);

export type PositionLine = ResultOf<typeof UnitPositionQuery>['unitPosition']['lines'][number];

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
