import { IMPACT_LEVELS, type ImpactLevel } from '../drivers/driver';
import { NAME_LENGTH, tidyName, type RowProblem } from '../../envelope/import-row';

/** Which column of a portfolio export says what beside name and cost; `drivers` names the driver that a column rates. */
export interface ProjectMapping {
  readonly idColumn: string | null;
  readonly forcedColumn: string | null;
  readonly forcedInValues: readonly string[];
  readonly forcedOutValues: readonly string[];
  readonly dependenciesColumn: string | null;
  readonly exclusionsColumn: string | null;
  readonly drivers: readonly { readonly column: string; readonly driver: string }[];
}

/** What a row says of a project beside what every proposal says; other projects by name or id, as written. */
export interface ProjectRow {
  readonly id: string | null;
  readonly forced: 'FORCE' | 'EXCLUDE' | null;
  readonly ratings: readonly { readonly driver: string; readonly level: ImpactLevel }[];
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
}

export type ProjectRowOutcome =
  { readonly kind: 'read'; readonly row: ProjectRow } | { readonly kind: 'refused'; readonly problem: RowProblem };

/** Words for a project that is neither forced in nor out. */
const FREE = ['', 'auto', 'automatic', 'no', 'none', 'not forced'];
const UNRATED = ['', 'no rating', 'not rated'];

const plain = (text: string): string => tidyName(text).toLowerCase();
const several = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[;|]/)
      .map(tidyName)
      .filter((name) => name !== ''),
  ),
];

/** A rating in words, or 0 to 4; null where there is none; undefined for anything else. */
const readRating = (cell: string): ImpactLevel | null | undefined => {
  const word = plain(cell);
  if (UNRATED.includes(word)) return null;
  return /^[0-4]$/.test(word)
    ? IMPACT_LEVELS[Number(word)]
    : IMPACT_LEVELS.find((level) => level.toLowerCase() === word);
};

/** Reads what a portfolio export says of a project beside name and cost; the first problem refuses the row. */
export const readProjectRow = (cells: ReadonlyMap<string, string>, mapping: ProjectMapping): ProjectRowOutcome => {
  const text = (column: string | null): string => tidyName(column === null ? '' : (cells.get(column) ?? ''));
  const refused = (field: string, reason: string): ProjectRowOutcome => ({
    kind: 'refused',
    problem: { field, value: text(field).slice(0, NAME_LENGTH), reason },
  });
  const word = plain(text(mapping.forcedColumn));
  const is = (words: readonly string[]): boolean => words.some((one) => plain(one) === word);
  const forced = is(mapping.forcedInValues) ? 'FORCE' : is(mapping.forcedOutValues) ? 'EXCLUDE' : null;
  if (mapping.forcedColumn !== null && forced === null && !FREE.includes(word))
    return refused(
      mapping.forcedColumn,
      `must be ${[...mapping.forcedInValues, ...mapping.forcedOutValues].join(', ')}, or empty`,
    );
  const ratings: { driver: string; level: ImpactLevel }[] = [];
  for (const { column, driver } of mapping.drivers) {
    const level = readRating(text(column));
    if (level === undefined) return refused(column, 'must be None, Low, Moderate, Strong, Extreme, 0 to 4, or empty');
    if (level !== null) ratings.push({ driver, level });
  }
  const id = text(mapping.idColumn);
  if (mapping.idColumn !== null && id === '') return refused(mapping.idColumn, 'is blank');
  const [requires, excludes] = [several(text(mapping.dependenciesColumn)), several(text(mapping.exclusionsColumn))];
  return { kind: 'read', row: { id: id === '' ? null : id, forced, ratings, requires, excludes } };
};
