import { mutation, PLAN, REFUSAL } from './acting';

/** The mutations with which authority and budgets are governed; each also asks why it was refused. */

export const DELEGATE = mutation(
  'LendAuthority',
  '$input: DelegateApprovalInput!',
  'delegateApproval(input: $input)',
  `    ... on Delegation { id state beginsOn endsOn limit to { name } }`,
);

export const REVOKE = mutation(
  'TakeAuthorityBack',
  '$id: ID!, $reason: String!',
  'revokeDelegation(id: $id, reason: $reason)',
  `    ... on Delegation { id state revokedAt }`,
);

export const GRANT_MANDATE = mutation(
  'GrantMandate',
  '$input: MandateInput!',
  'grantMandate(input: $input)',
  `    ... on Mandate { id version state fiscalYear capShare reserveShare }`,
);

export const COUNTERSIGN = mutation(
  'CountersignMandate',
  '$id: ID!, $expectedVersion: Int!',
  'countersignMandate(id: $id, expectedVersion: $expectedVersion)',
  `    ... on Mandate { id version state fiscalYear capShare reserveShare }`,
);

export const RELEASE_RESERVE = mutation(
  'ReleaseReserve',
  '$cycleId: ID!, $amount: Money!, $initiativeId: ID, $reason: String!',
  'releaseReserve(cycleId: $cycleId, amount: $amount, initiativeId: $initiativeId, reason: $reason)',
  `    ... on FundingCycle { id name }`,
);

export const REVERSE = mutation(
  'ReverseDecision',
  '$id: ID!, $lineIds: [ID!], $expectedVersion: Int!, $reason: String!',
  'reverseDecision(id: $id, lineIds: $lineIds, expectedVersion: $expectedVersion, reason: $reason)',
  PLAN,
);

export const CERTIFY_BASE = mutation(
  'CertifyBase',
  '$id: ID!',
  'certifyOpexBase(id: $id)',
  `    ... on OpexBaseVersion { id number label state total addressable }`,
);

export const CERTIFY_INITIATIVE = mutation(
  'CertifyInitiative',
  '$id: ID!, $expectedVersion: Int!, $costs: [CertifiedCostInput!]!, $note: String',
  'certifyInitiative(id: $id, expectedVersion: $expectedVersion, costs: $costs, note: $note)',
  `    ... on Initiative { id title version certifiedAt options { name inYear runRate capex } }`,
);

const REFUSALS = `refusedRows
      refusals { line field value reason }`;

export const PREVIEW_OPENING = `mutation PreviewOpeningCommitments($input: ImportOpeningCommitmentsInput!) {
  importOpeningCommitments(input: $input) {
    ... on OpeningPreview {
      fileRows
      acceptedRows
      inYearTotal
      runRateTotal
      ${REFUSALS}
    }
    ... on OpeningImport { id number acceptedRows inYearTotal runRateTotal refusedRows }
${REFUSAL}
  }
}
`;

export const PREVIEW_ACTUALS = `mutation PreviewActuals($input: ImportActualsInput!) {
  importActuals(input: $input) {
    ... on ActualsPreview {
      fileRows
      acceptedRows
      total
      ${REFUSALS}
    }
    ... on ActualsImport { id kind acceptedRows total refusedRows }
${REFUSAL}
  }
}
`;

export const EXPORT_TRANSFERS = mutation(
  'ExportBudgetTransfers',
  '$cycleId: ID!',
  'exportBudgetTransfers(cycleId: $cycleId)',
  `    ... on BudgetTransferExport { id number rows total hash }`,
);

export const CONFIRM_TRANSFERS = mutation(
  'ConfirmBudgetTransfers',
  '$cycleId: ID!, $ids: [ID!]!, $posted: Boolean!, $externalReference: String',
  'confirmBudgetTransfers(cycleId: $cycleId, ids: $ids, posted: $posted, externalReference: $externalReference)',
  `    ... on BudgetTransferTotals { ready waiting rejected byState { state rows total } }`,
);

export const CLOSE_YEAR = mutation(
  'CloseFiscalYear',
  '$fiscalYear: Int!, $reason: String!, $expectedDigest: String',
  'closeFiscalYear(fiscalYear: $fiscalYear, reason: $reason, expectedDigest: $expectedDigest)',
  `    ... on FiscalYearClose { closed closedAt approved used overspent carried lapsed digest }`,
);
