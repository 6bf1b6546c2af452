import type { JsonReader } from './json-reader';
import { ITEM_STATUSES, type ItemStatus, type PortfolioItem, type PortfolioOption } from './portfolio';

const OPTION_KEYS = ['id', 'cost', 'value', 'costByPeriod', 'runRateCost'];
const ITEM_KEYS = [
  ...OPTION_KEYS,
  'externalId',
  'name',
  'silo',
  'silos',
  'productLine',
  'businessUnit',
  'sponsorship',
  'tranche',
  'channels',
  'touchpoints',
  'status',
  'requires',
  'requiresAny',
  'tiers',
];

type Keys = ReadonlyMap<string, unknown>;

const readOption = (read: JsonReader, keys: Keys, at: string, periods: number, runRate: boolean): PortfolioOption => {
  const byPeriod = keys.has('costByPeriod')
    ? read
        .list(keys.get('costByPeriod'), `${at}.costByPeriod`)
        .map((c, k) => read.integer(c, `${at}.costByPeriod[${k}]`, 0))
    : undefined;
  if (periods > 0 && byPeriod?.length !== periods)
    read.problem(`${at}.costByPeriod`, `must have one amount for each of the ${periods} period caps`);
  if (runRate && !keys.has('runRateCost'))
    read.problem(`${at}.runRateCost`, 'is needed because the file has a runRateCap');
  return {
    id: read.text(keys.get('id'), `${at}.id`),
    cost: read.integer(keys.get('cost'), `${at}.cost`, 0),
    value: read.integer(keys.get('value'), `${at}.value`, Number.MIN_SAFE_INTEGER),
    costByPeriod: byPeriod,
    runRateCost: keys.has('runRateCost') ? read.integer(keys.get('runRateCost'), `${at}.runRateCost`, 0) : undefined,
  };
};

const readTiers = (
  read: JsonReader,
  value: unknown,
  at: string,
  periods: number,
  runRate: boolean,
): PortfolioOption[] => {
  const tiers = read.list(value, at).map((entry, k) => {
    const keys = read.object(entry, `${at}[${k}]`, OPTION_KEYS) ?? new Map<string, unknown>();
    return readOption(read, keys, `${at}[${k}]`, periods, runRate);
  });
  if (tiers.length === 0) read.problem(at, 'must hold one funding option or more');
  if (new Set(tiers.map((tier) => tier.id)).size < tiers.length) read.problem(at, 'two options have the same id');
  return tiers;
};

/** The items of a portfolio file; `periods` amounts and a run-rate cost are asked for where the file caps them. */
export const readItems = (
  read: JsonReader,
  entries: readonly unknown[],
  periods: number,
  runRate: boolean,
): readonly PortfolioItem[] =>
  entries.map((entry, k) => {
    const at = `items[${k}]`;
    const keys = read.object(entry, at, ITEM_KEYS) ?? new Map<string, unknown>();
    const texts = (key: string): readonly string[] => (keys.has(key) ? read.texts(keys.get(key), `${at}.${key}`) : []);
    const group = (key: string): string | undefined =>
      keys.has(key) ? read.text(keys.get(key), `${at}.${key}`) : undefined;
    const asked = keys.get('status') ?? 'optional';
    const status = ITEM_STATUSES.find((known): known is ItemStatus => known === asked);
    if (!status) read.problem(`${at}.status`, `must be one of ${ITEM_STATUSES.join(', ')}`);
    const tiered = keys.has('tiers');
    const any = keys.has('requiresAny') ? read.list(keys.get('requiresAny'), `${at}.requiresAny`) : [];
    return {
      id: read.text(keys.get('id'), `${at}.id`),
      status: status ?? 'optional',
      tiered,
      options: tiered
        ? readTiers(read, keys.get('tiers'), `${at}.tiers`, periods, runRate)
        : [readOption(read, keys, at, periods, runRate)],
      silo: group('silo'),
      productLine: group('productLine'),
      businessUnit: group('businessUnit'),
      ...(keys.has('silos') ? { silos: texts('silos') } : {}),
      ...(keys.has('sponsorship') ? { sponsorship: group('sponsorship') } : {}),
      ...(keys.has('tranche') ? { tranche: group('tranche') } : {}),
      ...(keys.has('channels') ? { channels: texts('channels') } : {}),
      touchpoints: texts('touchpoints'),
      requires: texts('requires'),
      requiresAny: any.map((list, n) => read.texts(list, `${at}.requiresAny[${n}]`)),
    };
  });
