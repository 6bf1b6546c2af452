import { graphql, type ResultOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

/** A piece of evidence as it stands at a link. */
export const EvidenceFields = graphql(`
  fragment EvidenceFields on Evidence {
    id
    link
    source
    kind
    start
    date
    segment
    sample
    effect {
      estimate
      low
      high
      unit
    }
    parallelTrends
    replicatedIn
    url
    attachment {
      id
      name
      url
    }
    coefficient {
      id
      statement
    }
    note
    addedBy {
      id
      name
    }
    addedAt
    withdrawnAt
    old
  }
`);
export type EvidenceData = ResultOf<typeof EvidenceFields>;
export type Link = EvidenceData['link'];
export type StudyKind = EvidenceData['kind'];
export type Grade = EvidenceData['start'];

/** One grader's grade of a link, step by step. */
export const GradeFields = graphql(`
  fragment GradeFields on LinkGrade {
    id
    link
    grade
    reason
    recordedAt
    revealed
    stale
    replaced
    grader {
      id
      name
    }
    evidence {
      evidence {
        id
        source
      }
      start
      grade
      hurdle
      confirmedByOwnData
      adjustments {
        reason
        levels
        byRule
        because
      }
    }
  }
`);
export type GradeData = ResultOf<typeof GradeFields>;

/** What stands for one link: its evidence and the grades given. */
export const StandingFields = graphql(
  `
    fragment StandingFields on LinkStanding {
      link
      state
      needed
      given
      apart
      stale
      evidence {
        ...EvidenceFields
      }
      grades {
        ...GradeFields
      }
    }
  `,
  [EvidenceFields, GradeFields],
);
export type StandingData = ResultOf<typeof StandingFields>;
export type LinkState = StandingData['state'];

export const LinksQuery = graphql(
  `
    query EvidenceOfLinks($id: ID!) {
      initiative(id: $id) {
        id
        code
        title
        state
        version
        action
        outcome {
          metric
          unit
          baseline
          target
        }
        businessUnit {
          id
          name
        }
        options {
          id
          name
          proposed
          totalCommitment
        }
        attachments {
          id
          name
        }
        evidence {
          ...EvidenceFields
        }
        evidenceLinks {
          ...StandingFields
        }
      }
    }
  `,
  [EvidenceFields, StandingFields],
);
export type LinksInitiative = ResultOf<typeof LinksQuery>['initiative'];

export const AddEvidenceMutation = graphql(
  `
    mutation AddEvidence($initiativeId: ID!, $expectedVersion: Int, $input: EvidenceInput!) {
      addEvidence(initiativeId: $initiativeId, expectedVersion: $expectedVersion, input: $input) {
        __typename
        ... on Evidence {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const WithdrawEvidenceMutation = graphql(
  `
    mutation WithdrawEvidence($id: ID!) {
      withdrawEvidence(id: $id) {
        __typename
        ... on Evidence {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
