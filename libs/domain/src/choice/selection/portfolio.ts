import type { MoneyUnit } from './amount-words';
import { WHOLE } from '../../money/money';

/** What a plan is chosen from: items with funding options, a cap, and the rules of the cycle. */

export const ITEM_STATUSES = ['optional', 'mandatory', 'excluded'] as const;
/** `mandatory`: exactly one option is funded; `excluded`: none is. */
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** One size of an item. Costs are minor units >= 0; value is an integer of the objective's own unit. */
export interface PortfolioOption {
  readonly id: string;
  readonly cost: bigint;
  readonly value: bigint;
  /** One amount per period of the portfolio. */
  readonly costByPeriod?: readonly bigint[];
  /** Yearly cost once running, counted against `runRateCap`. */
  readonly runRateCost?: bigint;
}

/** One initiative as the optimiser sees it; at most one of its options is funded. */
export interface PortfolioItem {
  readonly id: string;
  readonly status: ItemStatus;
  /** Never empty. When `tiered` is false the single option is the item itself. */
  readonly options: readonly PortfolioOption[];
  readonly tiered: boolean;
  readonly silo?: string;
  /** Further functional areas: the item counts in full toward each. */
  readonly silos?: readonly string[];
  readonly productLine?: string;
  readonly businessUnit?: string;
  /** Who carries it, such as CX_INFRASTRUCTURE. */
  readonly sponsorship?: string;
  /** The part of the money it is meant for, such as room to fail. */
  readonly tranche?: string;
  /** The item counts in full toward each of them. */
  readonly channels?: readonly string[];
  /** The item counts in full toward each of them. */
  readonly touchpoints: readonly string[];
  /** All of these must be funded if this one is. */
  readonly requires: readonly string[];
  /** At least one of each list must be funded if this one is. */
  readonly requiresAny: readonly (readonly string[])[];
}

/**
 * `min <= funded cost <= max` in minor units; an absent side does not bind. A side stated as a share keeps its basis
 * points of the cap, so that it follows another cap.
 */
export interface AmountLimit {
  readonly min?: bigint;
  readonly max?: bigint;
  readonly minShareBp?: number;
  readonly maxShareBp?: number;
}

/** A share of the cap in minor units: a minimum rounds up, a maximum down. */
export const shareOfCap = (cap: bigint, share: bigint, up: boolean): bigint =>
  (cap * share + (up ? BigInt(WHOLE) - 1n : 0n)) / BigInt(WHOLE);

/** At most `max` of `items`. */
export interface ExclusiveGroup {
  readonly id: string;
  readonly items: readonly string[];
  readonly max: bigint;
}

/** A further resource: the funded items together use at most `max` of it. */
export interface ExtraLimit {
  readonly name: string;
  readonly max: bigint;
  readonly use: ReadonlyMap<string, bigint>;
}

/** A floor or a ceiling on what a set of items may cost, in basis points of what the whole plan costs. */
export interface ShareLimit {
  /** The rule in its user's words. */
  readonly words: string;
  readonly items: ReadonlySet<string>;
  readonly side: 'FLOOR' | 'CEILING';
  readonly share: bigint;
}

/** What may be limited by minimum and maximum cost. */
export const LIMITED = [
  'silo',
  'touchpoint',
  'productLine',
  'channel',
  'businessUnit',
  'sponsorship',
  'tranche',
] as const;
export type Limited = (typeof LIMITED)[number];
export type Limits = Readonly<Record<Limited, ReadonlyMap<string, AmountLimit>>>;

/** Limits of the named kinds; none of the others. */
export const limitsOf = (some: Partial<Limits> = {}): Limits => {
  const none = new Map<string, AmountLimit>();
  return {
    silo: none,
    touchpoint: none,
    productLine: none,
    channel: none,
    businessUnit: none,
    sponsorship: none,
    tranche: none,
    ...some,
  };
};

/** Items, the cap in minor units, and every rule a plan must keep. */
export interface Portfolio {
  readonly cap: bigint;
  readonly items: readonly PortfolioItem[];
  readonly runRateCap?: bigint;
  /** Names of the periods, one cap each. */
  readonly periods: readonly string[];
  readonly periodCaps: readonly bigint[];
  readonly limits: Limits;
  readonly exclusiveGroups: readonly ExclusiveGroup[];
  readonly maxItems?: bigint;
  readonly extraLimits: readonly ExtraLimit[];
  /** Floors and ceilings in shares of what the plan itself costs. */
  readonly shareLimits?: readonly ShareLimit[];
  /** What its amounts of money are told in; bare numbers where it is not known. */
  readonly money?: MoneyUnit;
  /** Lets an empty plan keep floors in shares. */
  readonly mayBeEmpty?: boolean;
}

/** One funded item; `option` names the size when the item has several. */
export interface Selected {
  readonly id: string;
  readonly option?: string;
}

/** The groups of an item under one kind of limit. */
export const groupsOf = (item: PortfolioItem, kind: Limited): readonly string[] => {
  if (kind === 'touchpoint') return [...new Set(item.touchpoints)];
  if (kind === 'channel') return [...new Set(item.channels)];
  if (kind === 'silo') return [...new Set([...(item.silo === undefined ? [] : [item.silo]), ...(item.silos ?? [])])];
  const group = item[kind];
  return group === undefined ? [] : [group];
};

/** A portfolio with a cap and items only; rules are added by spreading. */
export const capOnly = (cap: bigint, items: readonly PortfolioItem[]): Portfolio => ({
  cap,
  items,
  periods: [],
  periodCaps: [],
  limits: limitsOf(),
  exclusiveGroups: [],
  extraLimits: [],
});

/** Orders texts by their code units: the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
