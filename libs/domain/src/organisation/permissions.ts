import { CHOICE_PERMISSIONS } from './permissions-of-choice';
import { NOTICE_PERMISSIONS } from './permissions-of-notices';
import { COMPANY_PERMISSIONS } from './permissions-of-company';

/** Who may call what: the one table that the API's guard and the console's menus both read. */

export const ROLES = ['PNL_LEADER', 'CX_EXECUTIVE', 'PANELLIST', 'COO', 'FINANCE', 'AUDITOR', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

const everyone: readonly Role[] = ROLES;
const money: readonly Role[] = ['PNL_LEADER', 'CX_EXECUTIVE', 'COO', 'FINANCE', 'AUDITOR'];
const overview: readonly Role[] = ['CX_EXECUTIVE', 'COO', 'FINANCE', 'AUDITOR'];
const initiatives: readonly Role[] = ['PNL_LEADER', 'CX_EXECUTIVE', 'PANELLIST', 'COO', 'FINANCE', 'AUDITOR'];
const proposers: readonly Role[] = ['PNL_LEADER', 'CX_EXECUTIVE'];
const graders: readonly Role[] = ['CX_EXECUTIVE', 'PANELLIST', 'FINANCE'];
const executive: readonly Role[] = ['CX_EXECUTIVE'];
const approver: readonly Role[] = ['COO'];
const signers: readonly Role[] = ['COO', 'FINANCE', 'CX_EXECUTIVE'];
const finance: readonly Role[] = ['FINANCE'];
const admin: readonly Role[] = ['ADMIN'];
const noWriter = (roles: readonly Role[]) => roles.filter((role) => role !== 'AUDITOR');

/** Operation name -> roles that may call it. An operation that is not here is denied to everyone. */
export const PERMISSIONS = {
  me: everyone,
  organization: everyone,
  members: everyone,
  businessUnits: everyone,
  functionalAreas: everyone,
  touchpoints: everyone,
  channels: everyone,
  productLines: everyone,
  regions: everyone,
  initiativeTypes: everyone,
  reauthenticate: everyone,
  changePassword: everyone,
  inviteMember: admin,
  createInvitationLink: admin,
  setMemberRoles: admin,
  deactivateMember: admin,
  eraseMember: admin,
  setRetention: admin,
  setLegalHold: ['COO', 'FINANCE'],
  reassignInitiative: proposers,
  ...COMPANY_PERMISSIONS,
  setBusinessCalendar: finance,
  mandate: money,
  mandates: money,
  grantMandate: approver,
  countersignMandate: finance,
  opexBaseVersions: overview,
  opexBase: overview,
  importMapping: finance,
  importOpexBase: finance,
  importProgress: finance,
  cancelImport: finance,
  withdrawOpexBase: finance,
  certifyOpexBase: finance,
  compareOpexBases: overview,
  importOpeningCommitments: finance,
  withdrawOpeningImport: finance,
  openingImports: overview,
  openingCommitments: money,
  fundingCycles: initiatives,
  fundingCycle: initiatives,
  envelope: money,
  unitPosition: money,
  unitPositions: overview,
  ledger: money,
  budgetTransfers: money,
  budgetTransferTotals: money,
  budgetTransferExports: overview,
  exportBudgetTransfers: finance,
  confirmBudgetTransfers: finance,
  proposeBudgetTransfersAgain: finance,
  openFundingCycle: executive,
  advanceFundingCycle: executive,

  initiatives,
  initiative: initiatives,
  initiativeHistory: initiatives,
  submissions: initiatives,
  submissionCheck: proposers,
  similarInitiatives: proposers,
  sponsorshipRequests: proposers,
  attachment: initiatives,
  rateCards: money,
  setRateCard: finance,
  certifyRateCard: finance,
  customerValue: everyone,
  setCaseRules: executive,
  businessCase: initiatives,
  setBusinessCase: proposers,
  caseTornado: initiatives,
  caseSimulation: initiatives,
  pilotValue: initiatives,
  costOfDelay: initiatives,
  whatIfCase: initiatives,
  methods: everyone,
  createInitiative: proposers,
  updateInitiative: proposers,
  uploadAttachment: proposers,
  requestSponsorship: executive,
  answerSponsorshipRequest: ['PNL_LEADER'],
  submitInitiative: proposers,
  withdrawInitiative: proposers,
  returnInitiative: executive,
  acceptInitiative: executive,
  certifyInitiative: finance,
  importInitiatives: proposers,
  uploads: noWriter(everyone),
  ...NOTICE_PERMISSIONS,
  linkLibrary: initiatives,
  addLinkCoefficient: executive,
  addEvidence: proposers,
  withdrawEvidence: proposers,
  assignEvidenceGraders: executive,
  gradingQueue: graders,
  gradeLink: graders,

  ranking: initiatives,
  revealScores: executive,
  plans: money,
  plan: money,
  proposePlan: executive,
  setPlanRules: executive,
  updatePlan: executive,
  submitPlan: executive,
  withdrawPlan: executive,
  ...CHOICE_PERMISSIONS,

  delegations: everyone,
  delegateApproval: approver,
  revokeDelegation: approver,
  decisionQueue: signers,
  approvalRequirements: overview,
  signPlan: signers,
  decidePlan: approver,
  returnPlan: approver,
  clearCondition: ['COO', 'FINANCE'],
  answerPartApproval: proposers,
  reverseDecision: approver,
  releaseReserve: approver,
  fiscalYearClose: overview,
  closeFiscalYear: finance,
  importActuals: finance,
  actualsImports: overview,
  spending: money,
  initiativeSpending: money,
  forecastSpending: ['PNL_LEADER', 'CX_EXECUTIVE', 'FINANCE'],
  requestSupplement: proposers,
  answerSupplement: executive,
  stopInitiative: ['CX_EXECUTIVE', 'COO'],
  completeInitiative: ['CX_EXECUTIVE', 'COO'],
  boardPack: overview,
  decisionRecord: ['COO', 'FINANCE', 'AUDITOR', 'CX_EXECUTIVE'],
  recordCheck: ['COO', 'FINANCE', 'AUDITOR', 'CX_EXECUTIVE', 'ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type Operation = keyof typeof PERMISSIONS;

/** True when one of the roles may call the operation. */
export const may = (roles: readonly Role[], operation: Operation): boolean =>
  (PERMISSIONS[operation] as readonly Role[]).some((role) => roles.includes(role));

/** How far somebody who is no COO acts as one: never, not at present (it was lent or might fall to them), or now. */
export type StandsIn = 'NEVER' | 'NOT_NOW' | 'NOW';
const STAND_IN_ACTS: readonly Operation[] = [
  'decisionQueue',
  'decidePlan',
  'signPlan',
  'returnPlan',
  'delegateApproval',
];
const STAND_IN_READS: readonly Operation[] = [
  'approvalRequirements',
  'boardPack',
  'plans',
  'plan',
  'fundingCycles',
  'fundingCycle',
  'envelope',
  'unitPosition',
  'unitPositions',
  'ranking',
  'initiatives',
  'initiative',
  'initiativeHistory',
  'attachment',
  'mandate',
];

/**
 * True when a member may call an operation: by a role, or by standing in for the COO. Who does not stand in at present
 * reaches the acts all the same, which tell why they refuse, but reads nothing more.
 */
export const mayCall = (who: { readonly roles: readonly Role[]; readonly standsIn: StandsIn }, operation: Operation) =>
  may(who.roles, operation) ||
  (who.standsIn !== 'NEVER' && STAND_IN_ACTS.includes(operation)) ||
  (who.standsIn === 'NOW' && STAND_IN_READS.includes(operation));
