import type { Method } from './operations';

/** The methods that hold every word of the search, in any of what they say, by chapter in the order of the registry. */
export const findMethods = (
  methods: readonly Method[],
  search: string,
  /** What the console itself says of a method. */
  helpOf: (method: Method) => string,
): readonly (readonly [chapter: string, methods: readonly Method[]])[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = methods.filter((method) => {
    const { name, title, chapter, unit, formula, edges, source } = method;
    const text = [helpOf(method), name, title, chapter, unit, formula, edges, source].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return [...new Set(found.map((method) => method.chapter))].map(
    (chapter) => [chapter, found.filter((method) => method.chapter === chapter)] as const,
  );
};
