import { graphql, type ResultOf } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const ModelQuery = graphql(`
  query ScoringModel($cycleId: ID!) {
    scoringModel(cycleId: $cycleId) {
      id
      version
      missingScores
      revealedAt
      progress {
        done
        open
      }
      criteria {
        id
        name
        question
        weight
        kind
        anchors {
          value
          text
        }
      }
      panel {
        member {
          id
          name
        }
        criteria {
          id
          name
        }
      }
    }
  }
`);

/** What a panellist reads before scoring. */
const ScoredFields = graphql(`
  fragment ScoredFields on Initiative {
    id
    code
    title
    problem
    action
    businessUnit {
      id
      name
    }
    outcome {
      metric
      unit
      baseline
      target
    }
    benefit {
      description
      perYear
    }
  }
`);

const QuestionFields = graphql(`
  fragment QuestionFields on Criterion {
    id
    name
    question
    anchors {
      value
      text
    }
  }
`);

export const QueueQuery = graphql(
  `
    query ScoringQueue($cycleId: ID!) {
      scoringQueue(cycleId: $cycleId) {
        initiative {
          ...ScoredFields
        }
        criterion {
          ...QuestionFields
        }
      }
    }
  `,
  [ScoredFields, QuestionFields],
);
export type Task = ResultOf<typeof QueueQuery>['scoringQueue'][number];

export const MyScoresQuery = graphql(
  `
    query MyScores($cycleId: ID!) {
      myScores(cycleId: $cycleId) {
        id
        initiativeId
        criterionId
        value
        note
        recordedAt
      }
      scoringModel(cycleId: $cycleId) {
        id
        revealedAt
        criteria {
          ...QuestionFields
        }
      }
      initiatives(cycleId: $cycleId, first: 200) {
        nodes {
          ...ScoredFields
        }
      }
    }
  `,
  [ScoredFields, QuestionFields],
);

export const RecordScoreMutation = graphql(
  `
    mutation RecordScore($input: RecordScoreInput!) {
      recordScore(input: $input) {
        __typename
        ... on Score {
          id
          value
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const RevealMutation = graphql(
  `
    mutation RevealScores($cycleId: ID!) {
      revealScores(cycleId: $cycleId) {
        __typename
        ... on Ranking {
          id
          revealedAt
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const RankingQuery = graphql(`
  query Ranking($cycleId: ID!, $first: Int!, $after: String) {
    ranking(cycleId: $cycleId) {
      id
      revealedAt
      tieBreak
      totalCount
      headroomInYear
      headroomRunRate
      criteria {
        id
        name
        weight
      }
      entries(first: $first, after: $after) {
        cursor
        rank
        position
        score
        exactScore
        coverage
        inYear
        runRate
        cumulativeInYear
        cumulativeRunRate
        funding
        reason
        initiative {
          id
          code
          title
          businessUnit {
            id
            name
          }
        }
        option {
          id
          name
        }
        contributions {
          weight
          mean
          points
          criterion {
            id
            name
          }
        }
      }
    }
  }
`);
export type RankingData = ResultOf<typeof RankingQuery>['ranking'];
export type Entry = RankingData['entries'][number];
