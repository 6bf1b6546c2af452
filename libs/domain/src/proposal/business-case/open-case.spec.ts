import { NOTHING_DISCLOSED } from '../case-check/case-facts';
import { checkCase } from '../case-check/check-case';
import type { CostLineContent } from '../option-measures';
import { imagine } from './case-change';
import type { BusinessCase, StatedBenefit } from './case-content';
import { costsByYear } from './case-costs';
import { figuresOfCase } from './case-figures';
import { pitchOfCase, wholeAmount } from './case-pitch';
import { USUAL_CASE_SETTINGS } from './case-rules';
import { type CaseGround, type CaseToOpen, caseFacts, reviewOfCase, valueOption } from './open-case';
import type { RateCard } from './rate-card';
import { readCase } from './read-case';
import { type BaselineClaim, claimedShare, partInBasisPoints, sharedPart } from './shared-baseline';

const calendar = { fiscalYearStartMonth: 1, periodsPerYear: 12, calendarPattern: 'TWELVE_MONTHS' as const };
const year = { fiscalYear: 2026, calendar };
const card: RateCard = {
  version: 1,
  perContact: new Map([['phone', { full: 800n, avoidable: 300n }]]),
  fteCost: 0n,
  margin: 2500,
  clv: 0n,
  hurdleRate: 0,
  horizon: 2,
  optimismUplift: 0,
};
const ground: CaseGround = { settings: USUAL_CASE_SETTINGS, card, year };
const line = (more: Partial<CostLineContent> = {}): CostLineContent => ({
  fiscalYear: 2026,
  period: 1,
  amount: 100n,
  kind: 'ONE_TIME',
  costClass: 'OPEX',
  costCentre: 'c',
  account: 'a',
  alreadyBudgeted: 0n,
  contractEnd: null,
  absorbsOn: null,
  ...more,
});
const flat = (amount: bigint) => ({ low: amount, central: amount, high: amount });
const benefit = (more: Partial<StatedBenefit> = {}): StatedBenefit => ({
  id: 'b1',
  type: 'REVENUE_RETAINED',
  description: 'customers who stay',
  amounts: [flat(0n), flat(1000n), flat(1000n)],
  optionAmounts: [],
  cashable: false,
  release: null,
  jobs: null,
  ownerId: 'someone',
  baseline: null,
  risk: null,
  contacts: null,
  ...more,
});
const content = (more: Partial<BusinessCase> = {}): BusinessCase => ({
  kind: 'PROCESS_REDESIGN',
  behaviour: null,
  resultMeasure: 'revenue kept',
  targets: [],
  statements: { ACTION_OUTCOME: 'a', OUTCOME_LOYALTY: 'b', LOYALTY_RESULT: 'c' },
  benefits: [benefit()],
  disclosures: NOTHING_DISCLOSED,
  technology: null,
  explained: [],
  recommended: false,
  ...more,
});
const outcome = {
  metric: 'days to decide',
  unit: 'days',
  baseline: '24',
  target: '9',
  byWhen: '2027-03-31',
  customersAffected: null,
};
const open = (more: Partial<BusinessCase> = {}, claims: readonly BaselineClaim[] = []): CaseToOpen => ({
  initiative: { id: 'i1', title: 'One owner', action: 'give each dispute one owner', outcome },
  content: content(more),
  links: { ACTION_OUTCOME: 'E4', OUTCOME_LOYALTY: 'E3', LOYALTY_RESULT: 'E3' },
  claims: new Map([['base', claims]]),
});
const option = { id: 'full', effectShare: 10_000, costs: [line()], inYear: 100n };
const valueOf = (to: CaseToOpen, from = option) => {
  const valued = valueOption(to, from, ground);
  if (!valued.known) throw new Error(valued.message);
  return valued.value;
};

