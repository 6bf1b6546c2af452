const money = ['PNL_LEADER', 'CX_EXECUTIVE', 'COO', 'FINANCE', 'AUDITOR'] as const;
const admin = ['ADMIN'] as const;
const everyone = ['PNL_LEADER', 'CX_EXECUTIVE', 'PANELLIST', 'COO', 'FINANCE', 'AUDITOR', 'ADMIN'] as const;

/** Who may call what about the company itself and how long its matters wait, beyond what permissions.ts names. */
export const COMPANY_PERMISSIONS = {
  setOrganizationSettings: admin,
  createBusinessUnit: admin,
  updateBusinessUnit: admin,
  retireBusinessUnit: admin,
  taxonomyTerms: admin,
  createTaxonomyTerm: admin,
  updateTaxonomyTerm: admin,
  retireTaxonomyTerm: admin,
  backgroundWork: ['ADMIN', 'AUDITOR'],
  retryJobs: admin,
  dropJobs: admin,
  firstRun: everyone,
  sentences: everyone,
  decisionClock: money,
  appeals: money,
  appealDecision: ['PNL_LEADER', 'CX_EXECUTIVE'],
  answerAppeal: ['CX_EXECUTIVE', 'COO'],
} as const;
