/** The mutations of the ready tabs; each also asks why it was refused. */

export const REFUSAL = `    ... on Refusal {
      __typename
      code
      message
      field
      remedy
      problems { field message }
    }`;

export const mutation = (name: string, args: string, field: string, success: string): string =>
  `mutation ${name}(${args}) {
  ${field} {
${success}
${REFUSAL}
  }
}
`;

export const PLAN = `    ... on Plan {
      id
      name
      state
      version
      inYear
      lines {
        initiative { code title }
        state
        approvedInYear
      }
    }`;

const INITIATIVE = `    ... on Initiative {
      id
      title
      state
      version
    }`;

const CAPS = `    ... on CapExceeded { measure limit committed requested overBy }`;

const versioned = (name: string, field: string): string =>
  mutation(
    name,
    '$id: ID!, $expectedVersion: Int!',
    `${field}(id: $id, expectedVersion: $expectedVersion)`,
    INITIATIVE,
  );

export const DECIDE = mutation(
  'ApprovePlan',
  '$input: DecidePlanInput!',
  'decidePlan(input: $input)',
  `${PLAN}\n${CAPS}`,
);

export const DECIDE_BY_LINE = DECIDE.replace('ApprovePlan', 'DecideLineByLine');

export const SIGN_PLAN = mutation(
  'SignPlan',
  '$id: ID!, $expectedVersion: Int!',
  'signPlan(id: $id, expectedVersion: $expectedVersion)',
  PLAN,
);

export const RETURN_PLAN = mutation(
  'ReturnPlan',
  '$id: ID!, $expectedVersion: Int!, $reason: String!',
  'returnPlan(id: $id, expectedVersion: $expectedVersion, reason: $reason)',
  PLAN,
);

export const PREVIEW_BASE = `mutation PreviewBase($input: ImportOpexBaseInput!) {
  importOpexBase(input: $input) {
    ... on OpexBasePreview {
      fileRows
      acceptedRows
      leftOutRows
      refusedRows
      total
      addressable
      columns
      refusals { line field value reason }
    }
    ... on OpexBaseVersion { id number total addressable acceptedRows refusedRows }
${REFUSAL}
  }
}
`;

export const DRAFT = mutation(
  'DraftInitiative',
  '$input: CreateInitiativeInput!',
  'createInitiative(input: $input)',
  INITIATIVE,
);

export const SUBMIT = versioned('SubmitInitiative', 'submitInitiative');

export const ACCEPT = versioned('AcceptInitiative', 'acceptInitiative');

export const ANSWER_SPONSORSHIP = mutation(
  'AnswerSponsorshipRequest',
  '$id: ID!, $sponsor: Boolean!, $reason: String!',
  'answerSponsorshipRequest(id: $id, sponsor: $sponsor, reason: $reason)',
  `    ... on SponsorshipRequest { id answer reason }`,
);

export const OPEN_CYCLE = mutation(
  'OpenFundingCycle',
  '$input: OpenFundingCycleInput!',
  'openFundingCycle(input: $input)',
  `    ... on FundingCycle { id name fiscalYear state version }`,
);

export const ADVANCE = mutation(
  'AdvanceFundingCycle',
  '$id: ID!, $to: CycleState!, $expectedVersion: Int!',
  'advanceFundingCycle(id: $id, to: $to, expectedVersion: $expectedVersion)',
  `    ... on FundingCycle { id name state version }`,
);

export const SET_MODEL = mutation(
  'SetScoringModel',
  '$cycleId: ID!, $input: ScoringModelInput!',
  'setScoringModel(cycleId: $cycleId, input: $input)',
  `    ... on ScoringModel { id version criteria { id name weight } }`,
);

export const RECORD_SCORE = mutation(
  'RecordScore',
  '$input: RecordScoreInput!',
  'recordScore(input: $input)',
  `    ... on Score { id value recordedAt }`,
);

export const REVEAL = mutation(
  'RevealScores',
  '$cycleId: ID!',
  'revealScores(cycleId: $cycleId)',
  `    ... on Ranking { id revealedAt totalCount }`,
);

export const PROPOSE_PLAN = mutation(
  'ProposePlan',
  '$input: ProposePlanInput!',
  'proposePlan(input: $input)',
  PLAN.replace('approvedInYear', 'inYear'),
);

export const SUBMIT_PLAN = mutation(
  'SubmitPlan',
  '$id: ID!, $expectedVersion: Int!',
  'submitPlan(id: $id, expectedVersion: $expectedVersion)',
  `${PLAN}\n${CAPS}`,
);

export const INVITE = mutation(
  'InviteMember',
  '$input: InviteMemberInput!',
  'inviteMember(input: $input)',
  `    ... on Member { id name email roles version }`,
);

export const INVITATION_LINK = mutation(
  'InvitationLink',
  '$memberId: ID!',
  'createInvitationLink(memberId: $memberId)',
  `    ... on InvitationLink { url expiresAt }`,
);
