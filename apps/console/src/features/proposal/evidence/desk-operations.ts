import { graphql, type ResultOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

/** Every link of a cycle that the signed-in grader may have to grade, and the cycle's settings for it. */
export const QueueQuery = graphql(`
  query GradingQueue($cycleId: ID!) {
    gradingQueue(cycleId: $cycleId) {
      link
      state
      mayGrade
      whyNot
      mine {
        id
        grade
      }
      standing {
        link
        state
        needed
        given
        apart
        stale
        evidence {
          id
        }
      }
      initiative {
        id
        code
        title
        businessUnit {
          id
          name
        }
        options {
          id
          proposed
          totalCommitment
        }
      }
    }
  }
`);
export type Task = ResultOf<typeof QueueQuery>['gradingQueue'][number];
export type TaskState = Task['state'];

export const GradersQuery = graphql(`
  query EvidenceGraders($cycleId: ID!) {
    fundingCycle(id: $cycleId) {
      id
      evidenceGraders {
        id
        name
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

export const AssignGradersMutation = graphql(
  `
    mutation AssignEvidenceGraders($cycleId: ID!, $memberIds: [ID!]!) {
      assignEvidenceGraders(cycleId: $cycleId, memberIds: $memberIds) {
        __typename
        ... on FundingCycle {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const AgreementQuery = graphql(`
  query GraderAgreement($cycleId: ID!) {
    graderAgreement(cycleId: $cycleId) {
      cycleId
      n
      kappa
      observed
      expected
      weights
      reason
      flags
      apart
      matrix
    }
  }
`);
export type AgreementData = ResultOf<typeof AgreementQuery>['graderAgreement'];

export const MyTaskQuery = graphql(`
  query MyGradingTask($cycleId: ID!) {
    gradingQueue(cycleId: $cycleId) {
      link
      state
      mayGrade
      whyNot
      initiative {
        id
        code
      }
    }
    fundingCycle(id: $cycleId) {
      id
      caseRules {
        multipliers {
          grade
          multiplier
        }
      }
    }
  }
`);
export type MyTask = ResultOf<typeof MyTaskQuery>['gradingQueue'][number];

export const GradeLinkMutation = graphql(
  `
    mutation GradeLink($input: GradeLinkInput!) {
      gradeLink(input: $input) {
        __typename
        ... on LinkGrade {
          id
          grade
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
