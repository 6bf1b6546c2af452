import fc from 'fast-check';
import { formulaText } from '@clout/domain';
import { parseFormula } from './parse-formula';

const read = (text: string): string => {
  const parsed = parseFormula(text);
  return parsed.ok ? formulaText(parsed.value) : (parsed.refusal.problems[0]?.message ?? '');
};

describe('a formula as it is written', () => {
  it.each([
    ['Customer + Return * 2', '(Customer + (Return x 2))'],
    ['(Customer + Return) * 2.5', '((Customer + Return) x 2.5)'],
    ['Customer - Return - 1', '((Customer - Return) - 1)'],
    ['Customer / Return / 2', '((Customer / Return) / 2)'],
    ['-Customer + .5', '(-(Customer) + 0.5)'],
    ['[Value to the customer] / [ Effort ]', '(Value to the customer / Effort)'],
    ['MAX(Customer, Return, 1) + mean(Customer, Return)', '(max(Customer, Return, 1) + mean(Customer, Return))'],
    ['if(Customer >= 5, Return, min(Return, 1))', 'if(Customer >= 5, Return, min(Return, 1))'],
    ['Customer == 5 ? Return : 0', 'if(Customer = 5, Return, 0)'],
    ['Größe * 1e2', '(Größe x 100)'],
    ['[min] + this', '(min + this)'],
    ['constructor + [__proto__]', '(constructor + __proto__)'],
  ])('%s', (text, meaning) => expect(read(text)).toBe(meaning));

  it.each([
    ['', 'is empty'],
    ['   ', 'is empty'],
    ['Customer Return', 'at character 10: a formula is one expression'],
    ['Customer + 1; Return', 'at character 15: a formula is one expression'],
    ['Customer +', 'at character 11: Expected expression after +'],
    ['(Customer', 'at character 10: Unclosed ('],
    ['Customer % 2', 'at character 10: Unexpected "%"'],
    ['!Customer', 'at character 1: Unexpected "!"'],
    ['sum(Customer)', 'at character 1: sum is no function: min, max, mean and if are'],
    ['Customer + eval("1")', 'at character 12: eval is no function: min, max, mean and if are'],
    ['constructor("x")', 'at character 1: constructor is no function: min, max, mean and if are'],
    ['Customer.constructor', 'at character 9: Unexpected "."'],
    ['min()', 'at character 1: min is given 0 values: min, max and mean need one or more, if needs three'],
    ['if(Customer, 1, 2)', 'at character 4: a condition compares two values: if(a >= b, then, otherwise)'],
    ['1 + (Customer > 2)', 'at character 6: a comparison stands only in if(...)'],
    ['12345678901234567', 'at character 1: 12345678901234567 is beyond 1000000000, 15 digits or nine decimals'],
    ['Customer + 1e400', 'at character 12: 1e400 is beyond 1000000000, 15 digits or nine decimals'],
    ['Customer * 1e-300', 'at character 12: 1e-300 is beyond 1000000000, 15 digits or nine decimals'],
    ['Customer + [ ]', 'at character 12: the brackets name no criterion'],
    ['3x', 'at character 2: Variable names cannot start with a number (3x)'],
    ["'text'", 'text is no number'],
    ['(Customer)(1)', 'this is no function: min, max, mean and if are'],
    ['x'.repeat(1001), 'must be at most 1000 characters'],
  ])('%s is refused with its place', (text, message) => expect(read(text)).toBe(message));

  it('is read or refused, whatever is written', () => {
    const pieces = fc.constantFrom(
      ...[
        'Customer',
        '[Value to',
        ']',
        '(',
        ')',
        '+',
        '-',
        '*',
        '/',
        ',',
        ';',
        '.',
        '?',
        ':',
        '"',
        "'",
        '`',
        '${',
        '1',
        '.5',
        '1e',
      ],
      ...[
        'min(',
        'if(',
        '>=',
        '==',
        '!',
        '%',
        '\\',
        '\n',
        '\u0000',
        '𝒳',
        '[]',
        '=>',
        '?.',
        '//',
        'this',
        'null',
        '__proto__',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const answer = parseFormula(parts.join(''));
        if (answer.ok) expect(formulaText(answer.value)).not.toBe('');
        else expect(answer.refusal).toMatchObject({ code: 'INVALID_INPUT', field: 'formula' });
      }),
      { numRuns: 3000 },
    );
  });

  it('survives any nesting that fits', () => {
    for (const text of ['('.repeat(990) + 'x', '-'.repeat(990) + 'x', 'max('.repeat(190) + 'x' + ')'.repeat(190)])
      expect(read(text)).toMatch(/Unclosed|deep|^[-(]|^max/);
  });
});
