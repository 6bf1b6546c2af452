import type { FieldProblem } from '../../result';

/** Reads a parsed JSON document strictly: every key must be asked for, every wrong value is named by its path. */
export class JsonReader {
  readonly problems: FieldProblem[] = [];

  /** Says what is wrong at a path. */
  problem(field: string, message: string): void {
    if (this.problems.length < 50) this.problems.push({ field, message });
  }

  /** The keys of an object; a key outside `known` is a problem in itself. Null when it is no object. */
  object(value: unknown, path: string, known: readonly string[] | null): ReadonlyMap<string, unknown> | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.problem(path || 'file', 'must be an object');
      return null;
    }
    const entries = new Map<string, unknown>(Object.entries(value));
    for (const key of entries.keys())
      if (known && !known.includes(key))
        this.problem(path ? `${path}.${key}` : key, 'is not a key this version honours');
    return entries;
  }

  /** An array; empty, with a problem noted, when it is none. */
  list(value: unknown, path: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.problem(path, 'must be a list');
    return [];
  }

  /** A text of 1 to 400 characters. */
  text(value: unknown, path: string): string {
    if (typeof value === 'string' && value.length > 0 && value.length <= 400) return value;
    this.problem(path, 'must be a text of 1 to 400 characters');
    return '';
  }

  /** A list of texts. */
  texts(value: unknown, path: string): readonly string[] {
    return this.list(value, path).map((entry, k) => this.text(entry, `${path}[${k}]`));
  }

  /** An integer that JSON carries exactly, not below `least`. */
  integer(value: unknown, path: string, least: number): bigint {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return BigInt(value);
    const range = least === 0 ? '0 or more' : least < 0 ? 'any sign' : `${least} or more`;
    this.problem(path, `must be an integer, ${range}, not above 2^53 - 1`);
    return 0n;
  }
}
