const LONGEST = 24;

/** A short code from a name: capitals, digits and hyphens, at most 24; a number is added while the code is taken. */
export const unitCode = (name: string, taken: ReadonlySet<string>): string => {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const stem =
    plain
      .replace(/[^A-Z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, LONGEST) || 'UNIT';
  if (!taken.has(stem)) return stem;
  for (let n = 2; ; n += 1) {
    const tail = `-${n}`;
    const code = `${stem.slice(0, LONGEST - tail.length)}${tail}`;
    if (!taken.has(code)) return code;
  }
};
