import { graphql, type ResultOf } from '../../../shared/graphql/graphql';

/** What the board pack of a plan will say, read as the pack itself reads it. */
export const HandOverQuery = graphql(`
  query HandOver($id: ID!, $cycleId: ID!) {
    plan(id: $id) {
      id
      onOlderBase
      warnings
      lines {
        id
        inYear
        option {
          id
          name
          totalCommitment
          capex
          prepaid
        }
        initiative {
          id
          code
          title
          evidenceLinks {
            link
            state
            stale
          }
          businessCase {
            pitch {
              complete
              text
            }
            check {
              findings {
                severity
              }
            }
          }
        }
      }
    }
    plans(cycleId: $cycleId) {
      id
      name
      state
      value
      inYear
      runRate
      proven
    }
    approvalRequirements(planId: $id) {
      requirements {
        kind
        roles
        everyRole
        signatures
        above
      }
    }
  }
`);
export type HandOverData = ResultOf<typeof HandOverQuery>;
export type PackLine = HandOverData['plan']['lines'][number];
