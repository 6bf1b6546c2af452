/**
 * What canonical JSON may hold. A `bigint` is money in minor units and is written as a decimal string; a `number` must
 * be a safe integer (a count, a period, basis points); a key whose value is `undefined` is left out.
 */
export type Canonical =
  string | bigint | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical | undefined };

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const integer = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new RangeError('canonical JSON holds no floats');
  return String(value === 0 ? 0 : value);
};

const members = (value: { readonly [key: string]: Canonical | undefined }): string =>
  Object.keys(value)
    .sort(byCodeUnits)
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
    })
    .join(',');

/**
 * The one text of a value: keys ordered by UTF-16 code units, no blanks, integers only, bigints as decimal strings,
 * texts as `JSON.stringify` writes them (nothing is normalised, so that what was said is what is hashed). Its UTF-8
 * bytes are what is hashed. Throws RangeError on a float: that is a fault of the caller, never of a user.
 */
export const canonicalJson = (value: Canonical): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `"${value}"`;
  if (typeof value === 'number') return integer(value);
  if (Array.isArray(value)) return `[${(value as readonly Canonical[]).map(canonicalJson).join(',')}]`;
  return `{${members(value as { readonly [key: string]: Canonical | undefined })}}`;
};
