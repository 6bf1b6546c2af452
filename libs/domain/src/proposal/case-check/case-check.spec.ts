import fc from 'fast-check';
import type { Benefit } from '../business-case/benefit';
import { ANTI_PATTERNS, type AntiPattern } from './anti-pattern';
import { type CaseFacts, type Disclosures, NOTHING_DISCLOSED } from './case-facts';
import { antiPattern, checkCase } from './check-case';
import { depthOfReview, readReviewRule } from './depth-of-review';
import { CASE_CHECKS, type CaseCheckName } from './finding';
import { mayRecommend, type TechnologyAnswers, technologyPurpose } from './technology-purpose';

const benefit: Benefit = {
  id: 'b',
  type: 'REVENUE_RETAINED',
  description: 'Customers stay',
  amounts: [{ low: 1n, central: 2n, high: 3n }],
  cashable: false,
  release: null,
  jobs: { fte: 0, consulted: true },
  ownerId: 'u1',
  baseline: null,
  risk: null,
};
const good: CaseFacts = {
  kind: 'PROCESS_REDESIGN',
  title: 'One owner per dispute instead of five hand-offs',
  action: 'Give each dispute one owner from start to end',
  outcomeMetric: 'days to decide a dispute',
  resultMeasure: 'revenue kept',
  targets: ['repeat contacts'],
  links: { ACTION_OUTCOME: 'E4', OUTCOME_LOYALTY: 'E3', LOYALTY_RESULT: 'E3' },
  benefits: [benefit],
  disclosures: NOTHING_DISCLOSED,
  technology: null,
  claimsOnBaselines: new Map(),
  explained: new Map(),
};
const answers: TechnologyAnswers = {
  askedByCustomers: true,
  helpsTask: true,
  personInReach: true,
  worthWithoutSaving: true,
  mostlyCost: false,
  closesWay: false,
  guards: [
    { kind: 'REPEAT_CONTACT', name: 'repeat within 7 days', stopAt: 0.2 },
    { kind: 'FAILURE_RATE', name: 'failed sessions', stopAt: 0.1 },
  ],
};
const costFirst: TechnologyAnswers = {
  ...answers,
  askedByCustomers: false,
  helpsTask: false,
  personInReach: false,
  mostlyCost: true,
};
const found = (more: Partial<CaseFacts>): readonly CaseCheckName[] =>
  checkCase({ ...good, ...more }).findings.map((one) => one.check);
const said = (more: Partial<Disclosures>): Partial<CaseFacts> => ({ disclosures: { ...NOTHING_DISCLOSED, ...more } });
const saving: Benefit = { ...benefit, type: 'PROCESS_COST_AVOIDED' };

