import {
  type CaseAssumptions,
  type CaseRules,
  type ImaginedChange,
  type Link,
  type LinkState,
  shareDown,
} from '@clout/domain';
import type { WhatIfInput } from './value-operations';

/** What a reader changes of a case to see it move; shares in percent of what is stated. */
export interface Changes {
  readonly links: Readonly<Partial<Record<Link, LinkState>>>;
  readonly benefits: Readonly<Record<string, number>>;
  readonly cost: number;
  /** Percent a year; null while it stays. */
  readonly rate: number | null;
  readonly estimate: CaseRules['estimate'] | null;
}

export const NO_CHANGES: Changes = { links: {}, benefits: {}, cost: 100, rate: null, estimate: null };

/** True once something differs from the case as it stands. */
export const isChanged = ({ links, benefits, cost, rate, estimate }: Changes): boolean =>
  Object.keys(links).length > 0 ||
  Object.values(benefits).some((share) => share !== 100) ||
  cost !== 100 ||
  rate !== null ||
  estimate !== null;

const basisPoints = (percent: number): number => Math.round(percent * 100);

/** The changes as the pure core imagines them. */
export const imagined = (
  given: CaseAssumptions,
  { links, benefits, cost, rate, estimate }: Changes,
): ImaginedChange => ({
  links: Object.entries(links).map(([link, state]) => ({ link: link as Link, state })),
  benefits: given.benefits.flatMap(({ id, amounts }) => {
    const share = benefits[id] ?? 100;
    if (share === 100) return [];
    const at = (amount: bigint) => shareDown(amount, basisPoints(share));
    return [
      { id, amounts: amounts.map((one) => ({ low: at(one.low), central: at(one.central), high: at(one.high) })) },
    ];
  }),
  benefitShare: null,
  costShare: cost === 100 ? null : basisPoints(cost),
  rules: {
    ...(rate === null ? {} : { hurdleRate: basisPoints(rate) }),
    ...(estimate === null ? {} : { estimate }),
  },
});

/** The same change as the operation takes it, which knows the others of the cycle and so the rank. */
export const whatIfInput = ({ links, benefits, costShare, rules }: ImaginedChange): WhatIfInput => ({
  links: [...links],
  benefits: benefits.map(({ id, amounts }) => ({
    id,
    amounts: amounts.map(({ low, central, high }) => ({
      low: low.toString(),
      central: central.toString(),
      high: high.toString(),
    })),
  })),
  ...(costShare === null ? {} : { costShare }),
  ...rules,
});
