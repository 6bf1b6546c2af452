/** Reads a typed amount as minor units; null when it is none. */
export type Parse = (typed: string) => string | null;

/** Works something out once for each thing of a draft: none is ever changed, another takes its place. */
export const oncePer = <Thing extends object, Found>(work: (thing: Thing) => Found): typeof work => {
  const known = new WeakMap<Thing, { readonly found: Found }>();
  return (thing) => {
    const once = known.get(thing) ?? { found: work(thing) };
    known.set(thing, once);
    return once.found;
  };
};

/** What follows from a row and the way amounts are read, worked out once. */
export const perRow = <Row extends object, Found>(work: (row: Row, parse: Parse) => Found): typeof work => {
  const reading = oncePer((parse: Parse) => oncePer((row: Row) => work(row, parse)));
  return (row, parse) => reading(parse)(row);
};
