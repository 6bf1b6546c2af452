import { type FieldProblem, type Result, invalid, ok } from './result';

/** How long a text may be, in characters (Unicode code points after NFC), and whether it may have several lines. */
export interface TextRule {
  /** Least length; 0 when left out. From 1 on the text must show at least one visible character. */
  readonly min?: number;
  readonly max: number;
  /** Line feeds and tabs are allowed; a carriage return is read as a line feed. */
  readonly lines?: boolean;
}

/** Half of a surrogate pair without the other: no character at all, and refused by PostgreSQL. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/** NUL and other controls, noncharacters, the byte order mark. Line feed and tab are looked at apart. */
const CONTROL =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFDD0-\uFDEF\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/u;
/** Embeddings, overrides and isolates: they make a text read otherwise than it is stored. Direction marks are fine. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/u;
const BREAK = /[\n\t]/;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Characters of a text as people and PostgreSQL count them: code points. */
export const characters = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** The text as it is stored: line ends as line feeds, NFC, no blanks at either end. */
export const normalizeText = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

const code = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const plural = (count: number): string => `${count} character${count === 1 ? '' : 's'}`;

/** What is wrong with a text, or null; looks at a text far too long only by its length, so 10 MB cost nothing. */
export const textFault = (value: string, rule: TextRule): string | null => {
  if (value.length > 4 * rule.max + 64) return `must have at most ${plural(rule.max)}`;
  if (LONE_SURROGATE.test(value)) return 'contains half of a surrogate pair, which is no character';
  const text = normalizeText(value);
  const control = CONTROL.exec(text)?.[0];
  if (control !== undefined) return `contains the forbidden character ${code(control)}`;
  const bidi = BIDI.exec(text)?.[0];
  if (bidi !== undefined) return `contains the direction override ${code(bidi)}, which hides what the text says`;
  if (!rule.lines && BREAK.test(text)) return 'must be a single line';
  const length = characters(text);
  const min = rule.min ?? 0;
  if (min > 0 && !VISIBLE.test(text)) return 'must not be blank';
  if (length < min) return `must have at least ${plural(min)}, has ${length}`;
  return length > rule.max ? `must have at most ${plural(rule.max)}, has ${length}` : null;
};

/** Reads one text field: the normalised text, or INVALID_INPUT naming the field. */
export const readText = (field: string, value: string, rule: TextRule): Result<string> => {
  const fault = textFault(value, rule);
  return fault === null ? ok(normalizeText(value)) : invalid([{ field, message: fault }]);
};

/** Reads a text and adds what is wrong to `problems`; the answer is '' then. */
export const collectText = (problems: FieldProblem[], field: string, value: string, rule: TextRule): string => {
  const fault = textFault(value, rule);
  if (fault === null) return normalizeText(value);
  problems.push({ field, message: fault });
  return '';
};
