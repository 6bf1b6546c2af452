import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A sentence as the source writes it: the text between its places, and where it stands. */
export interface SourceSentence {
  readonly literals: readonly string[];
  readonly at: string;
}

type Part = string | null;

const SKIPPED_FOLDERS = new Set(['demo', 'testing', 'migrations', 'report', 'import-files', 'embedded', 'jobs']);
const REFUSING = /^(refuse|invalid|wrongState|badInput|wrong)$/;
const SAID = /^(message|remedy)$/;

const sourcesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : sourcesUnder(path);
    return /\.ts$/.test(entry.name) && !/\.spec\.ts$|fixtures\.ts$/.test(entry.name) ? [path] : [];
  });

/** What an expression may say, each way as texts and places (null); null: it says nothing of its own. */
function waysOf(node: ts.Expression): Part[][] | null {
  if (ts.isParenthesizedExpression(node)) return waysOf(node.expression);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [[node.text]];
  if (ts.isConditionalExpression(node)) {
    const [yes, no] = [waysOf(node.whenTrue), waysOf(node.whenFalse)];
    return yes || no ? [...(yes ?? [[null]]), ...(no ?? [[null]])] : null;
  }
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce<Part[][]>(
      (ways, { expression, literal }) =>
        ways.flatMap((way) => (waysOf(expression) ?? [[null]]).map((own) => [...way, ...own, literal.text])),
      [[node.head.text]],
    );
  return null;
}

const literalsOf = (way: readonly Part[]): string[] =>
  way.reduce<string[]>(
    (texts, part) => (part === null ? [...texts, ''] : [...texts.slice(0, -1), `${texts.at(-1) ?? ''}${part}`]),
    [''],
  );

/** True for an expression whose text a refusal carries to the reader. */
const isRefused = (node: ts.Expression): boolean => {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return SAID.test(parent.name.getText());
  if (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent))
    return node !== (parent as ts.ConditionalExpression).condition && isRefused(parent);
  if (!ts.isCallExpression(parent) || !REFUSING.test(parent.expression.getText())) return false;
  return !/^[A-Z_]+$/.test(ts.isStringLiteral(node) ? node.text : '');
};

/** Every sentence that the program refuses with, as its source writes it. */
export const refusedSentences = (root: string): readonly SourceSentence[] =>
  ['libs/domain/src', 'apps/api/src'].flatMap((folder) =>
    sourcesUnder(join(root, folder)).flatMap((path) => {
      const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
      const found: SourceSentence[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isDecorator(node) || ts.isTypeNode(node)) return;
        const ways = ts.isExpression(node) && isRefused(node) ? waysOf(node) : null;
        if (!ways) return ts.forEachChild(node, visit);
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        for (const literals of ways.map(literalsOf))
          if (/[a-z]{2}/.test(literals.join('')))
            found.push({ literals, at: `${path.slice(root.length + 1)}:${line}` });
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    }),
  );
