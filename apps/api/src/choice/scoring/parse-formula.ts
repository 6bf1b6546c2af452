import jsep from 'jsep';
import { type Comparison, type Expression, type Result, invalid, ok } from '@clout/domain';

const COMPARED = new Map<string, Comparison>([
  ['>', 'ABOVE'],
  ['>=', 'AT_LEAST'],
  ['==', 'EQUAL'],
  ['<=', 'AT_MOST'],
  ['<', 'BELOW'],
]);
const JOINED = new Map<string, 'ADD' | 'SUBTRACT' | 'MULTIPLY' | 'DIVIDE'>([
  ['+', 'ADD'],
  ['-', 'SUBTRACT'],
  ['*', 'MULTIPLY'],
  ['/', 'DIVIDE'],
]);
const GATHERED = new Map<string, 'MIN' | 'MAX' | 'MEAN'>([
  ['min', 'MIN'],
  ['max', 'MAX'],
  ['mean', 'MEAN'],
]);
const MOST = { characters: 1000, number: 1e9, digits: 15, small: 1e-9 } as const;
const [PAREN, PAREN_END] = [40, 41];

type Node = jsep.Expression & { readonly start?: number };

/** The grammar: names and numbers know where they stand, [any name] may hold spaces, and nothing else is an operator. */
jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
for (const sign of JOINED.keys()) jsep.addBinaryOp(sign, sign === '+' || sign === '-' ? 9 : 10);
for (const sign of COMPARED.keys()) jsep.addBinaryOp(sign, 7);
jsep.addUnaryOp('-');
jsep.hooks.add('gobble-token', function (env) {
  const start = this.index;
  const rest = this.expr.slice(start);
  const name = /^\[([^[\]]*)\]/.exec(rest) ?? /^([\p{L}_][\p{L}\p{N}_]*)/u.exec(rest);
  if (name) {
    if (name[1]?.trim() === '') this.throwError('the brackets name no criterion');
    this.index += name[0].length;
    this.gobbleSpaces();
    if (this.code === PAREN && rest[0] !== '[') {
      this.index += 1;
      env.node = { type: 'CallExpression', callee: name[1], arguments: this.gobbleArguments(PAREN_END), start };
    } else env.node = { type: 'Identifier', name: (name[1] ?? '').trim(), start };
  } else if (/^\.(?!\d)/.test(rest)) this.throwError('Unexpected "."');
  else if (/^\.?\d/.test(rest)) {
    const literal = this.gobbleNumericLiteral();
    env.node = { ...literal, type: 'Literal', start };
  }
});

class Misplaced extends Error {
  constructor(
    message: string,
    readonly at: number | undefined,
  ) {
    super(message);
  }
}

const startOf = (node: unknown): number | undefined => {
  if (typeof node !== 'object' || node === null) return undefined;
  const { start, left, argument, test } = node as Record<string, unknown>;
  return typeof start === 'number' ? start : startOf(left ?? argument ?? test);
};

const numberOf = (node: Node): Expression => {
  const { raw, value } = node as jsep.Literal & Node;
  if (typeof value !== 'number') throw new Misplaced('text is no number', startOf(node));
  const digits = raw.replace(/[^0-9]/g, '').length;
  if (value > MOST.number || digits > MOST.digits || (value !== 0 && value < MOST.small))
    throw new Misplaced(`${raw} is beyond ${MOST.number}, ${MOST.digits} digits or nine decimals`, startOf(node));
  return { kind: 'NUMBER', value };
};

const condition = (test: Node, then: Node, otherwise: Node): Expression => {
  const compare = test.type === 'BinaryExpression' && COMPARED.get(String(test['operator']));
  if (!compare) throw new Misplaced('a condition compares two values: if(a >= b, then, otherwise)', startOf(test));
  const [left, right] = [treeOf(test['left'] as Node), treeOf(test['right'] as Node)];
  return { kind: 'IF', compare, left, right, then: treeOf(then), otherwise: treeOf(otherwise) };
};

const called = (node: Node): Expression => {
  const [name, given] = [node['callee'], node['arguments'] as readonly Node[]];
  const gathered = typeof name === 'string' ? GATHERED.get(name.toLowerCase()) : undefined;
  if (gathered && given.length > 0) return { kind: gathered, of: given.map(treeOf) };
  const [test, then, otherwise] = given;
  if (typeof name === 'string' && name.toLowerCase() === 'if' && given.length === 3)
    return condition(test!, then!, otherwise!);
  const known = gathered || String(name).toLowerCase() === 'if';
  throw new Misplaced(
    known
      ? `${String(name)} is given ${given.length} values: min, max and mean need one or more, if needs three`
      : `${typeof name === 'string' ? name : 'this'} is no function: min, max, mean and if are`,
    startOf(node),
  );
};

const treeOf = (node: Node): Expression => {
  switch (node.type) {
    case 'Literal':
      return numberOf(node);
    case 'Identifier':
      return { kind: 'CRITERION', name: String(node['name']) };
    case 'UnaryExpression':
      return { kind: 'NEGATE', of: treeOf(node['argument'] as Node) };
    case 'BinaryExpression': {
      const kind = JOINED.get(String(node['operator']));
      if (!kind) throw new Misplaced('a comparison stands only in if(...)', startOf(node));
      return { kind, left: treeOf(node['left'] as Node), right: treeOf(node['right'] as Node) };
    }
    case 'ConditionalExpression':
      return condition(node['test'] as Node, node['consequent'] as Node, node['alternate'] as Node);
    case 'CallExpression':
      return called(node);
    case 'Compound': {
      const [, second] = node['body'] as readonly Node[];
      throw new Misplaced(second ? 'a formula is one expression' : 'is empty', startOf(second));
    }
    default:
      throw new Misplaced(
        'only numbers, criteria, + - * /, brackets, min, max, mean and if are understood',
        startOf(node),
      );
  }
};

/**
 * Reads a formula as people write it: `max([Customer value] * 2, Return) / 3`. Nothing of it is ever run: it becomes a
 * tree for the core. Refused with the place of what is wrong, counted from 1.
 */
export const parseFormula = (text: string): Result<Expression> => {
  const wrong = (message: string, at?: number) =>
    invalid(
      [{ field: 'formula', message: at === undefined ? message : `at character ${at + 1}: ${message}` }],
      'Write criteria by name, in [square brackets] where a name has spaces, with + - * /, min, max, mean and if.',
    );
  if (text.length > MOST.characters) return wrong(`must be at most ${MOST.characters} characters`);
  try {
    return ok(treeOf(jsep(text)));
  } catch (error) {
    if (error instanceof Misplaced) return wrong(error.message, error.at);
    if (error instanceof RangeError) return wrong('is nested too deep');
    const { index, description } = error as { index?: number; description?: string };
    if (typeof index !== 'number' || description === undefined) throw error;
    return wrong(description, index);
  }
};
