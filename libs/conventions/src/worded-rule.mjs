/** Attributes that a person reads or hears. */
const SAID = /^(label|title|placeholder|description|alt|aria-label|aria-description|head|lead|text|hint|legend)$/;
/** Names and formats are the same in every language; two small letters in a row make a word. */
const isWord = (text) => /\p{L}*\p{Ll}{2,}/u.test(text.replace(/\b(Clout|GraphiQL|https)\b/g, ''));

const literalOf = (value) => {
  if (value?.type === 'Literal') return typeof value.value === 'string' ? value.value : null;
  if (value?.type !== 'JSXExpressionContainer') return null;
  const { expression } = value;
  if (expression.type === 'Literal') return typeof expression.value === 'string' ? expression.value : null;
  if (expression.type === 'TemplateLiteral') return expression.quasis.map(({ value: part }) => part.cooked).join(' ');
  return null;
};

/** The words of a page stand in its catalogues, one for each language, and never in a component. */
export const worded = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const report = (node) => context.report({ node, message: 'Words stand in a catalogue: one for each language.' });
    return {
      JSXText(node) {
        if (isWord(node.value)) report(node);
      },
      JSXExpressionContainer(node) {
        if (node.parent.type === 'JSXAttribute') return;
        const text = literalOf(node);
        if (text !== null && isWord(text)) report(node);
      },
      JSXAttribute(node) {
        if (typeof node.name.name !== 'string' || !SAID.test(node.name.name)) return;
        const text = literalOf(node.value);
        if (text !== null && isWord(text)) report(node);
      },
    };
  },
};
