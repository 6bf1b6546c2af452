import { graphql, type ResultOf } from './graphql';

/** What every mutation selects of a refusal, so that each screen learns code, field, remedy and figures alike. */
export const RefusalFields = graphql(`
  fragment RefusalFields on Refusal {
    __typename
    code
    message
    field
    remedy
    problems {
      field
      message
    }
    ... on CapExceeded {
      measure
      period
      limit
      committed
      requested
      overBy
    }
    ... on StaleVersion {
      current
    }
    ... on Infeasible {
      conflict
    }
  }
`);

export type Refusal = ResultOf<typeof RefusalFields>;
export type RefusalType = 'Rejection' | 'CapExceeded' | 'StaleVersion' | 'Infeasible';
/** The success member of a mutation's union. */
export type Success<T> = Exclude<T, { __typename: RefusalType }>;

const REFUSALS: readonly string[] = ['Rejection', 'CapExceeded', 'StaleVersion', 'Infeasible'] satisfies RefusalType[];

/** Whether an answer of a mutation is a refusal. */
export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' &&
  answer !== null &&
  '__typename' in answer &&
  REFUSALS.includes(String(answer.__typename));
