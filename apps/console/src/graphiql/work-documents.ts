import { graphql } from '../shared/graphql/graphql';

export const ReauthenticateMutation = graphql(`
  mutation Reauthenticate($password: String!) {
    reauthenticate(password: $password) {
      __typename
    }
  }
`);

export const MemberQuery = graphql(`
  query GraphiqlMember {
    me {
      id
      name
      roles
      standsIn
      businessUnits {
        id
        name
      }
    }
  }
`);

export const WorkQuery = graphql(`
  query GraphiqlWork($cycles: Boolean!, $queue: Boolean!, $mandates: Boolean!, $bases: Boolean!) {
    organization {
      id
      name
      currency
      minorUnitDigits
    }
    functionalAreas {
      id
      name
    }
    touchpoints {
      id
      name
    }
    members {
      id
      name
      roles
      active
    }
    delegations {
      id
      state
      to {
        name
      }
    }
    mandates @include(if: $mandates) {
      id
      version
      fiscalYear
      state
      capShare
      reserveShare
      excludedCategories
      contributionRule
      carryOverRule
      holdDays
      thresholds {
        above
        roles
        signatures
      }
    }
    opexBaseVersions @include(if: $bases) {
      id
      number
      label
      fiscalYear
      state
      importedBy {
        id
      }
    }
    fundingCycles @include(if: $cycles) {
      id
      name
      fiscalYear
      state
      version
    }
    decisionQueue @include(if: $queue) {
      id
      name
      state
      version
      inYear
      lines {
        initiative {
          id
          code
        }
        option {
          id
        }
      }
    }
  }
`);

export const CycleQuery = graphql(`
  query GraphiqlCycle(
    $id: ID!
    $initiatives: Boolean!
    $plans: Boolean!
    $queue: Boolean!
    $asked: Boolean!
    $money: Boolean!
    $transfers: Boolean!
    $close: Boolean!
    $year: Int!
  ) {
    budgetTransfers(cycleId: $id, states: [EXPORTED], first: 100) @include(if: $transfers) {
      id
    }
    fiscalYearClose(fiscalYear: $year) @include(if: $close) {
      fiscalYear
      closed
      digest
      blockers {
        field
      }
    }
    envelope(cycleId: $id) @include(if: $money) {
      asOf
    }
    initiatives(cycleId: $id, first: 100) @include(if: $initiatives) {
      nodes {
        id
        code
        state
        version
        certifiedAt
        businessUnit {
          id
        }
      }
    }
    plans(cycleId: $id) @include(if: $plans) {
      id
      name
      state
      version
    }
    scoringQueue(cycleId: $id) @include(if: $queue) {
      initiative {
        id
        code
      }
      criterion {
        id
        name
      }
    }
    sponsorshipRequests @include(if: $asked) {
      id
      initiativeTitle
      answer
      businessUnit {
        id
      }
    }
  }
`);
