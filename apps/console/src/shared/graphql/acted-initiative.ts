import { graphql } from './graphql';

/** What an act on an initiative answers: how it stands now. */
export const ActedInitiative = graphql(`
  fragment ActedInitiative on Initiative {
    id
    state
    version
  }
`);
