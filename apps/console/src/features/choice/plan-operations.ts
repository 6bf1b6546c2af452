import { graphql, type ResultOf } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const PlansQuery = graphql(`
  query Plans($cycleId: ID!) {
    plans(cycleId: $cycleId) {
      id
      name
      state
      version
      objective
      value
      inYear
      runRate
      proven
      onOlderBase
      submittedAt
      createdBy {
        id
        name
      }
    }
  }
`);

export const PlanQuery = graphql(`
  query Plan($id: ID!) {
    plan(id: $id) {
      id
      name
      objective
      state
      version
      value
      inYear
      runRate
      bound
      gap
      proven
      onOlderBase
      inputHash
      submittedAt
      holdExpiresAt
      cycle {
        id
        name
        fiscalYear
      }
      baseVersion {
        id
        label
      }
      createdBy {
        id
        name
      }
      submittedBy {
        id
        name
      }
      constraints {
        maximumItems
      }
      forced {
        initiativeId
        optionId
        reason
      }
      excluded {
        initiativeId
        optionId
        reason
      }
      lines {
        id
        position
        value
        inYear
        runRate
        state
        forced
        approvedInYear
        decision
        reason
        conditions
        deferUntil
        initiative {
          id
          code
          title
          businessUnit {
            id
            name
          }
        }
        option {
          id
          name
        }
      }
      notFunded {
        reason
        initiative {
          id
          code
          title
        }
      }
      comparedWithRanking {
        rankingValue
        planValue
        onlyInPlan {
          id
          code
          title
        }
        onlyInRanking {
          id
          code
          title
        }
      }
      decisions {
        id
        kind
        mode
        total
        reason
        decidedAt
        decidedBy {
          id
          name
        }
      }
    }
  }
`);
export type PlanData = ResultOf<typeof PlanQuery>['plan'];

export const CapQuery = graphql(`
  query Cap($cycleId: ID!) {
    envelope(cycleId: $cycleId) {
      asOf
      measures {
        measure
        period
        limit
        reserve
        held
        committed
        headroom
      }
    }
  }
`);

export const CandidatesQuery = graphql(`
  query Candidates($cycleId: ID!) {
    initiatives(cycleId: $cycleId, filter: { states: [ACCEPTED] }, first: 200) {
      nodes {
        id
        code
        title
        options {
          id
          name
        }
      }
    }
  }
`);

export const ProposePlanMutation = graphql(
  `
    mutation ProposePlan($input: ProposePlanInput!) {
      proposePlan(input: $input) {
        __typename
        ... on Plan {
          id
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const SubmitPlanMutation = graphql(
  `
    mutation SubmitPlan($id: ID!, $expectedVersion: Int!) {
      submitPlan(id: $id, expectedVersion: $expectedVersion) {
        __typename
        ... on Plan {
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

export const WithdrawPlanMutation = graphql(
  `
    mutation WithdrawPlan($id: ID!, $expectedVersion: Int!, $reason: String!) {
      withdrawPlan(id: $id, expectedVersion: $expectedVersion, reason: $reason) {
        __typename
        ... on Plan {
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
