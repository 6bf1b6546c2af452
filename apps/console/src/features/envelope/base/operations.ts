import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

/** What every list and page says of a version of the base. */
export const VersionFields = graphql(`
  fragment VersionFields on OpexBaseVersion {
    id
    fiscalYear
    number
    label
    kind
    state
    current
    asOf
    currency
    total
    addressable
    acceptedRows
    importedAt
    importedBy {
      id
      name
    }
    certifiedAt
    certifiedBy {
      id
      name
    }
  }
`);
export type Version = ResultOf<typeof VersionFields>;

export const BasesQuery = graphql(
  `
    query OpexBases {
      opexBaseVersions {
        ...VersionFields
      }
    }
  `,
  [VersionFields],
);

/** What a base should contain on a line that absorbed run-rate. */
export const ExpectedFields = graphql(`
  fragment ExpectedFields on ExpectedBaseLine {
    businessUnit {
      id
      name
    }
    costCentre
    account
    absorbed
    before
    expected
    found
    missing
  }
`);
export type ExpectedLine = ResultOf<typeof ExpectedFields>;

export const BaseQuery = graphql(
  `
    query OpexBase($id: ID!) {
      opexBase(id: $id) {
        ...VersionFields
        controlTotal
        sourceSystem
        fileName
        fileHash
        fileRows
        leftOutRows
        refusedRows
        outside {
          reason
          category
          amount
          rows
        }
        absorbed {
          id
          period
          absorbedOn
          costCentre
          account
          amount
          businessUnit {
            id
            name
          }
        }
        expected {
          ...ExpectedFields
        }
        refusals(first: 200) {
          line
          field
          value
          reason
        }
      }
    }
  `,
  [VersionFields, ExpectedFields],
);
export type BaseData = ResultOf<typeof BaseQuery>['opexBase'];

export const BaseTotalsQuery = graphql(`
  query OpexBaseTotals($id: ID!, $by: BaseDimension!) {
    opexBase(id: $id) {
      id
      totals(by: $by) {
        key
        name
        amount
        addressable
        rows
      }
    }
  }
`);
export type Dimension = VariablesOf<typeof BaseTotalsQuery>['by'];
export const DIMENSIONS = [
  'BUSINESS_UNIT',
  'FUNCTIONAL_AREA',
  'CATEGORY',
  'ACCOUNT',
  'COST_CENTRE',
  'LEGAL_ENTITY',
  'PERIOD',
] as const satisfies readonly Dimension[];

export const CompareQuery = graphql(
  `
    query CompareOpexBases($a: ID!, $b: ID!, $by: BaseDimension!) {
      compareOpexBases(a: $a, b: $b, by: $by) {
        whole {
          before
          after
          difference
          addressableBefore
          addressableAfter
          addressableDifference
        }
        rows {
          key
          name
          before
          after
          difference
          addressableBefore
          addressableAfter
          addressableDifference
        }
        expected {
          ...ExpectedFields
        }
      }
    }
  `,
  [ExpectedFields],
);
export type Comparison = ResultOf<typeof CompareQuery>['compareOpexBases'];

export const CertifyMutation = graphql(
  `
    mutation CertifyOpexBase($id: ID!) {
      certifyOpexBase(id: $id) {
        __typename
        ... on OpexBaseVersion {
          id
          state
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const WithdrawMutation = graphql(
  `
    mutation WithdrawOpexBase($id: ID!) {
      withdrawOpexBase(id: $id) {
        __typename
        ... on OpexBaseVersion {
          id
          state
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
