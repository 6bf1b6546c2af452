import { graphql, type ResultOf } from '../../../../shared/graphql/graphql';
import { RefusalFields } from '../../../../shared/graphql/refusal';

const AgreementFields = graphql(`
  fragment AgreementFields on Agreement {
    raters
    items
    leftOut
    kendallsW
    kendallsP
    kendallsReason
    icc
    iccSingle
    iccReason
    flags
  }
`);
export type AgreementData = ResultOf<typeof AgreementFields>;

export const AgreementQuery = graphql(
  `
    query PanelAgreement($cycleId: ID!) {
      panelAgreement(cycleId: $cycleId) {
        cycleId
        overall {
          ...AgreementFields
        }
        criteria {
          criterion {
            id
            name
          }
          agreement {
            ...AgreementFields
          }
        }
      }
    }
  `,
  [AgreementFields],
);

const SpreadFields = graphql(`
  fragment SpreadFields on CriterionSpread {
    range
    mean
    deviation
    criterion {
      id
      name
      lowest
      highest
    }
    dots {
      value
      panellist {
        id
        name
      }
    }
  }
`);
export type SpreadData = ResultOf<typeof SpreadFields>;

export const DividedQuery = graphql(
  `
    query DividedInitiatives($cycleId: ID!) {
      dividedInitiatives(cycleId: $cycleId) {
        spread
        divides
        initiative {
          id
          code
          title
        }
        criterion {
          id
          name
        }
        spreads {
          ...SpreadFields
        }
      }
    }
  `,
  [SpreadFields],
);
export type DividedData = ResultOf<typeof DividedQuery>['dividedInitiatives'][number];

export const SpreadQuery = graphql(
  `
    query ScoreSpread($initiativeId: ID!) {
      scoreSpread(initiativeId: $initiativeId) {
        initiativeId
        spread
        divides
        criterion {
          id
          name
        }
        spreads {
          ...SpreadFields
        }
      }
    }
  `,
  [SpreadFields],
);

export const ScoredInitiativeQuery = graphql(`
  query ScoredInitiative($id: ID!) {
    initiative(id: $id) {
      id
      code
      title
      state
    }
  }
`);

const CommentFields = graphql(`
  fragment CommentFields on InitiativeComment {
    id
    cursor
    words
    createdAt
    withdrawnAt
    keptBack
    mayWithdraw
    author {
      id
      name
    }
  }
`);
export type CommentData = ResultOf<typeof CommentFields>;

export const DiscussionQuery = graphql(
  `
    query Discussion($initiativeId: ID!, $first: Int!) {
      discussion(initiativeId: $initiativeId, first: $first) {
        ...CommentFields
      }
    }
  `,
  [CommentFields],
);

export const AddCommentMutation = graphql(
  `
    mutation AddComment($input: AddCommentInput!) {
      addComment(input: $input) {
        __typename
        ... on InitiativeComment {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const WithdrawCommentMutation = graphql(
  `
    mutation WithdrawComment($id: ID!) {
      withdrawComment(id: $id) {
        __typename
        ... on InitiativeComment {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
