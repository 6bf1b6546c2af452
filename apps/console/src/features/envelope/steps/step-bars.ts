import type { MoneyStep } from '@clout/domain';

/** Where a step is drawn, in minor units: a bar from `from`, as long as its part; what lies below 0 is `over`. */
export interface StepBar<Key extends string = string> {
  readonly step: MoneyStep<Key>;
  readonly from: bigint;
  readonly total: bigint;
  readonly change: bigint;
  readonly over: bigint;
}

const above = (amount: bigint): bigint => (amount > 0n ? amount : 0n);

/** A waterfall: every total from 0, every change from where the one before it ended. */
export const stepBars = <Key extends string>(steps: readonly MoneyStep<Key>[]): readonly StepBar<Key>[] => {
  let stands = 0n;
  return steps.map((step): StepBar<Key> => {
    const before = step.kind === 'total' ? 0n : stands;
    stands = before + step.amount;
    const [least, most] = before < stands ? [before, stands] : [stands, before];
    const length = above(most) - above(least);
    return {
      step,
      from: above(least),
      total: step.kind === 'total' ? length : 0n,
      change: step.kind === 'change' ? length : 0n,
      // Drawn left of 0, from where the bars above it begin.
      over: -(above(-least) - above(-most)),
    };
  });
};
