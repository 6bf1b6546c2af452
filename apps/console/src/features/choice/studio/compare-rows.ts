/** How plans stand to each other on a line: not in all of them, in all with different options, or in all alike. */
export const LINE_STANDINGS = ['NOT_IN_ALL', 'OTHER_OPTIONS', 'ALIKE'] as const;
export type LineStanding = (typeof LINE_STANDINGS)[number];

/** Whether any two plans say something else. */
export const differ = (figures: readonly unknown[]): boolean => figures.some((figure) => figure !== figures[0]);

/** What differs first, otherwise in the order given. */
export const differingFirst = <Row>(rows: readonly Row[], differs: (row: Row) => boolean): readonly Row[] => [
  ...rows.filter(differs),
  ...rows.filter((row) => !differs(row)),
];

export const standingOf = (options: readonly ({ readonly id: string } | null)[]): LineStanding =>
  options.some((option) => option === null)
    ? 'NOT_IN_ALL'
    : differ(options.map((option) => option?.id))
      ? 'OTHER_OPTIONS'
      : 'ALIKE';

/** The lines on which the plans differ first: by who takes them, then by their option. */
export const linesInOrder = <Line extends { readonly options: readonly ({ readonly id: string } | null)[] }>(
  lines: readonly Line[],
): readonly (Line & { readonly standing: LineStanding })[] =>
  lines
    .map((line) => ({ ...line, standing: standingOf(line.options) }))
    .sort((a, b) => LINE_STANDINGS.indexOf(a.standing) - LINE_STANDINGS.indexOf(b.standing));

/** How far apart figures are. */
export const spreadOf = (figures: readonly number[]): number =>
  figures.length === 0 ? 0 : Math.max(...figures) - Math.min(...figures);

/** The widest apart first; those equally far apart keep their order. */
export const widestFirst = <Row>(rows: readonly Row[], figures: (row: Row) => readonly number[]): readonly Row[] =>
  [...rows].sort((a, b) => spreadOf(figures(b)) - spreadOf(figures(a)));
