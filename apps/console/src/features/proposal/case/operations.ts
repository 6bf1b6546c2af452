import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';
import { CostLineFields, OutcomeFields } from '../initiative-fields';
import { CaseFields, CaseRulesFields } from './case-fields';

export const CaseQuery = graphql(
  `
    query Case($id: ID!) {
      organization {
        id
        fiscalYearStartMonth
        periodsPerYear
        calendarPattern
      }
      initiative(id: $id) {
        id
        code
        title
        action
        problem
        state
        version
        updatedAt
        owner {
          id
          name
        }
        editors {
          id
        }
        businessUnit {
          id
          name
        }
        outcome {
          ...OutcomeFields
        }
        options {
          id
          name
          effectShare
          proposed
          inYear
          totalCommitment
          costs {
            ...CostLineFields
          }
        }
        cycle {
          id
          fiscalYear
          state
          caseRules {
            ...CaseRulesFields
          }
        }
        businessCase {
          ...CaseFields
        }
      }
    }
  `,
  [CaseFields, CaseRulesFields, CostLineFields, OutcomeFields],
);
export type CaseAnswer = ResultOf<typeof CaseQuery>;
export type CaseInitiative = CaseAnswer['initiative'];
export type CaseData = NonNullable<CaseInitiative['businessCase']>;
export type RulesData = CaseInitiative['cycle']['caseRules'];

/** Who can be named as an owner of a benefit or of the budget that it releases. */
export const PeopleQuery = graphql(`
  query CasePeople {
    members {
      id
      name
      active
    }
    channels {
      id
      name
    }
  }
`);
export type People = ResultOf<typeof PeopleQuery>;

const SavedCaseFields = graphql(
  `
    fragment SavedCase on Initiative {
      id
      version
      updatedAt
      businessCase {
        ...CaseFields
      }
    }
  `,
  [CaseFields],
);
export type SavedCase = ResultOf<typeof SavedCaseFields>;

/** Saving answers with the case as it stands, so that new benefits are known by their ids. */
export const SetCaseMutation = graphql(
  `
    mutation SetBusinessCase($initiativeId: ID!, $expectedVersion: Int!, $input: BusinessCaseInput!) {
      setBusinessCase(initiativeId: $initiativeId, expectedVersion: $expectedVersion, input: $input) {
        __typename
        ...SavedCase
        ...RefusalFields
      }
    }
  `,
  [SavedCaseFields, RefusalFields],
);
export type CaseInput = VariablesOf<typeof SetCaseMutation>['input'];
export type BenefitInput = NonNullable<CaseInput['benefits']>[number];
