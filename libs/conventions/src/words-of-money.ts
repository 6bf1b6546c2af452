import { join } from 'node:path';
import ts from 'typescript';

/** A sentence of the core with an amount in it: the text between its places, and which of them hold whole numbers of any size. */
export interface AmountSentence {
  readonly literals: readonly string[];
  readonly places: readonly number[];
  readonly at: string;
}

const isBig = (type: ts.Type): boolean =>
  (type.isUnion() ? type.types : [type]).some(({ flags }) => (flags & ts.TypeFlags.BigIntLike) !== 0);

/** Every sentence of the core, a text with words in it, that a bigint stands in: money, or a count as large. */
export function amountSentences(root: string, fileNames: readonly string[]): readonly AmountSentence[] {
  const options = { strict: true, target: ts.ScriptTarget.ES2022, noEmit: true, types: [], skipLibCheck: true };
  const program = ts.createProgram(
    fileNames.map((name) => join(root, name)),
    options,
  );
  const checker = program.getTypeChecker();
  return fileNames.flatMap((name) => {
    const source = program.getSourceFile(join(root, name));
    const found: AmountSentence[] = [];
    const visit = (node: ts.Node): void => {
      ts.forEachChild(node, visit);
      if (!source || !ts.isTemplateExpression(node)) return;
      const literals = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      const places = node.templateSpans.flatMap(({ expression }, k) =>
        isBig(checker.getTypeAtLocation(expression)) ? [k] : [],
      );
      if (places.length === 0 || !/[a-z]{2}/.test(literals.join(''))) return;
      found.push({ literals, places, at: `${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}` });
    };
    if (source) visit(source);
    return found;
  });
}
