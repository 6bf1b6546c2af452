import { graphql, type ResultOf } from '../../../shared/graphql/graphql';

export const MethodsQuery = graphql(`
  query Methods {
    methods {
      name
      title
      chapter
      version
      unit
      formula
      edges
      source
      standing
    }
  }
`);
export type Method = ResultOf<typeof MethodsQuery>['methods'][number];
