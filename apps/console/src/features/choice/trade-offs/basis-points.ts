/** A part of a whole in basis points, rounded half-up; 0 of nothing. */
export const basisPoints = (part: bigint, whole: bigint): number =>
  whole === 0n ? 0 : Number((part * 20_000n + whole) / (whole * 2n));
