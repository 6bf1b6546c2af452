import { graphql, type ResultOf } from '../../shared/graphql/graphql';

/** The outcome that an initiative promises its customers. */
export const OutcomeFields = graphql(`
  fragment OutcomeFields on ExpectedOutcome {
    metric
    unit
    baseline
    target
    byWhen
    customersAffected
  }
`);

/** One cost line of a funding option. */
export const CostLineFields = graphql(`
  fragment CostLineFields on CostLine {
    id
    fiscalYear
    period
    amount
    kind
    costClass
    costCentre
    account
    alreadyBudgeted
    contractEnd
    absorbsOn
  }
`);

/** Everything the page and the form show of an initiative. */
export const InitiativeFields = graphql(
  `
    fragment InitiativeFields on Initiative {
      id
      code
      title
      problem
      action
      state
      orphaned
      sponsorship
      version
      returnReason
      submittedAt
      acceptedAt
      updatedAt
      cycle {
        id
        name
        fiscalYear
        state
      }
      owner {
        id
        name
      }
      editors {
        id
        name
      }
      businessUnit {
        id
        name
      }
      functionalAreas {
        id
        name
      }
      touchpoints {
        id
        name
      }
      channels {
        id
        name
      }
      productLines {
        id
        name
      }
      type {
        id
        name
      }
      outcome {
        ...OutcomeFields
      }
      benefit {
        description
        perYear
      }
      options {
        id
        name
        minimumAmount
        startPeriod
        effectShare
        proposed
        inYear
        runRate
        capex
        alreadyBudgeted
        totalCommitment
        costs {
          ...CostLineFields
        }
      }
      requires {
        id
        code
        title
      }
      excludes {
        id
        code
        title
      }
      attachments {
        id
        name
        mediaType
        size
        uploadedAt
        url
        uploadedBy {
          id
          name
        }
      }
      sponsorshipRequests {
        id
        answer
        answerBy
        reason
        answeredAt
        businessUnit {
          id
          name
        }
        answeredBy {
          id
          name
        }
      }
    }
  `,
  [CostLineFields, OutcomeFields],
);
export type InitiativeData = ResultOf<typeof InitiativeFields>;
