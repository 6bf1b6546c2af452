import fc from 'fast-check';
import { type Figure, orNull } from '../../method/figure';
import { DEFAULT_MULTIPLIERS, GRADES } from '../evidence/grade';
import type { Benefit, BenefitAmount } from './benefit';
import { type CaseAssumptions, type CaseRules, evaluateCase } from './evaluate-case';
import { type RateCard, avoidedContacts, readRateCard } from './rate-card';
import { riskReduced } from './read-benefit';
import { whatIf } from './what-if';

const value = <T>(figure: Figure<T>): T => {
  if (!figure.known) throw new Error(figure.message);
  return figure.value;
};
const flat = (central: bigint): BenefitAmount => ({ low: central / 2n, central, high: central * 2n });
const benefit: Benefit = {
  id: 'retained',
  type: 'REVENUE_RETAINED',
  description: 'Customers stay',
  amounts: [flat(0n), flat(1_100_000n)],
  cashable: false,
  release: null,
  jobs: { fte: 0, consulted: true },
  ownerId: 'u1',
  baseline: null,
  risk: null,
};
const rules: CaseRules = {
  multipliers: DEFAULT_MULTIPLIERS,
  chainRule: 'WEAKEST',
  estimate: 'CENTRAL',
  hurdleRate: 1000,
  optimismUplift: 0,
};
const given: CaseAssumptions = {
  links: { ACTION_OUTCOME: 'E4', OUTCOME_LOYALTY: 'E3', LOYALTY_RESULT: 'E4' },
  benefits: [benefit],
  costs: [300_000n],
  cappedCost: 300_000n,
  onRateCard: true,
  blocked: false,
};
const valued = (more: Partial<CaseAssumptions>, other: Partial<CaseRules> = {}) =>
  value(evaluateCase({ ...given, ...more }, { ...rules, ...other }));

describe('the value of a case', () => {
  it('is the multiplier of its weakest link x present benefit, less cost unmultiplied', () => {
    const found = valued({});
    expect(found).toMatchObject({
      grade: 'E3',
      claimed: 1_000_000n,
      credited: 500_000n,
      cost: 300_000n,
      net: 200_000n,
      shortfall: null,
    });
    expect(orNull(found.numbers.npv)).toBeCloseTo(700_000, 6);
    expect(orNull(found.numbers.breakEven)).toBeCloseTo(0.3, 12);
    expect(orNull(found.numbers.perCappedUnit)).toBeCloseTo(2 / 3, 12);
    expect(orNull(found.numbers.benefitCostRatio)).toBeCloseTo(10 / 3, 12);
    expect(found.numbers.range).toMatchObject({ known: true });
  });

  it('raises costs, not benefits, against optimism, and may count the lower bound', () => {
    expect(valued({}, { optimismUplift: 2000 })).toMatchObject({ credited: 500_000n, cost: 360_000n });
    expect(valued({}, { estimate: 'LOWER' })).toMatchObject({ claimed: 1_000_000n, credited: 250_000n });
    expect(valued({}, { chainRule: 'PRODUCT' })).toMatchObject({ credited: 281_200n });
  });

  it.each<[string, Partial<CaseAssumptions>, string]>([
    ['a last link that is missing', { links: { ...given.links, LOYALTY_RESULT: 'MISSING' } }, 'ONE_STEP_SHORT'],
    ['another that is missing', { links: { ...given.links, OUTCOME_LOYALTY: 'MISSING' } }, 'MISSING_LINK'],
    ['an ungraded one', { links: { ...given.links, ACTION_OUTCOME: 'UNGRADED' } }, 'UNGRADED'],
    ['mere belief', { links: { ...given.links, ACTION_OUTCOME: 'E0' } }, 'E0'],
    ['a check that stops it', { blocked: true }, 'BLOCKED'],
    ['no benefit', { benefits: [] }, 'NO_BENEFIT'],
  ])('is 0 for %s, and says why', (_name, more, shortfall) => {
    expect(valued(more)).toMatchObject({ credited: 0n, net: -300_000n, shortfall });
  });

  it('counts a disbenefit in full, whatever the evidence', () => {
    const fee: Benefit = {
      ...benefit,
      id: 'fee',
      type: 'DISBENEFIT',
      amounts: [{ low: -80_000n, central: -50_000n, high: -10_000n }],
    };
    expect(valued({ benefits: [benefit, fee] })).toMatchObject({ claimed: 950_000n, credited: 450_000n });
    expect(valued({ benefits: [fee], links: { ...given.links, ACTION_OUTCOME: 'E1' } })).toMatchObject({
      credited: -50_000n,
    });
  });

  it('needs one link only for a cost on the rate card', () => {
    const contacts: Benefit = { ...benefit, id: 'contacts', type: 'CONTACT_COST_AVOIDED' };
    const links = { ACTION_OUTCOME: 'E4', OUTCOME_LOYALTY: 'MISSING', LOYALTY_RESULT: 'MISSING' } as const;
    expect(valued({ benefits: [contacts], links })).toMatchObject({ grade: 'E4', credited: 750_000n, shortfall: null });
    expect(valued({ benefits: [contacts], links, onRateCard: false })).toMatchObject({
      credited: 0n,
      shortfall: 'ONE_STEP_SHORT',
    });
  });

  it.each<[string, Partial<CaseAssumptions>, Partial<CaseRules>, string]>([
    ['mixed periods', { stated: { amountsPer: 'MONTH', ratePer: 'YEAR', currencies: ['USD'] } }, {}, 'mixed_periods'],
    [
      'mixed currencies',
      { stated: { amountsPer: 'YEAR', ratePer: 'YEAR', currencies: ['USD', 'EUR'] } },
      {},
      'mixed_currencies',
    ],
    ['a negative cost', { costs: [-1n] }, {}, 'negative_cost'],
    ['no cost', { costs: [] }, {}, 'missing_input'],
    [
      'points out of order',
      { benefits: [{ ...benefit, amounts: [{ low: 3n, central: 2n, high: 4n }] }] },
      {},
      'invalid_benefit',
    ],
    [
      'a decline that is called a benefit',
      { benefits: [{ ...benefit, amounts: [flat(-5n)].map((x) => ({ ...x, low: -9n, high: 0n })) }] },
      {},
      'invalid_benefit',
    ],
    ['a disbenefit above 0', { benefits: [{ ...benefit, type: 'DISBENEFIT' }] }, {}, 'invalid_benefit'],
    [
      'a probability above 1',
      {
        benefits: [
          { ...benefit, risk: { before: { probability: 1.2, impact: 1n }, after: { probability: 0, impact: 1n } } },
        ],
      },
      {},
      'invalid_benefit',
    ],
    ['a rate below 0', {}, { hurdleRate: -1 }, 'rate_out_of_range'],
    ['a rate that is NaN', {}, { hurdleRate: NaN }, 'rate_out_of_range'],
    ['a multiplier above 1', {}, { multipliers: { ...DEFAULT_MULTIPLIERS, E5: 10_001 } }, 'multiplier_outside_0_1'],
  ])('names %s', (_name, more, other, code) => {
    expect(evaluateCase({ ...given, ...more }, { ...rules, ...other })).toMatchObject({ known: false, code });
  });

  it('never credits more than is claimed, and never falls with better evidence', () => {
    const grades = fc.constantFrom(...GRADES);
    const amount = fc.bigInt({ min: 0n, max: 10_000_000n });
    fc.assert(
      fc.property(
        grades,
        grades,
        fc.array(amount, { maxLength: 6 }),
        fc.integer({ min: 0, max: 3000 }),
        (a, b, list, hurdleRate) => {
          const [weak, strong] = GRADES.indexOf(a) <= GRADES.indexOf(b) ? [a, b] : [b, a];
          const benefits = [{ ...benefit, amounts: list.map(flat) }];
          const at = (grade: typeof a) =>
            valued({ benefits, links: { ...given.links, ACTION_OUTCOME: grade } }, { hurdleRate });
          expect(at(strong).credited <= at(strong).claimed).toBe(true);
          expect(at(weak).credited <= at(strong).credited).toBe(true);
          expect(at(weak).cost).toBe(at(strong).cost);
        },
      ),
    );
  });
});

