import { WHOLE } from '../../money/money';
import { invalid, ok, refuse, type Result } from '../../result';
import { JsonReader } from './json-reader';
import { readItems } from './portfolio-file-items';
import { LIMITED, limitsOf, shareOfCap, type AmountLimit, type ExclusiveGroup } from './portfolio';
import type { ExtraLimit, Limited, Portfolio, ShareLimit } from './portfolio';

/** Largest portfolio file taken, in items. */
export const MAX_ITEMS = 100_000;

/** All of it, in basis points. */
const WHOLE_SHARE = BigInt(WHOLE);

/** Keys that describe a file and bind nothing. */
const DESCRIBING = ['id', 'title', 'features', 'source', 'currency', 'minorUnitsPerMajor'];
const BINDING = [
  'cap',
  'items',
  'periods',
  'periodCaps',
  ...LIMITED.map((kind) => `${kind}Limits`),
  'exclusiveGroups',
  'maxItems',
  'extraLimits',
  'shareLimits',
  'mayBeEmpty',
  'runRateCap',
];

const readLimits = (read: JsonReader, value: unknown, path: string, cap: bigint): ReadonlyMap<string, AmountLimit> => {
  const limits = new Map<string, AmountLimit>();
  if (value === undefined) return limits;
  for (const [group, entry] of read.object(value, path, null) ?? []) {
    const at = `${path}.${group}`;
    const keys = read.object(entry, at, ['min', 'max', 'minShareBp', 'maxShareBp']);
    const integer = (key: string): bigint | undefined =>
      keys?.has(key) ? read.integer(keys.get(key), `${at}.${key}`, 0) : undefined;
    const [min, max, least, most] = [integer('min'), integer('max'), integer('minShareBp'), integer('maxShareBp')];
    limits.set(group, {
      min: min ?? (least === undefined ? undefined : shareOfCap(cap, least, true)),
      max: max ?? (most === undefined ? undefined : shareOfCap(cap, most, false)),
      ...(least === undefined ? {} : { minShareBp: Number(least) }),
      ...(most === undefined ? {} : { maxShareBp: Number(most) }),
    });
  }
  return limits;
};

const readGroups = (read: JsonReader, value: unknown): readonly ExclusiveGroup[] =>
  read.list(value, 'exclusiveGroups').map((entry, k) => {
    const at = `exclusiveGroups[${k}]`;
    const keys = read.object(entry, at, ['id', 'items', 'max']);
    return {
      id: keys?.has('id') ? read.text(keys.get('id'), `${at}.id`) : `group ${k + 1}`,
      items: [...new Set(read.texts(keys?.get('items') ?? [], `${at}.items`))],
      max: keys?.has('max') ? read.integer(keys.get('max'), `${at}.max`, 0) : 1n,
    };
  });

const readExtra = (read: JsonReader, value: unknown): readonly ExtraLimit[] =>
  read.list(value, 'extraLimits').map((entry, k) => {
    const at = `extraLimits[${k}]`;
    const keys = read.object(entry, at, ['name', 'max', 'use']);
    const use = [...(read.object(keys?.get('use') ?? {}, `${at}.use`, null) ?? [])];
    return {
      name: read.text(keys?.get('name'), `${at}.name`),
      max: read.integer(keys?.get('max'), `${at}.max`, 0),
      use: new Map(use.map(([id, amount]) => [id, read.integer(amount, `${at}.use.${id}`, 0)])),
    };
  });

const readShares = (read: JsonReader, value: unknown): readonly ShareLimit[] =>
  read.list(value, 'shareLimits').map((entry, k) => {
    const at = `shareLimits[${k}]`;
    const keys = read.object(entry, at, ['words', 'side', 'shareBp', 'items']);
    const [side, share] = [keys?.get('side'), read.integer(keys?.get('shareBp'), `${at}.shareBp`, 0)];
    if (side !== 'FLOOR' && side !== 'CEILING') read.problem(`${at}.side`, 'must be FLOOR or CEILING');
    if (share > WHOLE_SHARE) read.problem(`${at}.shareBp`, `must be ${WHOLE_SHARE} basis points or less`);
    return {
      words: read.text(keys?.get('words'), `${at}.words`),
      items: new Set(read.texts(keys?.get('items') ?? [], `${at}.items`)),
      side: side === 'CEILING' ? 'CEILING' : 'FLOOR',
      share,
    };
  });

