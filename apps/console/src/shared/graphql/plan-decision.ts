import { graphql } from './graphql';

/** Who decided a plan, how and why. */
export const PlanDecision = graphql(`
  fragment PlanDecision on Decision {
    id
    kind
    mode
    total
    reason
    decidedAt
    actingAs
    decidedFor {
      id
      name
    }
    decidedBy {
      id
      name
    }
  }
`);
