import { LIMITED, type AmountLimit, type Portfolio, type PortfolioItem, type PortfolioOption } from './portfolio';

/** What a portfolio file says beside its rules; binds nothing. */
export interface PortfolioLabels {
  readonly id?: string;
  readonly title?: string;
  readonly currency?: string;
  readonly minorUnitsPerMajor?: number;
}

const present = (entries: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));

const figures = (option: PortfolioOption): Record<string, unknown> =>
  present({
    cost: Number(option.cost),
    value: Number(option.value),
    costByPeriod: option.costByPeriod?.map(Number),
    runRateCost: option.runRateCost === undefined ? undefined : Number(option.runRateCost),
  });

const writeItem = (item: PortfolioItem): Record<string, unknown> =>
  present({
    id: item.id,
    status: item.status,
    ...(item.tiered
      ? { tiers: item.options.map((option) => ({ id: option.id, ...figures(option) })) }
      : figures(item.options[0]!)),
    silo: item.silo,
    silos: item.silos,
    productLine: item.productLine,
    businessUnit: item.businessUnit,
    sponsorship: item.sponsorship,
    tranche: item.tranche,
    channels: item.channels,
    touchpoints: item.touchpoints,
    requires: item.requires,
    requiresAny: item.requiresAny,
  });

const writeLimit = ({ min, max, minShareBp, maxShareBp }: AmountLimit): Record<string, unknown> =>
  present({
    min: min === undefined ? undefined : Number(min),
    max: max === undefined ? undefined : Number(max),
    minShareBp,
    maxShareBp,
  });

/**
 * A portfolio as the document that `readPortfolio` reads back to the same portfolio; ready for JSON. Amounts must be
 * below 2^53, as in every problem that can be solved exactly.
 */
export const writePortfolio = (portfolio: Portfolio, labels: PortfolioLabels = {}): Record<string, unknown> => {
  const limits = LIMITED.filter((kind) => portfolio.limits[kind].size > 0).map((kind) => [
    `${kind}Limits`,
    Object.fromEntries([...portfolio.limits[kind]].map(([group, limit]) => [group, writeLimit(limit)])),
  ]);
  return present({
    ...labels,
    cap: Number(portfolio.cap),
    runRateCap: portfolio.runRateCap === undefined ? undefined : Number(portfolio.runRateCap),
    ...(portfolio.periodCaps.length > 0
      ? { periods: portfolio.periods, periodCaps: portfolio.periodCaps.map(Number) }
      : {}),
    ...Object.fromEntries(limits),
    exclusiveGroups: portfolio.exclusiveGroups.map((group) => ({ ...group, max: Number(group.max) })),
    maxItems: portfolio.maxItems === undefined ? undefined : Number(portfolio.maxItems),
    extraLimits: portfolio.extraLimits.map(({ name, max, use }) => ({
      name,
      max: Number(max),
      use: Object.fromEntries([...use].map(([id, amount]) => [id, Number(amount)])),
    })),
    shareLimits: portfolio.shareLimits?.map(({ words, side, share, items }) => ({
      words,
      side,
      shareBp: Number(share),
      items: [...items],
    })),
    mayBeEmpty: portfolio.mayBeEmpty,
    items: portfolio.items.map(writeItem),
  });
};