describe('the costs of an option by year', () => {
  it('go on at their latest level to the contract’s end, or through the horizon', () => {
    const running = (more: Partial<CostLineContent>) => line({ kind: 'RUN_RATE', period: 12, amount: 10n, ...more });
    expect(costsByYear([line(), running({})], year, 2)).toEqual([110n, 120n, 120n]);
    expect(costsByYear([running({ contractEnd: '2027-03-31' })], year, 2)).toEqual([10n, 30n, 0n]);
    expect(costsByYear([running({ contractEnd: '2029-01-31' })], year, 1)).toEqual([10n, 120n, 120n, 10n]);
    expect(costsByYear([running({ absorbsOn: '2027-01-01', costClass: 'CAPEX' })], year, 1)).toEqual([10n, 120n]);
    expect(costsByYear([line({ fiscalYear: 2025 })], year, 0)).toEqual([100n]);
  });
});

describe('a baseline that several claim', () => {
  const claim = (initiativeId: string, share: number) => ({ initiativeId, benefitId: `of ${initiativeId}`, share });

  it('counts the joint saving by the product rule, never the sum', () => {
    expect(partInBasisPoints(sharedPart([claim('i1', 400_000)]))).toBe(10_000);
    expect(partInBasisPoints(sharedPart([claim('i1', 400_000), claim('i2', 400_000)]))).toBe(8000);
    const baseline = { id: 'base', quantity: 1000, claimed: 400 };
    expect(claimedShare(baseline)).toBe(400_000);
    const { value, benefits, claimed } = valueOf(
      open({ benefits: [benefit({ baseline })] }, [claim('i1', 400_000), claim('i2', 400_000)]),
    );
    expect({ claimed, credited: value.credited, net: value.net }).toEqual({
      claimed: 2000n,
      credited: 800n,
      net: 700n,
    });
    expect(benefits).toMatchObject([{ claimed: 2000n, shared: 8000, credited: 800n, multiplier: 5000 }]);
    const facts = caseFacts(open({ benefits: [benefit({ baseline })] }, [claim('i1', 1e6), claim('i2', 1e6)]), card);
    expect(checkCase(facts).findings.map((one) => one.check)).toContain('BENEFIT_CLAIMED_TWICE');
  });
});

describe('an option of a case', () => {
  it('takes its share of the effect, or amounts of its own, within the horizon', () => {
    expect(valueOf(open(), { ...option, effectShare: 2500 }).value.credited).toBe(250n);
    const own = benefit({
      optionAmounts: [{ optionId: 'full', amounts: [flat(10n), flat(20n), flat(30n), flat(99n)] }],
    });
    expect(valueOf(open({ benefits: [own] })).value.claimed).toBe(60n);
  });

  it('credits contacts at avoidable cost and risk at the loss expected less', () => {
    const contacts = { channelId: 'phone', amounts: [{ low: 1, central: 2, high: 3 }] };
    const calls = benefit({ type: 'CONTACT_COST_AVOIDED', amounts: null, contacts });
    expect(valueOf(open({ benefits: [calls] })).value).toMatchObject({ claimed: 600n, credited: 450n });
    const unknown = { ...contacts, channelId: 'fax' };
    expect(valueOption(open({ benefits: [{ ...calls, contacts: unknown }] }), option, ground)).toMatchObject({
      known: false,
      why: 'INCOMPLETE',
    });
    const loss = (probability: number) => ({ probability, impact: 1000n });
    const risk = benefit({ type: 'RISK_REDUCED', amounts: null, risk: { before: loss(0.3), after: loss(0.1) } });
    expect(valueOf(open({ benefits: [risk] })).value.claimed).toBe(400n);
  });

  it('has no value without a rate card, and none while a check stops it', () => {
    expect(valueOption(open(), option, { ...ground, card: null })).toMatchObject({ known: false, why: 'INCOMPLETE' });
    expect(valueOf(open({ resultMeasure: 'followers' })).value).toMatchObject({ shortfall: 'BLOCKED', credited: 0n });
    const bare = benefit({ type: 'CONTACT_COST_AVOIDED' });
    expect(valueOf(open({ benefits: [bare] })).value.shortfall).toBe('ONE_STEP_SHORT');
  });

  it('shows every number opened, and each that is none with its reason', () => {
    const { given, rules, value } = valueOf(open());
    const figures = new Map(figuresOfCase(given, rules, value).map((one) => [one.name, one]));
    expect(figures.get('NPV')).toMatchObject({ value: '1900', unit: 'MONEY', reason: null });
    expect(figures.get('PAYBACK')).toMatchObject({ value: '0.1', unit: 'YEARS', how: { method: 'payback' } });
    expect(figures.get('BREAK_EVEN')).toMatchObject({ value: '0.05' });
    expect(figures.get('IRR')).toMatchObject({ unit: 'RATE', how: { method: 'irr' } });
    const lost = valueOf(open({ benefits: [] }));
    const without = new Map(figuresOfCase(lost.given, lost.rules, lost.value).map((one) => [one.name, one]));
    for (const name of ['IRR', 'PAYBACK', 'BREAK_EVEN'] as const)
      expect(without.get(name)).toMatchObject({ value: null, reason: expect.any(String) });
    expect([...without.values()].every((one) => (one.value === null) === (one.how.reason !== null))).toBe(true);
  });

  it('is imagined otherwise without being changed', () => {
    const { given } = valueOf(open());
    const change = { links: [], benefits: [], benefitShare: 5000, costShare: 20_000, rules: {} };
    const other = imagine(given, change);
    expect([other.benefits[0]?.amounts[1]?.central, other.costs[0], other.cappedCost]).toEqual([500n, 200n, 200n]);
    expect(given.costs[0]).toBe(100n);
  });
});

