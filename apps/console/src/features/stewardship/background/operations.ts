import { graphql, type ResultOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

const Standing = graphql(`
  fragment BackgroundStanding on BackgroundWork {
    waiting
    failing
    dueSince
    dead
  }
`);

export const BackgroundQuery = graphql(
  `
    query BackgroundWork($first: Int!, $after: String) {
      backgroundWork {
        ...BackgroundStanding
        deadJobs(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            kind
            attempts
            queuedAt
            diedAt
            lastError
            member {
              id
              name
            }
          }
        }
      }
    }
  `,
  [Standing],
);
export type BackgroundData = ResultOf<typeof BackgroundQuery>['backgroundWork'];
export type DeadJob = BackgroundData['deadJobs']['nodes'][number];

export const RetryMutation = graphql(
  `
    mutation RetryJobs($ids: [ID!], $all: Boolean) {
      retryJobs(ids: $ids, all: $all) {
        __typename
        ... on BackgroundWork {
          dead
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const DropMutation = graphql(
  `
    mutation DropJobs($ids: [ID!], $all: Boolean, $reason: String!) {
      dropJobs(ids: $ids, all: $all, reason: $reason) {
        __typename
        ... on BackgroundWork {
          dead
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
