import { graphql, type ResultOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const AppealsQuery = graphql(`
  query InitiativeAppeals($id: ID!) {
    initiative(id: $id) {
      id
      version
      appealChance {
        against
        desk
        until
      }
      appeals {
        id
        state
        against
        desk
        reason
        appealedAt
        appealedBy {
          id
          name
        }
        answer
        answeredAt
        answeredBy {
          id
          name
        }
      }
    }
  }
`);
type Found = ResultOf<typeof AppealsQuery>['initiative'];
export type Appeal = Found['appeals'][number];
export type AppealChance = NonNullable<Found['appealChance']>;

export const AppealMutation = graphql(
  `
    mutation AppealDecision($initiativeId: ID!, $reason: String!) {
      appealDecision(initiativeId: $initiativeId, reason: $reason) {
        __typename
        ... on Initiative {
          id
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const AnswerAppealMutation = graphql(
  `
    mutation AnswerAppeal($id: ID!, $uphold: Boolean!, $reason: String!) {
      answerAppeal(id: $id, uphold: $uphold, reason: $reason) {
        __typename
        ... on Appeal {
          id
          state
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
