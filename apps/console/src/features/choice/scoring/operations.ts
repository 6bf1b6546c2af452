import { graphql, type ResultOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

/** A question of the model with its scale. */
export const CriterionFields = graphql(`
  fragment CriterionFields on Criterion {
    id
    name
    question
    weight
    kind
    factor
    lowest
    highest
    anchors {
      value
      text
    }
  }
`);
export type CriterionData = ResultOf<typeof CriterionFields>;

export const ModelQuery = graphql(
  `
    query ScoringModel($cycleId: ID!) {
      scoringModel(cycleId: $cycleId) {
        id
        version
        state
        method
        formula
        workings
        iceVariant
        missingScores
        publishedAt
        revealedAt
        progress {
          done
          open
        }
        criteria {
          ...CriterionFields
        }
      }
    }
  `,
  [CriterionFields],
);
export type ModelData = ResultOf<typeof ModelQuery>['scoringModel'];

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

export const QueueQuery = graphql(
  `
    query ScoringQueue($cycleId: ID!) {
      scoringQueue(cycleId: $cycleId) {
        initiative {
          ...ScoredFields
        }
        criterion {
          ...CriterionFields
        }
      }
    }
  `,
  [ScoredFields, CriterionFields],
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
        changes {
          from
          reason
          changedAt
        }
      }
      initiatives(cycleId: $cycleId, first: 200) {
        nodes {
          ...ScoredFields
        }
      }
    }
  `,
  [ScoredFields],
);
export type MyScore = ResultOf<typeof MyScoresQuery>['myScores'][number];

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
    mutation RevealScores($cycleId: ID!, $taskId: ID!) {
      revealScores(cycleId: $cycleId, taskId: $taskId) {
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
