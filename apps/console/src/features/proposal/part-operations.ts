import { graphql, type ResultOf } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const PartQuery = graphql(`
  query PartApproval($cycleId: ID!) {
    plans(cycleId: $cycleId) {
      id
      name
      lines {
        id
        inYear
        approvedInYear
        conditions
        conditionCleared
        reason
        initiative {
          id
        }
        option {
          id
          name
          effectShare
        }
        partApproval {
          answerAwaited
          accepted
          answeredAt
          answeredBy {
            id
            name
          }
          reason
          benefit
          benefitPerYear
          effectShare
        }
      }
    }
  }
`);
type PartLineRow = ResultOf<typeof PartQuery>['plans'][number]['lines'][number];
export type PartLine = PartLineRow & { readonly partApproval: NonNullable<PartLineRow['partApproval']> };

export const AnswerPartMutation = graphql(
  `
    mutation AnswerPartApproval(
      $planLineId: ID!
      $accept: Boolean!
      $reason: String
      $benefit: String
      $benefitPerYear: Money
      $effectShare: BasisPoints
    ) {
      answerPartApproval(
        planLineId: $planLineId
        accept: $accept
        reason: $reason
        benefit: $benefit
        benefitPerYear: $benefitPerYear
        effectShare: $effectShare
      ) {
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
