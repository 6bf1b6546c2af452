import { capOnly, limitsOf, type AmountLimit, type Portfolio, type PortfolioItem } from '@clout/domain';

/** The seed of every generated instance: the same numbers on every machine. */
export const CHOICE_SEED = 20_261;

/** Numbers without pattern below `most` (Lehmer, multiplier 48271 modulo 2^31 - 1). */
const sequence = (seed: number) => {
  let state = seed;
  return (most: number): number => (state = (state * 48_271) % 2_147_483_647) % most;
};

/** Initiatives under a cap of a quarter of what they ask; values lean on costs, as real ones do. */
export const plainInstance = (n: number): Portfolio => {
  const next = sequence(CHOICE_SEED + n);
  const items = Array.from({ length: n }, (_, k): PortfolioItem => {
    const cost = 10_000 + next(9_000_000);
    const option = { id: `P${k}`, cost: BigInt(cost), value: BigInt(1 + next(5_000) + Math.floor(cost / 2_000)) };
    return {
      id: option.id,
      status: 'optional',
      tiered: false,
      options: [option],
      touchpoints: [],
      requires: [],
      requiresAny: [],
    };
  });
  const asked = items.reduce((sum, item) => sum + item.options[0]!.cost, 0n);
  return capOnly(asked / 4n, items);
};

/**
 * The same with every kind of rule: two options for a third of the initiatives, requirements for a fifth, exclusive
 * pairs, four periods and a run-rate cap, floors and ceilings by functional area, touchpoint and sponsorship, a count.
 */
export const ruledInstance = (n: number): Portfolio => {
  const next = sequence(CHOICE_SEED + 7 * n);
  const plain = plainInstance(n);
  const items = plain.items.map((item, k): PortfolioItem => {
    const full = item.options[0]!;
    const tiered = next(3) === 0;
    const spread = (cost: bigint): bigint[] => {
      const first = (cost * BigInt(next(40))) / 100n;
      return [first, cost / 5n, cost / 5n, cost - first - 2n * (cost / 5n)];
    };
    const whole = { ...full, costByPeriod: spread(full.cost), runRateCost: (full.cost * BigInt(20 + next(80))) / 100n };
    const part = { cost: (full.cost * 6n) / 10n, value: (full.value * 7n) / 10n };
    const core = { ...part, id: 'core', costByPeriod: spread(part.cost), runRateCost: part.cost / 2n };
    return {
      ...item,
      tiered,
      options: tiered ? [{ ...whole, id: 'full' }, core] : [whole],
      silo: `silo ${next(8)}`,
      touchpoints: [`touchpoint ${next(6)}`],
      sponsorship: next(5) === 0 ? 'CX_INFRASTRUCTURE' : 'BUSINESS_UNIT',
      requires: k > 0 && next(5) === 0 ? [`P${next(k)}`] : [],
    };
  });
  const share = (bp: bigint): bigint => (plain.cap * bp) / 10_000n;
  const silo = new Map<string, AmountLimit>(
    Array.from({ length: 8 }, (_, k) => [`silo ${k}`, { min: share(500n), max: share(2_000n) }] as const),
  );
  const touchpoint = new Map<string, AmountLimit>([['touchpoint 0', { max: share(1_500n) }]]);
  const sponsorship = new Map<string, AmountLimit>([['CX_INFRASTRUCTURE', { min: share(1_500n) }]]);
  return {
    ...plain,
    items,
    runRateCap: share(6_000n),
    periods: ['Q1', 'Q2', 'Q3', 'Q4'],
    periodCaps: [share(2_800n), share(2_600n), share(2_600n), share(4_600n)],
    limits: limitsOf({ silo, touchpoint, sponsorship }),
    exclusiveGroups: Array.from({ length: Math.floor(n / 25) }, (_, k) => ({
      id: `pair ${k}`,
      items: [`P${25 * k}`, `P${25 * k + 1 + next(24)}`],
      max: 1n,
    })),
    maxItems: BigInt(Math.floor(n / 2)),
  };
};
