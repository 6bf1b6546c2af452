import { WHOLE, sum } from '../money/money';
import type { Role } from '../organisation/permissions';
import { WHOLE_YEAR, type EnvelopeRow } from './limits';

export const WAYS_OUT = [
  'WITHDRAW_PLAN',
  'RETURN_PLAN',
  'RELEASE_RESERVE',
  'STOP_INITIATIVE',
  'REVERSE_DECISION',
  'WITHDRAW_OPENING_IMPORT',
  'RAISE_LIMIT',
] as const;
export type WayOutKind = (typeof WAYS_OUT)[number];

/** One way to lower an excess, or to lift the limit over it; amounts in minor units. */
export interface WayOut {
  readonly kind: WayOutKind;
  /** Who can go it. */
  readonly role: Role;
  /** Name of what it is about: a plan, an initiative's code, an import's number; empty for the whole year. */
  readonly name: string;
  /** The one cycle whose money it frees; null when it frees every cycle's. */
  readonly cycleId: string | null;
  readonly planId: string | null;
  readonly planLineId: string | null;
  readonly initiativeId: string | null;
  readonly importId: string | null;
  readonly inYear: bigint;
  readonly runRate: bigint;
  /** True when it alone brings the whole year's measures back under their limits. */
  readonly enough: boolean;
}

/** What a way would free, before it is known whether that is enough. */
export type Freeing = Omit<WayOut, 'enough' | 'role'>;

const ROLE: Readonly<Record<WayOutKind, Role>> = {
  WITHDRAW_PLAN: 'CX_EXECUTIVE',
  RETURN_PLAN: 'COO',
  RELEASE_RESERVE: 'COO',
  STOP_INITIATIVE: 'COO',
  REVERSE_DECISION: 'COO',
  WITHDRAW_OPENING_IMPORT: 'FINANCE',
  RAISE_LIMIT: 'FINANCE',
};

const whole = (rows: readonly EnvelopeRow[]): readonly EnvelopeRow[] => rows.filter((row) => row.period === WHOLE_YEAR);

const amountFor = (way: Pick<Freeing, 'inYear' | 'runRate'>, row: EnvelopeRow): bigint =>
  row.measure === 'IN_YEAR' ? way.inYear : way.runRate;

/** What the reserve of the rows could still give; the least over the rows, as all of them give together. */
const reserveOf = (rows: readonly EnvelopeRow[], measure: EnvelopeRow['measure']): bigint => {
  const reserves = rows.filter((row) => row.measure === measure).map((row) => row.reserve);
  return reserves.reduce((a, b) => (b < a ? b : a), reserves[0] ?? 0n);
};

const largest = (rows: readonly EnvelopeRow[], measure: EnvelopeRow['measure']): bigint =>
  rows.filter((row) => row.measure === measure).reduce((most, row) => (row.excess > most ? row.excess : most), 0n);

const yearWide: Omit<Freeing, 'kind' | 'inYear' | 'runRate'> = {
  name: '',
  cycleId: null,
  planId: null,
  planLineId: null,
  initiativeId: null,
  importId: null,
};

/**
 * The ways out of an over-committed year, in the order of WAYS_OUT and the largest first; none while nothing passes its
 * limit. `rows` are those that bind one cycle, `freeings` what plans, lines and imports would free; the reserve and a
 * higher limit are added here.
 */
export const waysOut = (rows: readonly EnvelopeRow[], freeings: readonly Freeing[]): readonly WayOut[] => {
  const year = whole(rows);
  const over = rows.filter((row) => row.excess > 0n);
  if (over.length === 0) return [];
  const all: readonly Freeing[] = [
    ...freeings,
    {
      ...yearWide,
      kind: 'RELEASE_RESERVE',
      inYear: reserveOf(year, 'IN_YEAR'),
      runRate: reserveOf(year, 'RUN_RATE'),
    },
    { ...yearWide, kind: 'RAISE_LIMIT', inYear: largest(year, 'IN_YEAR'), runRate: largest(year, 'RUN_RATE') },
  ];
  const reaches = (way: Freeing, row: EnvelopeRow): boolean =>
    way.cycleId === null || row.scope === way.cycleId || row.scope === 'YEAR';
  const enough = (way: Freeing): boolean =>
    year.every((row) => row.excess === 0n || (reaches(way, row) && amountFor(way, row) >= row.excess));
  const both = (way: Freeing): bigint => sum([way.inYear, way.runRate]);
  return all
    .filter((way) => both(way) > 0n)
    .map((way): WayOut => ({ ...way, role: ROLE[way.kind], enough: enough(way) }))
    .sort((a, b) => {
      const kinds = WAYS_OUT.indexOf(a.kind) - WAYS_OUT.indexOf(b.kind);
      if (kinds !== 0) return kinds;
      return both(b) > both(a) ? 1 : both(b) < both(a) ? -1 : a.name < b.name ? -1 : 1;
    });
};

/**
 * The least addressable base under which what stands fits, reserve included, in minor units; null where the shares leave
 * no room for anything.
 */
export const addressableFor = (
  standing: bigint,
  shares: { readonly capShare: number; readonly reserveShare: number },
): bigint | null => {
  if (shares.capShare <= 0 || shares.reserveShare >= WHOLE) return null;
  const up = (amount: bigint, part: number): bigint => (amount * BigInt(WHOLE) + BigInt(part) - 1n) / BigInt(part);
  return up(up(standing, WHOLE - shares.reserveShare), shares.capShare);
};
