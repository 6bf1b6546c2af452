import { graphql, type ResultOf } from '../../../shared/graphql/graphql';
import { CaseFields } from '../case/case-fields';
import { CostLineFields, DraftFields, OutcomeFields } from '../initiative-fields';

/** An initiative as it stands and as it was handed in the last two times, each with its case. */
export const ChangesQuery = graphql(
  `
    query Changes($id: ID!) {
      initiative(id: $id) {
        ...DraftFields
        owner {
          id
          name
        }
        businessCase {
          ...CaseFields
        }
      }
      submissions(initiativeId: $id, first: 2) {
        version
        submittedAt
        submittedBy {
          id
          name
        }
        title
        problem
        action
        sponsorship
        businessUnit {
          id
          name
        }
        owner {
          id
          name
        }
        type {
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
        channels {
          id
          name
        }
        productLines {
          id
          name
        }
        outcome {
          ...OutcomeFields
        }
        benefit {
          description
          perYear
        }
        requires {
          id
          code
          title
        }
        excludes {
          id
          code
          title
        }
        options {
          id
          name
          minimumAmount
          startPeriod
          effectShare
          proposed
          inYear
          runRate
          capex
          alreadyBudgeted
          totalCommitment
          costs {
            ...CostLineFields
          }
        }
        businessCase {
          ...CaseFields
        }
      }
    }
  `,
  [CaseFields, CostLineFields, DraftFields, OutcomeFields],
);
export type ChangesData = ResultOf<typeof ChangesQuery>;
export type Submitted = ChangesData['submissions'][number];
/** Either of the two, as far as they say the same. */
export type Version = Omit<Submitted, 'version' | 'submittedAt' | 'submittedBy'>;
