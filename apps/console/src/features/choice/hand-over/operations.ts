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
      objective
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
/** Chapters of the board pack that the page shows as the pack says them. */
export const PackChaptersQuery = graphql(`
  query PackChapters($id: ID!) {
    boardPack(planId: $id, chapters: [RISKS, EVIDENCE, UNITS]) {
      recordHead
      sections {
        chapter
        title
        message
        text
        bars {
          title
          series
          bars {
            label
            parts
          }
        }
        tables {
          title
          columns {
            head
            kind
          }
          rows
          sums
        }
      }
    }
  }
`);
export type PackSection = ResultOf<typeof PackChaptersQuery>['boardPack']['sections'][number];

export type HandOverData = ResultOf<typeof HandOverQuery>;
export type PackLine = HandOverData['plan']['lines'][number];
