import { CapMeasure } from '../../../shared/graphql/cap-measure';
import { graphql, type ResultOf } from '../../../shared/graphql/graphql';

export const CapToDecideQuery = graphql(
  `
    query CapToDecide($cycleId: ID!) {
      envelope(cycleId: $cycleId) {
        asOf
        measures {
          ...CapMeasure
        }
      }
    }
  `,
  [CapMeasure],
);

/** What waits for the approver, with the sentence of every case. */
export const AskedQuery = graphql(`
  query Asked {
    decisionQueue {
      id
      name
      state
      inYear
      runRate
      submittedAt
      holdExpiresAt
      onOlderBase
      proven
      warnings
      cycle {
        id
        name
        fiscalYear
      }
      submittedBy {
        id
        name
      }
      lines {
        id
        inYear
        initiative {
          id
          code
          title
          businessUnit {
            id
            name
          }
          businessCase {
            pitch {
              text
            }
          }
        }
      }
    }
  }
`);
export type AskedPlan = ResultOf<typeof AskedQuery>['decisionQueue'][number];

export const LastActQuery = graphql(`
  query LastAct($memberId: ID!) {
    decisionRecord(first: 1, newestFirst: true, filter: { memberId: $memberId }) {
      nodes {
        sequence
        at
      }
    }
  }
`);

const Changes = graphql(`
  fragment Changes on RecordConnection {
    pageInfo {
      hasNextPage
    }
    nodes {
      sequence
      at
      actorName
      subjectLabel
    }
  }
`);

/** What a COO wants to know of since they last looked, act by act, newest first. */
export const ChangedQuery = graphql(
  `
    query Changed($from: Date, $first: Int!) {
      submitPlan: decisionRecord(first: $first, newestFirst: true, filter: { act: "submitPlan", from: $from }) {
        ...Changes
      }
      withdrawPlan: decisionRecord(first: $first, newestFirst: true, filter: { act: "withdrawPlan", from: $from }) {
        ...Changes
      }
      lapseHold: decisionRecord(first: $first, newestFirst: true, filter: { act: "lapseHold", from: $from }) {
        ...Changes
      }
      decidePlan: decisionRecord(first: $first, newestFirst: true, filter: { act: "decidePlan", from: $from }) {
        ...Changes
      }
      signPlan: decisionRecord(first: $first, newestFirst: true, filter: { act: "signPlan", from: $from }) {
        ...Changes
      }
      reverseDecision: decisionRecord(
        first: $first
        newestFirst: true
        filter: { act: "reverseDecision", from: $from }
      ) {
        ...Changes
      }
      clearCondition: decisionRecord(first: $first, newestFirst: true, filter: { act: "clearCondition", from: $from }) {
        ...Changes
      }
      answerPartApproval: decisionRecord(
        first: $first
        newestFirst: true
        filter: { act: "answerPartApproval", from: $from }
      ) {
        ...Changes
      }
      releaseReserve: decisionRecord(first: $first, newestFirst: true, filter: { act: "releaseReserve", from: $from }) {
        ...Changes
      }
      grantMandate: decisionRecord(first: $first, newestFirst: true, filter: { act: "grantMandate", from: $from }) {
        ...Changes
      }
      countersignMandate: decisionRecord(
        first: $first
        newestFirst: true
        filter: { act: "countersignMandate", from: $from }
      ) {
        ...Changes
      }
      certifyOpexBase: decisionRecord(
        first: $first
        newestFirst: true
        filter: { act: "certifyOpexBase", from: $from }
      ) {
        ...Changes
      }
      importActuals: decisionRecord(first: $first, newestFirst: true, filter: { act: "importActuals", from: $from }) {
        ...Changes
      }
      requestSupplement: decisionRecord(
        first: $first
        newestFirst: true
        filter: { act: "requestSupplement", from: $from }
      ) {
        ...Changes
      }
      stopInitiative: decisionRecord(first: $first, newestFirst: true, filter: { act: "stopInitiative", from: $from }) {
        ...Changes
      }
      submitInitiative: decisionRecord(
        first: $first
        newestFirst: true
        filter: { act: "submitInitiative", from: $from }
      ) {
        ...Changes
      }
      acceptInitiative: decisionRecord(
        first: $first
        newestFirst: true
        filter: { act: "acceptInitiative", from: $from }
      ) {
        ...Changes
      }
      revealScores: decisionRecord(first: $first, newestFirst: true, filter: { act: "revealScores", from: $from }) {
        ...Changes
      }
      advanceFundingCycle: decisionRecord(
        first: $first
        newestFirst: true
        filter: { act: "advanceFundingCycle", from: $from }
      ) {
        ...Changes
      }
    }
  `,
  [Changes],
);
export type ChangedData = ResultOf<typeof ChangedQuery>;
