import { graphql } from '../graphql/graphql';

/** Where each method comes from, as the registry says. */
export const MethodSourcesQuery = graphql(`
  query MethodSources {
    methods {
      name
      source
      standing
    }
  }
`);
