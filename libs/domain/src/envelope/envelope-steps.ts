/** One step of a way from one amount to another: what stands there, or what is taken off or added. */
export interface MoneyStep<Key extends string = string> {
  readonly key: Key;
  readonly kind: 'total' | 'change';
  /** Minor units; what is taken off is negative. */
  readonly amount: bigint;
}

/** What the way from the base to the headroom is made of, in minor units. */
export interface EnvelopeFigures {
  /** The whole base. */
  readonly total: bigint;
  /** What is outside the addressable base, by reason. */
  readonly outside: readonly { readonly reason: string; readonly amount: bigint }[];
  readonly addressable: bigint;
  readonly limit: bigint;
  readonly reserve: bigint;
  readonly committed: bigint;
  readonly held: bigint;
}

/** By the reason they stand outside; what no reason explains comes last, so that the steps always add up. */
export const baseSteps = ({ total, outside, addressable, limit }: EnvelopeFigures): readonly MoneyStep[] => {
  const byReason = new Map<string, bigint>();
  for (const { reason, amount } of outside) byReason.set(reason, (byReason.get(reason) ?? 0n) + amount);
  const named = [...byReason].filter(([, amount]) => amount !== 0n);
  const rest = total - addressable - named.reduce((sum, [, amount]) => sum + amount, 0n);
  return [
    { key: 'base', kind: 'total', amount: total },
    ...named.map(([reason, amount]): MoneyStep => ({ key: `outside ${reason}`, kind: 'change', amount: -amount })),
    ...(rest === 0n ? [] : [{ key: 'rest', kind: 'change', amount: -rest } satisfies MoneyStep]),
    { key: 'addressable', kind: 'total', amount: addressable },
    { key: 'aboveCap', kind: 'change', amount: limit - addressable },
    { key: 'envelope', kind: 'total', amount: limit },
  ];
};

/** From the envelope to what may still be promised. */
export const envelopeSteps = ({ limit, reserve, committed, held }: EnvelopeFigures): readonly MoneyStep[] => [
  { key: 'envelope', kind: 'total', amount: limit },
  { key: 'reserve', kind: 'change', amount: -reserve },
  { key: 'committed', kind: 'change', amount: -committed },
  { key: 'held', kind: 'change', amount: -held },
  { key: 'headroom', kind: 'total', amount: limit - reserve - committed - held },
];
