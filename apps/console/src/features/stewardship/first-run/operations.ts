import { graphql, type ResultOf } from '../../../shared/graphql/graphql';

export const FirstRunQuery = graphql(`
  query FirstRun {
    firstRun {
      step
      roles
      done
      next
    }
  }
`);
export type Step = ResultOf<typeof FirstRunQuery>['firstRun'][number];
