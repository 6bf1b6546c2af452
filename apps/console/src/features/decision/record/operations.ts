import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';

export const RecordQuery = graphql(`
  query DecisionRecord($first: Int!, $after: String, $filter: RecordFilter) {
    decisionRecord(first: $first, after: $after, newestFirst: true, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        sequence
        at
        actor
        actorName
        act
        subjectType
        subjectId
        subjectLabel
        reason
        before
        after
        previousHash
        hash
      }
    }
  }
`);
export type RecordFilter = NonNullable<VariablesOf<typeof RecordQuery>['filter']>;
export type Entry = ResultOf<typeof RecordQuery>['decisionRecord']['nodes'][number];

export const RecordCheckQuery = graphql(`
  query RecordCheck($taskId: ID!) {
    recordCheck(taskId: $taskId) {
      intact
      length
      headHash
      firstBrokenEntry
      problem
      checkedAt
      checkpoint {
        sequence
        at
        agrees
        message
      }
    }
  }
`);
export type RecordCheckpoint = NonNullable<ResultOf<typeof RecordCheckQuery>['recordCheck']['checkpoint']>;
