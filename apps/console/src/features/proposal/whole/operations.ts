import { graphql, type ResultOf } from '../../../shared/graphql/graphql';
import { CaseFields } from '../case/case-fields';
import { OutcomeFields } from '../initiative-fields';

/** What an approver reads of an initiative: the ask, the chain and what it is worth. */
export const WholeQuery = graphql(
  `
    query WholeInitiative($id: ID!) {
      initiative(id: $id) {
        id
        code
        title
        state
        problem
        action
        cycle {
          id
          name
        }
        owner {
          id
          name
        }
        businessUnit {
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
        outcome {
          ...OutcomeFields
        }
        options {
          id
          name
          proposed
          inYear
          runRate
          totalCommitment
          minimumAmount
        }
        businessCase {
          ...CaseFields
          value {
            reason
            grade
            shortfall
            claimed
            credited
            cost
            net
          }
        }
      }
    }
  `,
  [CaseFields, OutcomeFields],
);
export type WholeData = ResultOf<typeof WholeQuery>['initiative'];
