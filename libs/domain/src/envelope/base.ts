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
  /** A second member of FINANCE; null while nobody has certified it. */
  readonly certifiedBy: string | null;
  readonly certifiedAt: Date | null;
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

/** A sum that grows in place. */
interface Growing {
  amount: bigint;
  addressable: bigint;
  rows: number;
}

const grow = (sums: Map<string, Growing>, key: string, amount: bigint, addressable: bigint): void => {
  const sum = sums.get(key);
  if (sum === undefined) {
    sums.set(key, { amount, addressable, rows: 1 });
    return;
  }
  sum.amount += amount;
  sum.addressable += addressable;
  sum.rows += 1;
};

/** Adds rows up by every dimension and keeps what is outside apart, each with its reason; memory grows with distinct keys only. */
export const tallyBase = (exclusions: Exclusions): BaseTally => {
  const totals = BASE_DIMENSIONS.map((dimension) => ({ dimension, sums: new Map<string, Growing>() }));
  const outside = new Map<ExclusionReason, Map<string, Growing>>(EXCLUSION_REASONS.map((r) => [r, new Map()]));
  const whole: Growing = { amount: 0n, addressable: 0n, rows: 0 };
  const add = (row: OpexRow): void => {
    const reason = exclusionOf(row, exclusions);
    const inside = reason === null ? row.amount : 0n;
    whole.rows += 1;
    whole.amount += row.amount;
    whole.addressable += inside;
    for (const { dimension, sums } of totals) grow(sums, keyOn(row, dimension), row.amount, inside);
    if (reason !== null) grow(outside.get(reason) ?? new Map(), row.category, row.amount, 0n);
  };
  const by = (dimension: BaseDimension): readonly BaseTotal[] =>
    [...(totals.find((t) => t.dimension === dimension)?.sums ?? [])].map(([key, sum]) => ({ key, ...sum })).sort(byKey);
  const left = (): readonly BaseExclusion[] =>
    EXCLUSION_REASONS.flatMap((reason) =>
      [...(outside.get(reason) ?? [])]
        .map(([key, { amount, rows }]) => ({ key, reason, category: key, amount, rows }))
        .sort(byKey)
        .map(({ category, amount, rows }) => ({ reason, category, amount, rows })),
    );
  return {
    add,
    rows: () => whole.rows,
    total: () => whole.amount,
    addressable: () => whole.addressable,
    by,
    outside: left,
  };
};
