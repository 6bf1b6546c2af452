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

/** What is drafted of an initiative; without its code, whose name a refusal needs for its own. */
export const DraftFields = graphql(
  `
    fragment DraftFields on Initiative {
      id
      title
      problem
      action
      state
      sponsorship
      version
      updatedAt
      cycle {
        id
        name
        fiscalYear
        state
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
    }
  `,
  [CostLineFields, OutcomeFields],
);
export type DraftData = ResultOf<typeof DraftFields>;

/** Everything the page shows of an initiative. */
export const InitiativeFields = graphql(
  `
    fragment InitiativeFields on Initiative {
      ...DraftFields
      code
      orphaned
      handedInAgain
      returnReason
      submittedAt
      acceptedAt
      owner {
        id
        name
      }
      editors {
        id
        name
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
  [DraftFields],
);
export type InitiativeData = ResultOf<typeof InitiativeFields>;