describe('what if', () => {
  it('values a change beside the case as it stands, with its place', () => {
    const found = value(
      whatIf(given, rules, { assumptions: { links: { ...given.links, OUTCOME_LOYALTY: 'E4' } } }, [0.7, 0.1]),
    );
    expect(found).toMatchObject({ netChange: 250_000n, grade: ['E3', 'E4'], rank: [2, 1] });
    expect(value(whatIf({ ...given, cappedCost: 0n }, rules, {})).rank).toBeNull();
    expect(whatIf(given, rules, { assumptions: { costs: [-1n] } })).toMatchObject({ code: 'negative_cost' });
    expect(whatIf(given, rules, { rules: { hurdleRate: 500 } })).toMatchObject({ known: true });
  });
});

describe('the rate card', () => {
  const card: RateCard = {
    version: 1,
    perContact: new Map([['phone', { full: 801n, avoidable: 520n }]]),
    fteCost: 6_000_000n,
    margin: 4500,
    clv: 102_000n,
    hurdleRate: 800,
    horizon: 3,
    optimismUplift: 1500,
  };

  it('credits avoided contacts at avoidable cost and shows them back at full cost', () => {
    expect(readRateCard(card).ok).toBe(true);
    expect(avoidedContacts(card, 'phone', 1000n)).toMatchObject({ value: { credited: 520_000n, showback: 801_000n } });
    expect(avoidedContacts(card, 'letter', 1n)).toMatchObject({ ok: false, refusal: { code: 'INCOMPLETE' } });
    expect(avoidedContacts(card, 'phone', -1n)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
  });

  it.each<[string, Partial<RateCard>, string]>([
    [
      'avoidable above full cost',
      { perContact: new Map([['phone', { full: 1n, avoidable: 2n }]]) },
      'perContact.phone.avoidable',
    ],
    ['no channel', { perContact: new Map() }, 'perContact'],
    ['a negative hurdle rate', { hurdleRate: -1 }, 'hurdleRate'],
    ['no horizon', { horizon: 0 }, 'horizon'],
    ['half a basis point', { margin: 0.5 }, 'margin'],
  ])('refuses %s', (_name, more, field) => {
    expect(readRateCard({ ...card, ...more })).toMatchObject({ ok: false, refusal: { field } });
  });

  it('values a risk as probability x impact', () => {
    expect(
      riskReduced({ before: { probability: 0.2, impact: 1000n }, after: { probability: 0.05, impact: 800n } }),
    ).toBe(160n);
    expect(riskReduced({ before: { probability: 0, impact: 0n }, after: { probability: 0.5, impact: 3n } })).toBe(-2n);
  });
});
