import { graphql } from '../../../shared/graphql/graphql';

export const InputsQuery = graphql(`
  query PlanInputs($id: ID!) {
    plan(id: $id) {
      id
      inputs {
        hash
        scoringModelVersion
        rateCardVersion
        inYear
        runRate
        changed
        baseVersion {
          id
          label
        }
        initiatives {
          version
          initiative {
            id
          }
        }
      }
    }
  }
`);

export const RerunQuery = graphql(`
  query RerunPlan($id: ID!) {
    rerunPlan(id: $id) {
      identical
      holds
      value
      bound
      proven
      betterBy
      changed
    }
  }
`);
