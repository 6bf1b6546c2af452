import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const CaseRulesQuery = graphql(`
  query CaseRules($cycleId: ID!) {
    fundingCycle(id: $cycleId) {
      id
      caseRules {
        isDefault
        multipliers {
          grade
          multiplier
        }
        chainRule
        estimate
        secondGraderFrom
        review {
          costSteps
          easedFrom
          deepenedUpTo
        }
        rateCard {
          id
          version
          asOf
        }
        offeredRateCard {
          id
          version
          asOf
        }
      }
    }
  }
`);
export type CaseRulesData = ResultOf<typeof CaseRulesQuery>['fundingCycle']['caseRules'];
export type Grade = CaseRulesData['multipliers'][number]['grade'];

/** Whether a plan of the cycle has been submitted, which freezes the rules. */
export const SubmittedPlansQuery = graphql(`
  query SubmittedPlans($cycleId: ID!) {
    plans(cycleId: $cycleId) {
      id
      state
    }
  }
`);

export const SetCaseRulesMutation = graphql(
  `
    mutation SetCaseRules($cycleId: ID!, $input: CaseRulesInput!) {
      setCaseRules(cycleId: $cycleId, input: $input) {
        __typename
        ... on FundingCycle {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type CaseRulesInput = VariablesOf<typeof SetCaseRulesMutation>['input'];