const checkReferences = (read: JsonReader, portfolio: Portfolio): void => {
  const ids = new Set(portfolio.items.map((item) => item.id));
  if (ids.size < portfolio.items.length) read.problem('items', 'two items have the same id');
  const known = (id: string, path: string): void => {
    if (!ids.has(id)) read.problem(path, `names ${id}, which is not an item of the file`);
  };
  for (const item of portfolio.items)
    for (const id of [...item.requires, ...item.requiresAny.flat()]) known(id, `items.${item.id}.requires`);
  for (const limit of portfolio.shareLimits ?? []) for (const id of limit.items) known(id, 'shareLimits');
  for (const group of portfolio.exclusiveGroups) for (const id of group.items) known(id, `exclusiveGroups.${group.id}`);
  for (const limit of portfolio.extraLimits)
    for (const id of limit.use.keys()) known(id, `extraLimits.${limit.name}.use`);
};

/** What the file's amounts are told in, where it says so. */
const moneyOf = (keys: ReadonlyMap<string, unknown>): Pick<Portfolio, 'money'> => {
  const [currency, parts] = [keys.get('currency'), keys.get('minorUnitsPerMajor')];
  const digits = ['1', '10', '100', '1000'].indexOf(String(parts));
  return typeof currency === 'string' && digits >= 0 ? { money: { currency, minorUnitDigits: digits } } : {};
};

/** Reads a portfolio document (parsed JSON) of the shape the product exports; refuses every key it does not honour. */
export const readPortfolio = (document: unknown): Result<Portfolio> => {
  const read = new JsonReader();
  const keys = read.object(document, '', [...DESCRIBING, ...BINDING]);
  if (!keys) return invalid(read.problems);
  const cap = read.integer(keys.get('cap'), 'cap', 0);
  const periods = keys.has('periods') ? read.texts(keys.get('periods'), 'periods') : [];
  const caps = keys.has('periodCaps') ? read.list(keys.get('periodCaps'), 'periodCaps') : [];
  const periodCaps = caps.map((amount, k) => read.integer(amount, `periodCaps[${k}]`, 0));
  if (periods.length > 0 && periodCaps.length > 0 && periods.length !== periodCaps.length)
    read.problem('periodCaps', `must have one cap for each of the ${periods.length} periods`);
  const limits = (kind: Limited): ReadonlyMap<string, AmountLimit> =>
    readLimits(read, keys.get(`${kind}Limits`), `${kind}Limits`, cap);
  const items = read.list(keys.get('items'), 'items');
  if (items.length > MAX_ITEMS)
    return refuse('INVALID_INPUT', `items: at most ${MAX_ITEMS} are taken`, { field: 'items' });
  const portfolio: Portfolio = {
    cap,
    items: readItems(read, items, periodCaps.length, keys.has('runRateCap')),
    runRateCap: keys.has('runRateCap') ? read.integer(keys.get('runRateCap'), 'runRateCap', 0) : undefined,
    periods: periods.length > 0 ? periods : periodCaps.map((_, k) => String(k + 1)),
    periodCaps,
    limits: limitsOf(Object.fromEntries(LIMITED.map((kind) => [kind, limits(kind)]))),
    exclusiveGroups: keys.has('exclusiveGroups') ? readGroups(read, keys.get('exclusiveGroups')) : [],
    maxItems: keys.has('maxItems') ? read.integer(keys.get('maxItems'), 'maxItems', 0) : undefined,
    extraLimits: keys.has('extraLimits') ? readExtra(read, keys.get('extraLimits')) : [],
    ...(keys.has('shareLimits') ? { shareLimits: readShares(read, keys.get('shareLimits')) } : {}),
    ...moneyOf(keys),
    ...(keys.get('mayBeEmpty') === true ? { mayBeEmpty: true } : {}),
  };
  if (keys.has('mayBeEmpty') && typeof keys.get('mayBeEmpty') !== 'boolean')
    read.problem('mayBeEmpty', 'must be true or false');
  checkReferences(read, portfolio);
  return read.problems.length > 0 ? invalid(read.problems) : ok(portfolio);
};
