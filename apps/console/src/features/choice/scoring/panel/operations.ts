import { graphql, type ResultOf } from '../../../../shared/graphql/graphql';
import { RefusalFields } from '../../../../shared/graphql/refusal';

export const PanelQuery = graphql(`
  query Panel($cycleId: ID!) {
    scoringModel(cycleId: $cycleId) {
      id
      revealedAt
      progress {
        done
        open
      }
      criteria {
        id
        name
      }
      panel {
        member {
          id
          name
        }
        criteria {
          id
          name
        }
        progress {
          done
          open
        }
        invitedAt
        invitedBy {
          id
          name
        }
      }
    }
    members {
      id
      name
      active
      roles
    }
  }
`);
export type PanelAnswer = ResultOf<typeof PanelQuery>;
export type PanelModel = PanelAnswer['scoringModel'];

export const InviteMutation = graphql(
  `
    mutation InvitePanellists($cycleId: ID!, $criterionIds: [ID!]!, $memberIds: [ID!]!) {
      invitePanellists(cycleId: $cycleId, criterionIds: $criterionIds, memberIds: $memberIds) {
        __typename
        ... on ScoringModel {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

/** One who cannot go on, until the reveal; what they scored stays. */
export const ReleaseMutation = graphql(
  `
    mutation ReleasePanellist($cycleId: ID!, $memberId: ID!, $reason: String!) {
      releasePanellist(cycleId: $cycleId, memberId: $memberId, reason: $reason) {
        __typename
        ... on ScoringModel {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

/** The whole panel at once, until the first score is given. */
export const AssignMutation = graphql(
  `
    mutation AssignPanellists($cycleId: ID!, $input: [PanelAssignmentInput!]!) {
      assignPanellists(cycleId: $cycleId, input: $input) {
        __typename
        ... on ScoringModel {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const InvitationsQuery = graphql(`
  query PanelInvitations {
    panelInvitations {
      cycle {
        id
        name
      }
      criteria {
        id
        name
      }
      invitedAt
      invitedBy {
        id
        name
      }
      open
    }
  }
`);
