import { graphql, type ResultOf, type VariablesOf } from '../../../../shared/graphql/graphql';
import { RefusalFields } from '../../../../shared/graphql/refusal';

const ConsistencyFields = graphql(`
  fragment ConsistencyFields on Consistency {
    lambdaMax
    index
    acceptable
    judgedBy
    ratios {
      table
      ratio
    }
  }
`);

const TriadFields = graphql(`
  fragment TriadFields on Triad {
    criteria
    error
    given
    implied
    words
  }
`);
const JudgementFields = graphql(
  `
    fragment JudgementFields on CriterionJudgement {
      id
      open
      recordedAt
      judge {
        id
        name
      }
      judgements {
        criterionId
        overId
        times
      }
      consistency {
        ...ConsistencyFields
      }
      triads {
        ...TriadFields
      }
    }
  `,
  [ConsistencyFields, TriadFields],
);
export type JudgementData = ResultOf<typeof JudgementFields>;

export const WeightsQuery = graphql(
  `
    query Weights($cycleId: ID!) {
      scoringModel(cycleId: $cycleId) {
        id
        version
        state
        method
        judgesDone
        criteria {
          id
          name
          kind
          weight
        }
        weighting {
          method
          figures
          flags
          takenAt
          takenBy {
            id
            name
          }
          consistency {
            ...ConsistencyFields
          }
          triads {
            ...TriadFields
          }
          judgements {
            ...JudgementFields
          }
        }
      }
    }
  `,
  [ConsistencyFields, TriadFields, JudgementFields],
);
export type WeightsModel = ResultOf<typeof WeightsQuery>['scoringModel'];

export const MyJudgementQuery = graphql(
  `
    query MyJudgement($cycleId: ID!) {
      myJudgement(cycleId: $cycleId) {
        ...JudgementFields
      }
    }
  `,
  [JudgementFields],
);

export const JudgeMutation = graphql(
  `
    mutation JudgeCriteria($cycleId: ID!, $judgements: [CriterionComparisonInput!]!) {
      judgeCriteria(cycleId: $cycleId, judgements: $judgements) {
        __typename
        ... on CriterionJudgement {
          id
          open
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const TakeWeightsMutation = graphql(
  `
    mutation TakeWeights($cycleId: ID!, $input: TakeWeightsInput!) {
      takeWeights(cycleId: $cycleId, input: $input) {
        __typename
        ... on ScoringModel {
          id
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type TakeWeightsInput = VariablesOf<typeof TakeWeightsMutation>['input'];
export type WeightMethod = NonNullable<TakeWeightsInput['method']>;
