import { ActedInitiative } from '../../shared/graphql/acted-initiative';
import { graphql } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const SubmitMutation = graphql(
  `
    mutation SubmitInitiative($id: ID!, $expectedVersion: Int!) {
      submitInitiative(id: $id, expectedVersion: $expectedVersion) {
        __typename
        ...ActedInitiative
        ...RefusalFields
      }
    }
  `,
  [ActedInitiative, RefusalFields],
);

export const AcceptMutation = graphql(
  `
    mutation AcceptInitiative($id: ID!, $expectedVersion: Int!) {
      acceptInitiative(id: $id, expectedVersion: $expectedVersion) {
        __typename
        ...ActedInitiative
        ...RefusalFields
      }
    }
  `,
  [ActedInitiative, RefusalFields],
);

export const WithdrawMutation = graphql(
  `
    mutation WithdrawInitiative($id: ID!, $expectedVersion: Int!, $reason: String!) {
      withdrawInitiative(id: $id, expectedVersion: $expectedVersion, reason: $reason) {
        __typename
        ...ActedInitiative
        ...RefusalFields
      }
    }
  `,
  [ActedInitiative, RefusalFields],
);

export const ReturnMutation = graphql(
  `
    mutation ReturnInitiative($id: ID!, $expectedVersion: Int!, $reason: String!) {
      returnInitiative(id: $id, expectedVersion: $expectedVersion, reason: $reason) {
        __typename
        ...ActedInitiative
        ...RefusalFields
      }
    }
  `,
  [ActedInitiative, RefusalFields],
);

export const UploadMutation = graphql(
  `
    mutation UploadAttachment($input: UploadAttachmentInput!) {
      uploadAttachment(input: $input) {
        __typename
        ... on Attachment {
          id
          name
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const RequestSponsorshipMutation = graphql(
  `
    mutation RequestSponsorship($initiativeId: ID!, $businessUnitIds: [ID!]!, $answerBy: Date!) {
      requestSponsorship(initiativeId: $initiativeId, businessUnitIds: $businessUnitIds, answerBy: $answerBy) {
        __typename
        ... on Initiative {
          id
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const SponsorshipRequestsQuery = graphql(`
  query SponsorshipRequests {
    sponsorshipRequests {
      id
      initiativeId
      initiativeTitle
      problem
      action
      answer
      answerBy
      businessUnit {
        id
        name
      }
    }
  }
`);

export const AnswerSponsorshipMutation = graphql(
  `
    mutation AnswerSponsorshipRequest($id: ID!, $sponsor: Boolean!, $reason: String!) {
      answerSponsorshipRequest(id: $id, sponsor: $sponsor, reason: $reason) {
        __typename
        ... on SponsorshipRequest {
          id
          answer
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
