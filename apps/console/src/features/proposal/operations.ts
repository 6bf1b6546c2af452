import { graphql, type ResultOf, type VariablesOf } from '../../shared/graphql/graphql';
import { InitiativeFields } from './initiative-fields';

export type { DraftData, InitiativeData } from './initiative-fields';

export const InitiativesQuery = graphql(`
  query Initiatives($cycleId: ID!, $filter: InitiativeFilter, $first: Int!, $after: String) {
    initiatives(cycleId: $cycleId, filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        code
        title
        state
        orphaned
        answerAwaited
        sponsorship
        updatedAt
        businessUnit {
          id
          name
        }
        options {
          id
          proposed
          inYear
          runRate
        }
      }
    }
  }
`);
export type InitiativeFilter = NonNullable<VariablesOf<typeof InitiativesQuery>['filter']>;

export const InitiativeQuery = graphql(
  `
    query Initiative($id: ID!) {
      initiative(id: $id) {
        ...InitiativeFields
      }
    }
  `,
  [InitiativeFields],
);

export const CheckQuery = graphql(`
  query SubmissionCheck($id: ID!) {
    submissionCheck(id: $id) {
      complete
      items {
        field
        label
        met
        message
      }
      acceptanceBlocked
      findings {
        check
        title
        severity
        because
        mend
      }
    }
  }
`);

export const HistoryQuery = graphql(`
  query InitiativeHistory($id: ID!) {
    initiativeHistory(id: $id) {
      sequence
      at
      actorName
      act
      reason
    }
  }
`);

export const ChoicesQuery = graphql(`
  query Choices($cycleId: ID!) {
    businessUnits {
      id
      name
      kind
    }
    functionalAreas {
      id
      name
    }
    touchpoints {
      id
      name
    }
    channels {
      id
      name
    }
    productLines {
      id
      name
    }
    initiativeTypes {
      id
      name
    }
    initiatives(cycleId: $cycleId, first: 200) {
      nodes {
        id
        code
        title
      }
    }
  }
`);
export type Choices = ResultOf<typeof ChoicesQuery>;

export const UnitsQuery = graphql(`
  query Units {
    businessUnits {
      id
      name
      kind
    }
  }
`);
