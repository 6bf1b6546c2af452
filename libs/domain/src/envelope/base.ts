import type { OpexMapping } from './opex-mapping';

export const BASE_KINDS = ['BUDGET', 'FORECAST', 'ACTUAL'] as const;
export type BaseKind = (typeof BASE_KINDS)[number];

export const BASE_STATES = ['IMPORTED', 'CERTIFIED', 'WITHDRAWN'] as const;
export type BaseState = (typeof BASE_STATES)[number];

/** What a source does not tell; blank is never allowed. */
export const UNKNOWN = 'unknown';

export const ALLOCATIONS = ['DIRECT', 'ALLOCATED', UNKNOWN] as const;
export type Allocation = (typeof ALLOCATIONS)[number];

/** One row of recorded operating expenditure; `amount` in minor units, credits are negative; `period` null is unknown. */
export interface OpexRow {
  readonly businessUnit: string;
  readonly legalEntity: string;
  readonly costCentre: string;
  readonly functionalArea: string;
  readonly account: string;
  readonly category: string;
  readonly period: number | null;
  readonly allocation: Allocation;
  readonly amount: bigint;
}

/** One version of a fiscal year's OpEx base; amounts in minor units. */
export interface OpexBaseVersion {
  readonly organizationId: string;
  readonly id: string;
  readonly fiscalYear: number;
  readonly number: number;
  readonly kind: BaseKind;
  readonly label: string;
  /** Calendar day, `2026-01-31`. */
  readonly asOf: string;
  readonly currency: string;
  readonly sourceSystem: string;
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly fileHash: string;
  /** The mapping that read the file. */
  readonly mapping: OpexMapping;
  readonly state: BaseState;
  /** True for the one version of its fiscal year that the envelope stands on. */
  readonly current: boolean;
  readonly fileRows: number;
  readonly acceptedRows: number;
  readonly leftOutRows: number;
  readonly refusedRows: number;
  readonly total: bigint;
  readonly controlTotal: bigint | null;
  readonly importedBy: string;
  readonly importedAt: Date;
}

export const BASE_DIMENSIONS = [
  'BUSINESS_UNIT',
  'FUNCTIONAL_AREA',
  'PERIOD',
  'CATEGORY',
  'LEGAL_ENTITY',
  'COST_CENTRE',
  'ACCOUNT',
] as const;
export type BaseDimension = (typeof BASE_DIMENSIONS)[number];

/** Why a row is outside the addressable base. */
export const EXCLUSION_REASONS = ['ALLOCATED', 'MANDATE_CATEGORY', 'CYCLE_CATEGORY'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** Account categories that the mandate and the cycle leave out. */
export interface Exclusions {
  readonly mandate: readonly string[];
  readonly cycle: readonly string[];
}

/** A dimension's value with its amounts, in minor units. */
export interface BaseTotal {
  readonly key: string;
  readonly amount: bigint;
  readonly addressable: bigint;
  readonly rows: number;
}

/** What is outside the addressable base, by reason and category. */
export interface BaseExclusion {
  readonly reason: ExclusionReason;
  readonly category: string;
  readonly amount: bigint;
  readonly rows: number;
}

/** Why a row is outside the addressable base, or null when it is inside; being allocated comes first. */
export const exclusionOf = (
  row: Pick<OpexRow, 'allocation' | 'category'>,
  exclusions: Exclusions,
): ExclusionReason | null => {
  if (row.allocation === 'ALLOCATED') return 'ALLOCATED';
  if (exclusions.mandate.includes(row.category)) return 'MANDATE_CATEGORY';
  return exclusions.cycle.includes(row.category) ? 'CYCLE_CATEGORY' : null;
};

/** The value of a row on a dimension, as a text key. */
export const keyOn = (row: OpexRow, by: BaseDimension): string => {
  switch (by) {
    case 'BUSINESS_UNIT':
      return row.businessUnit;
    case 'FUNCTIONAL_AREA':
      return row.functionalArea;
    case 'PERIOD':
      return row.period === null ? UNKNOWN : String(row.period);
    case 'CATEGORY':
      return row.category;
    case 'LEGAL_ENTITY':
      return row.legalEntity;
    case 'COST_CENTRE':
      return row.costCentre;
    case 'ACCOUNT':
      return row.account;
  }
};

/** Sums of a base while its rows stream by. */
export interface BaseTally {
  readonly add: (row: OpexRow) => void;
  readonly rows: () => number;
  readonly total: () => bigint;
  readonly addressable: () => bigint;
  readonly by: (dimension: BaseDimension) => readonly BaseTotal[];
  readonly outside: () => readonly BaseExclusion[];
}

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

/** Adds rows up by every dimension and keeps what is outside apart, each with its reason; memory grows with distinct keys only. */
export const tallyBase = (exclusions: Exclusions): BaseTally => {
  const totals = new Map<BaseDimension, Map<string, BaseTotal>>(BASE_DIMENSIONS.map((d) => [d, new Map()]));
  const outside = new Map<string, BaseExclusion>();
  let [rows, total, addressable] = [0, 0n, 0n];
  const add = (row: OpexRow): void => {
    const reason = exclusionOf(row, exclusions);
    const inside = reason === null ? row.amount : 0n;
    rows += 1;
    total += row.amount;
    addressable += inside;
    for (const [dimension, sums] of totals) {
      const key = keyOn(row, dimension);
      const sum = sums.get(key) ?? { key, amount: 0n, addressable: 0n, rows: 0 };
      const next = { key, amount: sum.amount + row.amount, addressable: sum.addressable + inside, rows: sum.rows + 1 };
      sums.set(key, next);
    }
    if (reason === null) return;
    const key = `${reason}\u0000${row.category}`;
    const sum = outside.get(key) ?? { reason, category: row.category, amount: 0n, rows: 0 };
    outside.set(key, { ...sum, amount: sum.amount + row.amount, rows: sum.rows + 1 });
  };
  return {
    add,
    rows: () => rows,
    total: () => total,
    addressable: () => addressable,
    by: (dimension) => [...(totals.get(dimension) ?? new Map<string, BaseTotal>()).values()].sort(byKey),
    outside: () => [...outside].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, sum]) => sum),
  };
};