describe('the eighteen anti-patterns', () => {
  it('find nothing in a good case', () => {
    expect(checkCase(good)).toEqual({ score: 100, findings: [], blocked: false });
  });

  const planted: Readonly<Record<AntiPattern, readonly Partial<CaseFacts>[]>> = {
    HANDLE_TIME_TARGET: [
      { outcomeMetric: 'AHT -18%' },
      { title: 'Cheaper offshore vendor, AHT target 300 s' },
      { targets: ['average handle time'] },
    ],
    CALL_COUNT_QUOTA: [{ targets: ['calls per hour'] }, { action: 'Set a call quota for every team' }],
    FORCED_CALL_END: [{ title: 'Cap calls at 6 minutes' }, { action: 'End chats after ten minutes' }],
    NO_COACHING: [said({ coached: false })],
    SCRIPTS_ONLY: [said({ mayDecide: false })],
    BOT_AS_COST_CUT: [
      { title: 'Replace first-line agents with a voice bot' },
      { kind: 'TECHNOLOGY', technology: costFirst },
    ],
    SOCIAL_SERVICE_REMOVED: [said({ removesSocialService: true }), { action: 'Close our social care desk' }],
    LEADS_ONLY_RETURN: [{ resultMeasure: 'leads' }],
    NO_MAKE_GOODS: [said({ forbidsMakeGoods: true }), { action: 'Stop goodwill credits' }],
    POLICY_WITHOUT_PATH_TO_YES: [said({ restricts: true }), said({ restricts: true, pathToYes: false })],
    SELL_BEFORE_SOLVE: [{ title: 'Sell an add-on on every service call' }, said({ sellsBeforeSolving: true })],
    VENDOR_PAID_ON_MINUTES: [said({ vendorPaidBy: 'MINUTES' }), { kind: 'VENDOR', outcomeMetric: 'price per minute' }],
    VANITY_METRIC: [{ title: 'Grow social followers to 500,000', benefits: [] }, { resultMeasure: 'impressions' }],
    SATISFACTION_ONLY_BENEFIT: [
      { outcomeMetric: 'branch CSAT +4', benefits: [] },
      { resultMeasure: 'customer satisfaction' },
    ],
    MASKED_HEAD_COUNT_CUT: [
      said({ cutsJobs: true }),
      { benefits: [{ ...saving, jobs: { fte: 12, consulted: false } }] },
      { benefits: [{ ...saving, cashable: true, jobs: null }] },
    ],
    FEE_WITHOUT_CONTACT_FORECAST: [said({ raisesFee: true })],
    REFUSAL_WITHOUT_COST_OF_NO: [said({ refuses: true })],
    METRIC_UNCHANGED: [said({ metricUnchangedMonths: 13 })],
  };

  it.each(ANTI_PATTERNS)('%s is caught by name, with the reason and the way to mend it', (name) => {
    for (const facts of planted[name]) {
      const one = checkCase({ ...good, ...facts }).findings.find((finding) => finding.check === name);
      expect(one).toMatchObject({ ...antiPattern(name), because: expect.stringMatching(/\S/) });
    }
  });

  it.each<[AntiPattern, Partial<CaseFacts>]>([
    ['POLICY_WITHOUT_PATH_TO_YES', said({ restricts: true, pathToYes: true })],
    ['FEE_WITHOUT_CONTACT_FORECAST', said({ raisesFee: true, contactForecast: 0 })],
    ['REFUSAL_WITHOUT_COST_OF_NO', said({ refuses: true, costOfNoStated: true })],
    ['VENDOR_PAID_ON_MINUTES', { kind: 'VENDOR', ...said({ vendorPaidBy: 'RESOLUTION' }) }],
    ['METRIC_UNCHANGED', said({ metricUnchangedMonths: 12 })],
    [
      'MASKED_HEAD_COUNT_CUT',
      { benefits: [{ ...saving, jobs: { fte: 3, consulted: true } }], ...said({ cutsJobs: true }) },
    ],
    ['SATISFACTION_ONLY_BENEFIT', { outcomeMetric: 'branch CSAT +4' }],
    ['VANITY_METRIC', { title: 'Answer followers on social within an hour' }],
    ['FORCED_CALL_END', { title: 'Offer a plan before the first late call' }],
    ['SELL_BEFORE_SOLVE', { title: 'Give agents a $75 make-good limit without supervisor' }],
  ])('%s is not seen where it is not', (name, facts) => {
    expect(found(facts)).not.toContain(name);
  });

  it('an explanation turns what the words resemble into a warning, but not what was answered', () => {
    const explained = new Map<AntiPattern, string>([
      ['HANDLE_TIME_TARGET', 'the target is removed'],
      ['SELL_BEFORE_SOLVE', 'no'],
    ]);
    const words = checkCase({ ...good, title: 'Remove the AHT target', explained });
    expect(words).toMatchObject({
      blocked: false,
      findings: [{ severity: 'WARN', because: expect.stringContaining('the target is removed') }],
    });
    expect(checkCase({ ...good, ...said({ sellsBeforeSolving: true }), explained }).blocked).toBe(true);
  });
});

describe('the other checks', () => {
  const { links } = good;
  const bot: Partial<CaseFacts> = { kind: 'TECHNOLOGY', technology: { ...answers, guards: [] } };
  const baseline = { id: 'status contacts', quantity: 1000, claimed: 400 };
  const claims = new Map([
    [
      'status contacts',
      [
        { initiative: 'I-1', share: 0.4 },
        { initiative: 'I-2', share: 0.5 },
      ],
    ],
  ]);
  const planted: Readonly<Record<(typeof CASE_CHECKS)[number], Partial<CaseFacts>>> = {
    MISSING_LINK: { links: { ...links, OUTCOME_LOYALTY: 'MISSING' } },
    ONE_STEP_SHORT: { links: { ...links, LOYALTY_RESULT: 'MISSING' } },
    UNGRADED_LINK: { links: { ...links, LOYALTY_RESULT: 'UNGRADED' } },
    WEAK_LINK: { links: { ...links, OUTCOME_LOYALTY: 'E1' } },
    DEFLECTION_WITHOUT_FAILURES: said({ deflects: true }),
    CANNIBALISED_REVENUE: said({ takesRevenue: true }),
    BENEFIT_CLAIMED_TWICE: { benefits: [{ ...benefit, baseline }], claimsOnBaselines: claims },
    BENEFIT_ABOVE_BASELINE: { benefits: [{ ...benefit, baseline: { ...baseline, claimed: 1001 } }] },
    NO_BENEFIT_OWNER: { benefits: [{ ...benefit, ownerId: null }] },
    CASHABLE_WITHOUT_RELEASE: { benefits: [{ ...benefit, cashable: true }] },
    JOBS_NOT_STATED: { benefits: [{ ...saving, jobs: null }] },
    GUARDS_MISSING: bot,
  };

  it.each(CASE_CHECKS)('%s is caught, alone, and lowers the score', (name) => {
    const check = checkCase({ ...good, ...planted[name] });
    expect(check.findings.map((one) => one.check)).toEqual([name]);
    expect(check.score).toBe(96);
  });

  it('name the joint saving beside the sum', () => {
    const [one] = checkCase({ ...good, ...planted.BENEFIT_CLAIMED_TWICE }).findings;
    expect(one?.because).toContain('together 700, not 900');
  });

  it('ask for one link only where all benefits are cost, and only warn of a loss that is stated', () => {
    expect(
      found({ benefits: [saving], links: { ...links, OUTCOME_LOYALTY: 'MISSING', LOYALTY_RESULT: 'MISSING' } }),
    ).toEqual([]);
    const loss: Benefit = { ...benefit, type: 'DISBENEFIT', amounts: [{ low: -3n, central: -2n, high: -1n }] };
    const stated = checkCase({ ...good, ...said({ takesRevenue: true }), benefits: [benefit, loss] });
    expect(stated).toMatchObject({ blocked: false, findings: [{ check: 'CANNIBALISED_REVENUE', severity: 'WARN' }] });
    expect(checkCase({ ...good, ...said({ takesRevenue: true }) }).blocked).toBe(true);
  });
});

