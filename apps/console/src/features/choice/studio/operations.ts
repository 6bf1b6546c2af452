import { graphql, type ResultOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';
import { PlanHead } from '../plan-head';
import { ChoosableFields, PlanLine } from '../plan-line';

export const StudioPlansQuery = graphql(
  `
    query StudioPlans($cycleId: ID!) {
      plans(cycleId: $cycleId) {
        ...PlanHead
      }
    }
  `,
  [PlanHead],
);

export const StudioPlanQuery = graphql(
  `
    query StudioPlan($id: ID!) {
      plan(id: $id) {
        ...PlanHead
        cycle {
          id
        }
        constraints {
          maximumItems
        }
        forced {
          initiativeId
          optionId
          reason
          expiresOn
          price
          expired
        }
        excluded {
          initiativeId
          optionId
          reason
          expiresOn
          price
          expired
        }
        lines {
          ...PlanLineFields
          value
          forced
        }
        notFunded {
          reason
          initiative {
            id
            code
            title
          }
        }
      }
    }
  `,
  [PlanHead, PlanLine],
);
export type StudioPlan = ResultOf<typeof StudioPlanQuery>['plan'];

/** Every candidate with its place against the funding line, to set beside a plan. */
export const CandidatesQuery = graphql(`
  query StudioCandidates($cycleId: ID!, $by: RankedBy!) {
    ranking(cycleId: $cycleId, by: $by) {
      id
      headroomInYear
      headroomRunRate
      entries(first: 200) {
        score
        figure
        funding
        inYear
        runRate
        initiative {
          id
          code
          title
        }
      }
    }
  }
`);
export type Candidate = ResultOf<typeof CandidatesQuery>['ranking']['entries'][number];

/** What the forms of the studio choose from. */
export const StudioChoicesQuery = graphql(
  `
    query StudioChoices($cycleId: ID!) {
      initiatives(cycleId: $cycleId, filter: { states: [ACCEPTED, FUNDED, PARTLY_FUNDED] }, first: 200) {
        nodes {
          ...ChoosableFields
        }
      }
      plans(cycleId: $cycleId) {
        id
        name
      }
    }
  `,
  [ChoosableFields],
);
export type ChoiceOfInitiative = ResultOf<typeof StudioChoicesQuery>['initiatives']['nodes'][number];

export const StudioUpdateMutation = graphql(
  `
    mutation StudioUpdate($id: ID!, $expectedVersion: Int!, $input: UpdatePlanInput!) {
      updatePlan(id: $id, expectedVersion: $expectedVersion, input: $input) {
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

export const CopyPlanMutation = graphql(
  `
    mutation CopyPlan($id: ID!, $name: String!) {
      copyPlan(id: $id, name: $name) {
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
