import { isObject, type Json, type JsonObject } from './json';

/** What one expected field should have been. */
export interface Difference {
  readonly path: string;
  readonly wanted: string;
  readonly got: string;
}

interface Allowed {
  readonly abs: number;
  readonly rel: number;
}

const EXACT: Allowed = { abs: 1e-9, rel: 0 };

/** A figure of the program as a case writes it: its value, `null`, or `error:code` and `incomplete:code`. */
export const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Map) return plain(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const one = value as { known?: boolean; value?: unknown; why?: string; code?: string };
  if (one.known === true) return plain(one.value);
  if (one.known === false) return one.why === 'UNDEFINED' ? null : `${String(one.why).toLowerCase()}:${one.code}`;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
};

const show = (value: unknown): string => (value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value)));

/** The tolerance for a field: `{ abs, rel }` of its own, of an outer field, or of the whole case. */
const toleranceAt = (tolerance: Json | undefined, outer: Allowed): Allowed => {
  if (typeof tolerance === 'number') return { abs: tolerance, rel: 0 };
  if (!isObject(tolerance)) return outer;
  const { abs, rel } = tolerance;
  if (typeof abs !== 'number' && typeof rel !== 'number') return outer;
  return { abs: typeof abs === 'number' ? abs : 0, rel: typeof rel === 'number' ? rel : 0 };
};

/** Figures as a source prints them, with fewer digits: they document, and are not what is computed. */
const isPrinted = (key: string): boolean => /^published/.test(key);

const compareNumber = (wanted: number, got: unknown, { abs, rel }: Allowed): boolean =>
  typeof got === 'number' && Math.abs(got - wanted) <= Math.max(abs, rel * Math.abs(wanted)) + 1e-12 * Math.abs(wanted);

/** `error:...` is met by any named error: the wording of codes is each product's own. */
const compareText = (wanted: string, got: unknown): boolean =>
  /^error\b/.test(wanted) ? typeof got === 'string' && got.startsWith('error:') : got === wanted;

const walk = (path: string, wanted: Json, got: unknown, tolerance: Json | undefined, outer: Allowed): Difference[] => {
  const allowed = toleranceAt(tolerance, outer);
  const inner = (key: string): Json | undefined => (isObject(tolerance) ? tolerance[key] : undefined);
  const differs = (): Difference[] => [{ path, wanted: show(wanted), got: show(got) }];
  if (typeof wanted === 'number') return compareNumber(wanted, got, allowed) ? [] : differs();
  if (typeof wanted === 'string') return compareText(wanted, got) ? [] : differs();
  if (wanted === null || typeof wanted === 'boolean') return got === wanted ? [] : differs();
  if (Array.isArray(wanted)) {
    if (!Array.isArray(got) || got.length !== wanted.length) return differs();
    return (wanted as readonly Json[]).flatMap((one, k) => walk(`${path}[${k}]`, one, got[k], tolerance, allowed));
  }
  if (typeof got !== 'object' || got === null) return differs();
  const fields = got as Readonly<Record<string, unknown>>;
  return Object.entries(wanted as JsonObject).flatMap(([key, one]) =>
    isPrinted(key) ? [] : walk(path === '' ? key : `${path}.${key}`, one, fields[key], inner(key), allowed),
  );
};

/** Where the answer differs from what a case expects; every expected field must be there. */
export const differences = (expected: Json, answer: unknown, tolerance: Json | undefined): readonly Difference[] =>
  walk('', expected, plain(answer), tolerance, EXACT);
