import { graphql } from '../../shared/graphql/graphql';

/** What a line of a plan takes, and what it costs. */
export const PlanLine = graphql(`
  fragment PlanLineFields on PlanLine {
    id
    inYear
    runRate
    initiative {
      id
      code
      title
    }
    option {
      id
      name
    }
  }
`);

/** An initiative with the options that a plan may take of it. */
export const ChoosableFields = graphql(`
  fragment ChoosableFields on Initiative {
    id
    code
    title
    options {
      id
      name
      inYear
      runRate
    }
  }
`);
