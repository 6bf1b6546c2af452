import type { CaseData, CaseInitiative } from './operations';

const flat = (central: string) => ({ low: '0', central, high: central });

/** A written case with every part filled in. */
export const WRITTEN: CaseData = {
  kind: 'PROCESS_REDESIGN',
  behaviour: { kind: 'RETENTION', metric: 'One-year retention', unit: '%', baseline: '86', target: '88' },
  resultMeasure: 'Revenue retained a year',
  targets: ['Issues resolved at the first contact', 'Promises kept'],
  links: [
    { link: 'ACTION_OUTCOME', state: 'E4', statement: 'Matched branches.', weakest: false },
    { link: 'OUTCOME_LOYALTY', state: 'E3', statement: 'Own before and after.', weakest: true },
    { link: 'LOYALTY_RESULT', state: 'E4', statement: 'Margin of a customer.', weakest: false },
  ],
  benefits: [
    {
      id: 'stay',
      type: 'REVENUE_RETAINED',
      description: 'Customers stay',
      amounts: [flat('0'), flat('1100000')],
      optionAmounts: [{ optionId: 'pilot', amounts: [flat('0'), flat('220000')] }],
      cashable: false,
      release: null,
      jobs: { fte: 0, consulted: false },
      owner: { id: 'm1', name: 'Maria' },
      baseline: { id: 'leavers', quantity: 5000, claimed: 400, otherClaims: 1, otherShare: 0.1 },
      risk: null,
      contacts: null,
    },
    {
      id: 'calls',
      type: 'CONTACT_COST_AVOIDED',
      description: 'Calls avoided',
      amounts: [flat('0'), flat('500000')],
      optionAmounts: [],
      cashable: true,
      release: { budgetLine: '6400', fiscalYear: 2028, owner: { id: 'm1', name: 'Maria' } },
      jobs: { fte: 2.5, consulted: true },
      owner: null,
      baseline: null,
      risk: null,
      contacts: {
        channel: { id: 'phone', name: 'Phone' },
        amounts: [
          { low: 0, central: 0, high: 0 },
          { low: 0, central: 1000, high: 1000 },
        ],
        showback: ['0', '800000'],
      },
    },
    {
      id: 'fines',
      type: 'RISK_REDUCED',
      description: 'Fewer fines',
      amounts: [
        { low: '250000', central: '250000', high: '250000' },
        { low: '250000', central: '250000', high: '250000' },
      ],
      optionAmounts: [],
      cashable: false,
      release: null,
      jobs: null,
      owner: null,
      baseline: null,
      risk: {
        reduced: '250000',
        before: { probability: 0.07, impact: '5000000' },
        after: { probability: 0.02, impact: '5000000' },
      },
      contacts: null,
    },
  ],
  disclosures: {
    coached: true,
    mayDecide: null,
    vendorPaidBy: 'MINUTES',
    removesSocialService: false,
    forbidsMakeGoods: null,
    restricts: null,
    pathToYes: null,
    sellsBeforeSolving: null,
    raisesFee: true,
    contactForecast: 1200,
    refuses: null,
    costOfNoStated: null,
    deflects: null,
    failuresCounted: null,
    takesRevenue: null,
    lossStated: null,
    cutsJobs: null,
    metricUnchangedMonths: null,
  },
  explained: [{ pattern: 'SELL_BEFORE_SOLVE', reason: 'Offers come after.' }],
  recommended: true,
  pitch: { text: '', missing: [], complete: true },
  check: { score: 100, blocked: false, findings: [] },
  technology: null,
  review: { depth: 'LIGHT', because: [] },
};

const line = {
  costCentre: '1',
  account: '2',
  costClass: 'OPEX',
  alreadyBudgeted: '0',
  contractEnd: null,
  absorbsOn: null,
} as const;

/** An accepted initiative of 2027 with a pilot of a fifth and the whole, under a certified rate card of two years. */
export const initiativeWith = (businessCase: CaseData | null, certified = true): CaseInitiative => ({
  id: 'i1',
  code: 'I-0001',
  title: 'Keep promises',
  action: 'Call back when we said we would',
  problem: '',
  state: 'DRAFT',
  version: 3,
  updatedAt: '2026-07-01T09:00:00Z',
  owner: { id: 'm1', name: 'Maria' },
  editors: [],
  businessUnit: { id: 'u1', name: 'Cards' },
  outcome: {
    metric: 'Promises kept',
    unit: '%',
    baseline: '60',
    target: '95',
    byWhen: '2027-12-31',
    customersAffected: null,
  },
  options: [
    {
      id: 'pilot',
      name: 'Pilot',
      effectShare: 2000,
      proposed: false,
      inYear: '100000',
      totalCommitment: '100000',
      costs: [{ ...line, id: 'l1', fiscalYear: 2027, period: 1, amount: '100000', kind: 'ONE_TIME' }],
    },
    {
      id: 'full',
      name: 'Full',
      effectShare: 10000,
      proposed: true,
      inYear: '120000',
      totalCommitment: '120000',
      costs: [{ ...line, id: 'l2', fiscalYear: 2027, period: 12, amount: '10000', kind: 'RUN_RATE' }],
    },
  ],
  cycle: {
    id: 'c1',
    fiscalYear: 2027,
    state: 'INTAKE',
    caseRules: {
      isDefault: true,
      multipliers: ([0, 1000, 2500, 5000, 7500, 9000] as const).map((multiplier, k) => ({
        grade: (['E0', 'E1', 'E2', 'E3', 'E4', 'E5'] as const)[k] ?? 'E0',
        multiplier,
      })),
      chainRule: 'WEAKEST',
      estimate: 'CENTRAL',
      rateCard: certified
        ? {
            id: 'r1',
            version: 1,
            asOf: '2026-01-01',
            hurdleRate: 1000,
            horizon: 1,
            optimismUplift: 0,
            margin: 3000,
            fteCost: '7000000',
            clv: '90000',
            perContact: [{ full: '800', avoidable: '500', channel: { id: 'phone', name: 'Phone' } }],
          }
        : null,
    },
  },
  businessCase,
});

export const CALENDAR = { fiscalYearStartMonth: 1, periodsPerYear: 12 };
