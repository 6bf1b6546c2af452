import { graphql, type ResultOf, type VariablesOf } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const QueueQuery = graphql(`
  query DecisionQueue {
    decisionQueue {
      id
      name
      state
      version
      inYear
      runRate
      submittedAt
      holdExpiresAt
      onOlderBase
      cycle {
        id
        name
        fiscalYear
      }
      submittedBy {
        id
        name
      }
      lines {
        id
      }
    }
  }
`);

export const PlanToDecideQuery = graphql(`
  query PlanToDecide($id: ID!) {
    plan(id: $id) {
      id
      name
      state
      version
      inYear
      runRate
      onOlderBase
      submittedAt
      submittedBy {
        id
        name
      }
      cycle {
        id
        name
        fiscalYear
      }
      lines {
        id
        position
        inYear
        runRate
        forced
        initiative {
          id
          code
          title
          problem
          action
          businessUnit {
            id
            name
          }
        }
        option {
          id
          name
          minimumAmount
        }
        amounts {
          costLineId
          fiscalYear
          period
          kind
          costClass
          requested
        }
      }
    }
  }
`);
export type PlanToDecide = ResultOf<typeof PlanToDecideQuery>['plan'];
export type Line = PlanToDecide['lines'][number];

/** A plan as a decision or a signature leaves it. */
export const DecidedFields = graphql(`
  fragment DecidedFields on Plan {
    id
    state
    version
    warnings
    lines {
      id
      state
      approvedInYear
      decision
      initiative {
        id
        code
        title
      }
    }
  }
`);

export const DecideMutation = graphql(
  `
    mutation DecidePlan($input: DecidePlanInput!) {
      decidePlan(input: $input) {
        __typename
        ...DecidedFields
        ...RefusalFields
      }
    }
  `,
  [DecidedFields, RefusalFields],
);

/** What the plan would no longer keep if it were decided so. */
export const WarningsIfQuery = graphql(`
  query WarningsIf($id: ID!, $mode: DecisionMode!, $lines: [LineDecisionInput!]!) {
    plan(id: $id) {
      id
      warningsIf(mode: $mode, lines: $lines)
    }
  }
`);

export type DecideInput = VariablesOf<typeof DecideMutation>['input'];
export type LineInput = NonNullable<DecideInput['lines']>[number];
export type Decided = Extract<ResultOf<typeof DecideMutation>['decidePlan'], { __typename: 'Plan' }>;

export const ReturnMutation = graphql(
  `
    mutation ReturnPlan($id: ID!, $expectedVersion: Int!, $reason: String!) {
      returnPlan(id: $id, expectedVersion: $expectedVersion, reason: $reason) {
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
