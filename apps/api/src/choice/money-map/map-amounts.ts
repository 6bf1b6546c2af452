/** What a cell of the money map holds, by name. */
export const MAP_AMOUNTS = ['requestedInYear', 'requestedRunRate', 'fundedInYear', 'fundedRunRate'] as const;
/** The same in minor units. */
export type MapAmounts = Readonly<Record<(typeof MAP_AMOUNTS)[number], bigint>>;

export const NO_AMOUNTS: MapAmounts = {
  requestedInYear: 0n,
  requestedRunRate: 0n,
  fundedInYear: 0n,
  fundedRunRate: 0n,
};

/** Amounts that were added up by name. */
export const mapAmounts = (amounts: Readonly<Record<string, bigint>>): MapAmounts => ({ ...NO_AMOUNTS, ...amounts });
