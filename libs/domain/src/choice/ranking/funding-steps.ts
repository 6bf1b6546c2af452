/** One initiative of the ranking, taken or left out, with what it costs in the year in minor units. */
export interface RankedCost {
  readonly id: string;
  readonly name: string;
  readonly place: number;
  readonly cost: bigint;
  readonly taken: boolean;
}

/** A ranked initiative with the sum it makes: of all that is taken up to it, and its own cost where it is left out. */
export interface FundingStep extends RankedCost {
  readonly sum: bigint;
}

/** Adds up what is taken in the order given; what is left out shows where it would have come to. */
export const fundingSteps = (ranked: readonly RankedCost[]): readonly FundingStep[] => {
  let taken = 0n;
  return ranked.map((one) => {
    const sum = taken + one.cost;
    if (one.taken) taken = sum;
    return { ...one, sum };
  });
};