describe('what a case says', () => {
  it('is one sentence, with the most that it brings in a year', () => {
    const shown = { currency: 'USD', minorUnitDigits: 2 };
    expect(wholeAmount(123_456_789n, shown)).toBe('USD 1,234,568');
    const amounts = [flat(0n), flat(64_000_000n)];
    expect(pitchOfCase(open().initiative, [{ type: 'REVENUE_RETAINED', amounts }], shown)).toEqual({
      text: 'Would we not generate up to USD 640,000 a year more revenue if we achieved days to decide from 24 days to 9 days by 31 March 2027 by doing this: give each dispute one owner?',
      missing: [],
      complete: true,
    });
    expect(pitchOfCase({ action: '', outcome: null }, [], shown).missing).toHaveLength(7);
  });

  it('is looked at as deeply as its proposed option asks', () => {
    const settings = { ...USUAL_CASE_SETTINGS, review: { ...USUAL_CASE_SETTINGS.review, costSteps: [50n, 500n] } };
    const sizes = [
      { proposed: true, totalCommitment: 60n },
      { proposed: false, totalCommitment: 900n },
    ];
    expect(reviewOfCase(sizes, 'E2', settings).depth).toBe('STANDARD');
    expect(reviewOfCase(sizes.slice(1), 'E2', settings).depth).toBe('FULL');
  });

  const problems = (more: Partial<BusinessCase>) => {
    const read = readCase(content(more), { horizon: 2 });
    return read.ok ? [] : read.refusal.problems.map((one) => one.field);
  };

  it('is refused field by field', () => {
    const upsideDown = { low: 2n, central: 1n, high: 3n };
    expect(
      problems({
        targets: [' '],
        benefits: [
          benefit({ description: '', amounts: [upsideDown, flat(1n), flat(1n), flat(1n)] }),
          benefit({ type: 'RISK_REDUCED', amounts: [flat(1n)] }),
          benefit({
            type: 'RISK_REDUCED',
            amounts: [flat(2n)],
            risk: { before: { probability: 1.5, impact: 1n }, after: { probability: 0, impact: 0n } },
          }),
          benefit({ amounts: null, baseline: { id: 'x', quantity: 0, claimed: 1 } }),
        ],
      }),
    ).toEqual([
      'targets[0]',
      'benefits[0].amounts',
      'benefits[0].amounts[0]',
      'benefits[0].description',
      'benefits[1].risk',
      'benefits[2].risk.before.probability',
      'benefits[3].amounts',
      'benefits[3].baseline.quantity',
    ]);
  });

  it('may recommend a technology only when its purpose check allows it', () => {
    expect(readCase(content({ recommended: true }), { horizon: 2 }).ok).toBe(true);
    expect(readCase(content({ kind: 'TECHNOLOGY', recommended: true }), { horizon: 2 })).toMatchObject({
      ok: false,
      refusal: { code: 'INCOMPLETE' },
    });
  });
});
