import * as fc from 'fast-check';
import { characters, collectText, normalizeText, readText, textFault } from './text';
import type { FieldProblem } from './result';

const rule = { min: 1, max: 10 };

describe('text', () => {
  it.each([
    ['plain', 'Hello'],
    ['ten astral characters', '😀'.repeat(10)],
    ['ten characters whose decomposed form has twenty', 'é'.repeat(10)],
    ['Arabic with a direction mark', 'a\u200Fb'],
    ['blanks at both ends', '   Hello   '],
  ])('accepts %s', (_, text) => expect(textFault(text, rule)).toBeNull());

  it.each([
    ['nothing', '', 'blank'],
    ['blanks only', '   ', 'blank'],
    ['zero-width characters only', '\u200B\u200B', 'blank'],
    ['one too many', 'x'.repeat(11), 'at most 10 characters, has 11'],
    ['eleven astral characters', '😀'.repeat(11), 'at most 10 characters, has 11'],
    ['ten megabytes', 'x'.repeat(10_000_000), 'at most 10 characters'],
    ['NUL', 'a\u0000b', 'U+0000'],
    ['escape', 'a\u001Bb', 'U+001B'],
    ['a C1 control', 'a\u0085b', 'U+0085'],
    ['a right-to-left override', 'a\u202Eb', 'U+202E'],
    ['an isolate', 'a\u2066b', 'U+2066'],
    ['a high surrogate alone', 'a\uD83Db', 'surrogate'],
    ['a low surrogate alone', '\uDE00', 'surrogate'],
    ['a noncharacter', 'a\uFFFEb', 'U+FFFE'],
    ['a line feed in one line', 'a\nb', 'single line'],
  ])('refuses %s', (_, text, says) => expect(textFault(text, rule)).toContain(says));

  it('keeps line feeds and tabs where lines are allowed, and reads CRLF as one line feed', () => {
    expect(readText('problem', 'a\r\nb\rc\td ', { max: 20, lines: true })).toEqual({ ok: true, value: 'a\nb\nc\td' });
    expect(textFault('a\u0000b', { max: 20, lines: true })).toContain('U+0000');
  });

  it('allows an empty text when there is no least length', () => expect(textFault('', { max: 5 })).toBeNull());

  it('names the field in the refusal', () => {
    const answer = readText('options[1].name', 'a\u0000', rule);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', field: 'options[1].name' } });
    const problems: FieldProblem[] = [];
    expect(collectText(problems, 'title', '', rule)).toBe('');
    expect(problems).toEqual([{ field: 'title', message: 'must not be blank' }]);
  });

  it('what is accepted is stable: normalising again changes nothing, and reading it again accepts it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const answer = readText('x', text, { max: 30, lines: true });
        if (!answer.ok) return;
        expect(normalizeText(answer.value)).toBe(answer.value);
        expect(readText('x', answer.value, { max: 30, lines: true })).toEqual(answer);
        expect(characters(answer.value)).toBeLessThanOrEqual(30);
        expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(answer.value))).toBe(
          answer.value,
        );
      }),
    );
  });
});