describe('the technology purpose check', () => {
  it('is customer-first, mixed or cost-first by its points, and open while unanswered', () => {
    expect(technologyPurpose(answers)).toMatchObject({ purpose: 'CUSTOMER_FIRST', points: 6, missingGuards: [] });
    expect(technologyPurpose({ ...answers, askedByCustomers: false, mostlyCost: true })).toMatchObject({
      purpose: 'MIXED',
      points: 4,
    });
    expect(technologyPurpose(costFirst).purpose).toBe('COST_FIRST');
    expect(technologyPurpose({ ...answers, mostlyCost: true, helpsTask: false })).toMatchObject({
      purpose: 'COST_FIRST',
      points: 4,
    });
    expect(technologyPurpose({ ...answers, closesWay: null })).toMatchObject({ purpose: null, open: ['closesWay'] });
  });

  it('never recommends cost-first, and asks for guards with stop values', () => {
    expect(mayRecommend(answers)).toMatchObject({ ok: true });
    expect(mayRecommend(costFirst)).toMatchObject({ ok: false, refusal: { code: 'MISSING_EVIDENCE' } });
    expect(mayRecommend({ ...answers, helpsTask: null })).toMatchObject({
      refusal: { code: 'INCOMPLETE', field: 'technology.helpsTask' },
    });
    expect(mayRecommend({ ...answers, guards: [{ kind: 'REPEAT_CONTACT', name: 'r', stopAt: null }] })).toMatchObject({
      refusal: {
        code: 'INCOMPLETE',
        problems: [{ message: expect.stringContaining('stops') }, { message: 'failure rate is missing' }],
      },
    });
  });
});

describe('the depth of review', () => {
  const rule = { costSteps: [100n, 500n, 1000n], easedFrom: 'E4', deepenedUpTo: 'E1' } as const;

  it('grows with cost and falls with evidence, never otherwise', () => {
    const depths = ['LIGHT', 'STANDARD', 'FULL', 'FULL_WITH_SECOND_GRADER'];
    const at = (cost: bigint, grade: 'E0' | 'E3' | 'E5') => depths.indexOf(depthOfReview(cost, grade, rule).depth);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2000n }), fc.bigInt({ min: 0n, max: 2000n }), (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        for (const grade of ['E0', 'E3', 'E5'] as const) expect(at(less, grade)).toBeLessThanOrEqual(at(more, grade));
        expect(at(a, 'E5')).toBeLessThanOrEqual(at(a, 'E3'));
        expect(at(a, 'E3')).toBeLessThanOrEqual(at(a, 'E0'));
      }),
    );
    expect(depthOfReview(500n, 'E1', rule)).toMatchObject({
      depth: 'FULL_WITH_SECOND_GRADER',
      because: [expect.any(String), 'evidence E1 deepens it by one'],
    });
    expect(depthOfReview(99n, 'E5', rule).depth).toBe('LIGHT');
  });

  it('refuses a rule that contradicts itself', () => {
    expect(readReviewRule(rule)).toMatchObject({ ok: true });
    expect(readReviewRule({ ...rule, costSteps: [5n, 5n] })).toMatchObject({
      ok: false,
      refusal: { field: 'costSteps' },
    });
    expect(readReviewRule({ ...rule, easedFrom: 'E1' })).toMatchObject({ ok: false, refusal: { field: 'easedFrom' } });
    expect(readReviewRule({ ...rule, costSteps: [1n, 2n, 3n, 4n] })).toMatchObject({ ok: false });
  });
});
