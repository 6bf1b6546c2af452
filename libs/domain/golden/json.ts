import { type Fraction, type Maybe, decimalFraction, fraction, fractionNumber } from '../src/index';

/** Anything that a case file may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** A case asks in fields that its method does not know. */
export class UnreadableCase extends Error {}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or UnreadableCase. */
export const object = (value: Json | undefined, what = 'the input'): JsonObject => {
  if (!isObject(value)) throw new UnreadableCase(`${what} must be an object`);
  return value;
};

/** The first of the named fields that is there, or undefined. */
export const find = (input: JsonObject, ...names: readonly string[]): Json | undefined => {
  for (const name of names) if (input[name] !== undefined) return input[name];
  return undefined;
};

/** The first of the named fields that is there, else UnreadableCase. */
export const need = (input: JsonObject, ...names: readonly string[]): Json => {
  const value = find(input, ...names);
  if (value === undefined) throw new UnreadableCase(`has no field ${names[0]}`);
  return value;
};

/** A number or a fraction such as `1/3`; null and absent stay so, for the method to judge. */
export const num = (input: JsonObject, ...names: readonly string[]): Maybe => {
  const value = find(input, ...names);
  if (value === undefined || value === null || typeof value === 'number') return value;
  if (typeof value === 'string' && /^-?[0-9]/.test(value)) return fractionNumber(exact(value));
  throw new UnreadableCase(`${names[0]} must be a number`);
};

/** A number that is there. */
export const must = (input: JsonObject, ...names: readonly string[]): number => {
  const value = num(input, ...names);
  if (typeof value !== 'number') throw new UnreadableCase(`has no field ${names[0]}`);
  return value;
};

export const list = (input: JsonObject, ...names: readonly string[]): readonly Json[] => {
  const value = need(input, ...names);
  if (!Array.isArray(value)) throw new UnreadableCase(`${names[0]} must be a list`);
  return value as readonly Json[];
};

/** A list of numbers; null stays null. */
export const numbers = (value: Json | undefined, what = 'the list'): readonly number[] => {
  if (!Array.isArray(value)) throw new UnreadableCase(`${what} must be a list of numbers`);
  return (value as readonly Json[]).map((one) =>
    typeof one === 'string' ? fractionNumber(exact(one)) : (one as number),
  );
};

/** `3`, `0.75`, `3/4` or a number, exactly. */
export const exact = (value: Json): Fraction => {
  const text = String(value);
  const [over, under, ...more] = text.split('/').map((part) => Number(part));
  if (over === undefined || Number.isNaN(over) || more.length > 0 || under === 0 || Number.isNaN(under))
    throw new UnreadableCase(`${text} is no number`);
  const top = decimalFraction(over);
  if (under === undefined) return top;
  const bottom = decimalFraction(under);
  return fraction(top.n * bottom.d, top.d * bottom.n);
};

/** The items of a list, each with its id. */
export const items = (
  input: JsonObject,
  ...names: readonly string[]
): readonly (JsonObject & { readonly id: string })[] =>
  list(input, ...names).map((one, k) => {
    const item = object(one, `item ${k + 1}`);
    return { ...item, id: String(item['id'] ?? item['name'] ?? k + 1) };
  });

/** The entries of an object of objects. */
export const entries = (value: Json | undefined, what: string): readonly (readonly [string, JsonObject])[] =>
  Object.entries(object(value, what)).map(([key, one]) => [key, object(one, key)]);
