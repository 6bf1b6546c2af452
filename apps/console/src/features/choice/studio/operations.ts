import { graphql, type ResultOf } from '../../../shared/graphql/graphql';

export const StudioPlansQuery = graphql(`
  query StudioPlans($cycleId: ID!) {
    plans(cycleId: $cycleId) {
      id
      name
      state
      value
    }
  }
`);

export const StudioPlanQuery = graphql(`
  query StudioPlan($id: ID!) {
    plan(id: $id) {
      id
      name
      state
      version
      objective
      value
      inYear
      runRate
      bound
      gap
      proven
      cycle {
        id
      }
      lines {
        id
        value
        inYear
        runRate
        forced
        initiative {
          id
          code
          title
        }
        option {
          id
          name
        }
      }
      notFunded {
        reason
        initiative {
          id
          code
          title
        }
      }
    }
  }
`);
export type StudioPlan = ResultOf<typeof StudioPlanQuery>['plan'];

/** Every candidate with its place against the funding line, to set beside a plan. */
export const CandidatesQuery = graphql(`
  query StudioCandidates($cycleId: ID!) {
    ranking(cycleId: $cycleId) {
      id
      headroomInYear
      headroomRunRate
      entries(first: 200) {
        score
        funding
        inYear
        runRate
        initiative {
          id
          code
          title
        }
      }
    }
  }
`);
export type Candidate = ResultOf<typeof CandidatesQuery>['ranking']['entries'][number];
