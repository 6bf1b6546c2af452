import {
  groupsOf,
  LIMITED,
  type Portfolio,
  type PortfolioItem,
  type PortfolioOption,
  type Selected,
} from './portfolio';

import { amountText } from './amount-words';
import { limitedWords } from './rule-words';
import { brokenShareLimits } from './share-limits';

interface Funded {
  readonly item: PortfolioItem;
  readonly option: PortfolioOption;
}

/** The exact totals of a selection and every rule it breaks, in words. Knows nothing of how it was found. */
export interface PlanCheck {
  readonly cost: bigint;
  readonly value: bigint;
  readonly broken: readonly string[];
}

const total = (funded: readonly Funded[], amount: (one: Funded) => bigint): bigint =>
  funded.reduce((sum, one) => sum + amount(one), 0n);

/** Adds a selection up from the portfolio's own figures and checks it against each of its rules, to the unit. */
export const checkPlan = (portfolio: Portfolio, selected: readonly Selected[]): PlanCheck => {
  const byId = new Map(portfolio.items.map((item) => [item.id, item]));
  const broken: string[] = [];
  const funded = selected.flatMap(({ id, option }): Funded[] => {
    const item = byId.get(id);
    const found = item?.tiered ? item.options.find((one) => one.id === option) : item?.options[0];
    if (!item || !found) broken.push(`${id} ${option ?? ''} is not in the portfolio`);
    return item && found ? [{ item, option: found }] : [];
  });
  const ids = new Set(funded.map((one) => one.item.id));
  if (ids.size < funded.length) broken.push('an initiative is funded twice');
  const cost = total(funded, (one) => one.option.cost);
  const told = (amount: bigint): string => amountText(amount, portfolio.money);
  const atMost = (amount: bigint, max: bigint | undefined, name: string, words = told): void => {
    if (max !== undefined && amount > max) broken.push(`${name}: ${words(amount)} is above ${words(max)}`);
  };
  atMost(cost, portfolio.cap, 'cap');
  atMost(
    total(funded, (one) => one.option.runRateCost ?? 0n),
    portfolio.runRateCap,
    'run-rate cap',
  );
  portfolio.periodCaps.forEach((max, k) =>
    atMost(
      total(funded, (one) => one.option.costByPeriod?.[k] ?? 0n),
      max,
      `period ${portfolio.periods[k] ?? String(k + 1)}`,
    ),
  );
  atMost(BigInt(ids.size), portfolio.maxItems, 'number of initiatives', String);
  for (const kind of LIMITED)
    for (const [group, { min, max }] of portfolio.limits[kind]) {
      const amount = total(
        funded.filter((one) => groupsOf(one.item, kind).includes(group)),
        (one) => one.option.cost,
      );
      atMost(amount, max, limitedWords(kind, group));
      if (min !== undefined && amount < min)
        broken.push(`${limitedWords(kind, group)}: ${told(amount)} is below ${told(min)}`);
    }
  for (const group of portfolio.exclusiveGroups)
    atMost(
      BigInt(new Set(group.items).size - group.items.filter((id) => !ids.has(id)).length),
      group.max,
      group.id,
      String,
    );
  for (const limit of portfolio.extraLimits)
    atMost(
      total(funded, (one) => limit.use.get(one.item.id) ?? 0n),
      limit.max,
      limit.name,
      String,
    );
  broken.push(...brokenShareLimits(portfolio, funded));
  for (const item of portfolio.items) {
    if (item.status === 'mandatory' && !ids.has(item.id)) broken.push(`${item.id} must be funded`);
    if (!ids.has(item.id)) continue;
    if (item.status === 'excluded') broken.push(`${item.id} is excluded`);
    for (const id of item.requires) if (!ids.has(id)) broken.push(`${item.id} requires ${id}`);
    for (const any of item.requiresAny)
      if (!any.some((id) => ids.has(id))) broken.push(`${item.id} requires one of ${any.join(', ')}`);
  }
  return { cost, value: total(funded, (one) => one.option.value), broken };
};
