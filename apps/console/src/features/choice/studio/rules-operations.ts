import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const RulesQuery = graphql(`
  query StudioRules($id: ID!) {
    fundingCycle(id: $id) {
      id
      planRules {
        dimension
        key
        name
        floor
        ceiling
      }
    }
    businessUnits {
      id
      name
    }
    functionalAreas {
      id
      name
    }
    touchpoints {
      id
      name
    }
    productLines {
      id
      name
    }
    channels {
      id
      name
    }
  }
`);
export type RulesData = ResultOf<typeof RulesQuery>;

export const SetRulesMutation = graphql(
  `
    mutation SetPlanRules($cycleId: ID!, $rules: [PlanRuleInput!]!) {
      setPlanRules(cycleId: $cycleId, rules: $rules) {
        __typename
        ... on FundingCycle {
          id
          planRules {
            dimension
            key
            name
            floor
            ceiling
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type RuleInput = VariablesOf<typeof SetRulesMutation>['rules'][number];
