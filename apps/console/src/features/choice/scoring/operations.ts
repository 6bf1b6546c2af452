import { graphql, type ResultOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

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
