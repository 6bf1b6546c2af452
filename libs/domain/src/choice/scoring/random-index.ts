/** Mean consistency index of random matrices of n = 3..10, by publication: a ratio without its table says nothing. */
export const RANDOM_INDEX = {
  saaty1980: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
  saaty2005: [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49],
  donegan_dodd1991: [0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055],
} as const;
export type RandomIndexTable = keyof typeof RANDOM_INDEX;
export const RANDOM_INDEX_TABLES = Object.keys(RANDOM_INDEX) as readonly RandomIndexTable[];

/** The random index of n elements, or null beyond the table. */
export const randomIndex = (n: number, table: RandomIndexTable): number | null => RANDOM_INDEX[table][n - 3] ?? null;
