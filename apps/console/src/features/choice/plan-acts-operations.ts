import { CapMeasure } from '../../shared/graphql/cap-measure';
import { graphql } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const CapQuery = graphql(
  `
    query Cap($cycleId: ID!) {
      envelope(cycleId: $cycleId) {
        asOf
        measures {
          ...CapMeasure
        }
      }
    }
  `,
  [CapMeasure],
);

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
