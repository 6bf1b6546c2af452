import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const MandatesQuery = graphql(`
  query Mandates {
    mandates {
      id
      fiscalYear
      state
      version
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
`);
export type MandatesData = ResultOf<typeof MandatesQuery>;
export type Mandate = MandatesData['mandates'][number];

/** What the terms of a mandate choose from. */
export const GrantChoicesQuery = graphql(`
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
`);
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
