const money = ['PNL_LEADER', 'CX_EXECUTIVE', 'COO', 'FINANCE', 'AUDITOR'] as const;
const overview = ['CX_EXECUTIVE', 'COO', 'FINANCE', 'AUDITOR'] as const;
const initiatives = ['PNL_LEADER', 'CX_EXECUTIVE', 'PANELLIST', 'COO', 'FINANCE', 'AUDITOR'] as const;
const judges = ['CX_EXECUTIVE', 'PANELLIST'] as const;
const speakers = ['PNL_LEADER', 'CX_EXECUTIVE', 'PANELLIST', 'COO', 'FINANCE'] as const;
const executive = ['CX_EXECUTIVE'] as const;

/** Who may call what about choosing, beyond what permissions.ts names; it checks the roles. */
export const CHOICE_PERMISSIONS = {
  scoringModel: initiatives,
  setScoringModel: executive,
  scoringQueue: ['PANELLIST'],
  myScores: ['PANELLIST'],
  recordScore: ['PANELLIST'],
  assignPanellists: executive,
  invitePanellists: executive,
  releasePanellist: executive,
  panelInvitations: ['PANELLIST'],
  graderAgreement: [...overview, 'PANELLIST'],
  panelAgreement: [...overview, 'PANELLIST'],
  dividedInitiatives: [...overview, 'PANELLIST'],
  scoreSpread: initiatives,
  rankingPivot: initiatives,
  moneyMap: money,
  discussion: initiatives,
  addComment: speakers,
  withdrawComment: speakers,
  scoringModelVersions: initiatives,
  publishScoringModel: executive,
  criterionWeights: judges,
  myJudgement: judges,
  judgeCriteria: judges,
  takeWeights: executive,
  strategicDrivers: initiatives,
  setStrategicDrivers: executive,
  rateDriverImpact: judges,

  solving: executive,
  cancelSolving: executive,
  copyPlan: executive,
  handPlan: executive,
  previewPlan: overview,
  comparePlans: overview,
  rerunPlan: overview,

  planFrontier: overview,
  moreMoney: overview,
  rulePrices: overview,
  overridePrice: overview,
  certificate: money,
  certificates: money,
  confirmCertificate: money,
  exportPortfolio: overview,
  solvePortfolio: ['CX_EXECUTIVE', 'COO', 'FINANCE'],
  importProjectServer: ['PNL_LEADER', 'CX_EXECUTIVE'],
  suggestedOverrides: overview,
  adoptImportedRatings: executive,
} as const;
