/** JSON that keeps exact integers and maps: they are written as {"$n": "12"} and {"$map": [[key, value]]}. */

/** By its tag: what another thread sent may be a Map of another realm. */
const isMap = (value: unknown): value is Map<unknown, unknown> =>
  Object.prototype.toString.call(value) === '[object Map]';

export const toKeptJson = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => {
    if (typeof one === 'bigint') return { $n: one.toString() };
    return isMap(one) ? { $map: [...one] } : one;
  });

/** The value that `toKeptJson` wrote, from its parsed JSON. */
export const fromKeptJson = (json: unknown): unknown => {
  if (Array.isArray(json)) return json.map(fromKeptJson);
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json);
  const [key, inner] = entries.length === 1 && entries[0] ? entries[0] : ['', null];
  if (key === '$n') return BigInt(String(inner));
  if (key === '$map') return new Map(fromKeptJson(inner) as [unknown, unknown][]);
  return Object.fromEntries(entries.map(([name, one]) => [name, fromKeptJson(one)]));
};
