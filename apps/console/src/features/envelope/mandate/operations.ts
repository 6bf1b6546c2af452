import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

/** What a mandate grants, in its own words and sums. */
const MandateTerms = graphql(`
  fragment MandateTerms on Mandate {
    id
    fiscalYear
    state
    capShare
    reserveShare
    excludedCategories
    contributionRule
    maximumPerUnit
    crossEntityAllowed
    certificationRequired
    contributionLines {
      businessUnit {
        id
        name
      }
      costCentre
      account
    }
    carryOverRule
    carryOverLimit
    carryOverExpires
    holdDays
    absorbAfterPeriods
    alternateApprover {
      id
      name
    }
    thresholds {
      above
      initiativeTypeId
      legalEntity
      roles
      signatures
    }
  }
`);

export const MandatesQuery = graphql(
  `
    query Mandates {
      mandates {
        ...MandateTerms
        version
        grantedAt
        grantedBy {
          id
          name
        }
        countersignedAt
        countersignedBy {
          id
          name
        }
      }
      fundingCycles {
        id
        name
        fiscalYear
        state
        capShare
        reserveShare
        openedAt
      }
      initiativeTypes {
        id
        name
      }
    }
  `,
  [MandateTerms],
);
export type MandatesData = ResultOf<typeof MandatesQuery>;
export type Mandate = MandatesData['mandates'][number];

/** What the terms of a mandate choose from. */
export const GrantChoicesQuery = graphql(
  `
    query GrantChoices {
      members {
        id
        name
        active
        roles
      }
      businessUnits {
        id
        name
        legalEntity
      }
      initiativeTypes {
        id
        name
      }
      mandates {
        ...MandateTerms
      }
      opexBaseVersions {
        id
        fiscalYear
        current
        totals(by: CATEGORY) {
          key
          name
        }
      }
    }
  `,
  [MandateTerms],
);
export type GrantChoices = ResultOf<typeof GrantChoicesQuery>;

export const GrantMutation = graphql(
  `
    mutation GrantMandate($input: MandateInput!) {
      grantMandate(input: $input) {
        __typename
        ... on Mandate {
          id
          fiscalYear
          state
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type MandateInput = VariablesOf<typeof GrantMutation>['input'];

export const CountersignMutation = graphql(
  `
    mutation CountersignMandate($id: ID!, $expectedVersion: Int!) {
      countersignMandate(id: $id, expectedVersion: $expectedVersion) {
        __typename
        ... on Mandate {
          id
          state
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
