import { CapMeasure } from '../../../shared/graphql/cap-measure';
import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const InsideMandateQuery = graphql(`
  query InsideMandate($year: Int!) {
    mandate(fiscalYear: $year) {
      id
      state
      capShare
      reserveShare
      excludedCategories
    }
    opexBaseVersions(fiscalYear: $year) {
      id
      label
      asOf
      current
      total
      addressable
      outside {
        reason
        category
        amount
      }
      totals(by: CATEGORY) {
        key
        name
        addressable
      }
    }
  }
`);
type InsideMandate = ResultOf<typeof InsideMandateQuery>;
export type MandateOfYear = NonNullable<InsideMandate['mandate']>;
export type BaseOfYear = InsideMandate['opexBaseVersions'][number];

/** What the cycles of a fiscal year already share, read by one of them. */
export const YearCapQuery = graphql(
  `
    query YearCap($cycleId: ID!) {
      envelope(cycleId: $cycleId) {
        asOf
        yearMeasures {
          ...CapMeasure
        }
      }
    }
  `,
  [CapMeasure],
);

export const OpenCycleMutation = graphql(
  `
    mutation OpenFundingCycle($input: OpenFundingCycleInput!) {
      openFundingCycle(input: $input) {
        __typename
        ... on FundingCycle {
          id
          name
          fiscalYear
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type OpenCycleInput = VariablesOf<typeof OpenCycleMutation>['input'];
