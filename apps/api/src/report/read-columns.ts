import { getNamedType, type GraphQLNamedType, type GraphQLSchema, isEnumType, isObjectType } from 'graphql';
import type { CellKind, CellValue } from '@clout/domain';
import type { ExportColumn, ExportTable, Place } from './export-table';
import { cellOf, type TableWords } from './words/table-words';

/** A column as the schema types it and a reader calls it. */
export interface ReadColumn {
  readonly head: string;
  readonly kind: CellKind;
  readonly sum: boolean;
  readonly of: (place: Place) => CellValue;
}

const KINDS: Readonly<Record<string, CellKind>> = {
  Int: 'WHOLE',
  Money: 'MONEY',
  BasisPoints: 'SHARE',
  Date: 'DAY',
  DateTime: 'MOMENT',
};

/** The type of what lies at the end of a path; faults where the schema has no such path. */
function typeAt(schema: GraphQLSchema, steps: readonly string[]): GraphQLNamedType {
  const top: GraphQLNamedType | null | undefined = schema.getQueryType();
  const found = steps.reduce<GraphQLNamedType | null | undefined>((type, step) => {
    const field = isObjectType(type) ? type.getFields()[step] : undefined;
    return field && getNamedType(field.type);
  }, top);
  if (!found) throw new Error(`the schema has no ${steps.join('.')}`);
  return found;
}

/** The ways of a column's path from the top of the answer; `^` goes up to what holds the rows. */
const waysOf = ({ rows }: ExportTable, path: string): readonly (readonly string[])[] =>
  path.split('|').map((way) => {
    const up = way.lastIndexOf('^') + 1;
    const here = rows.replace(/\|.*$/, '').split('.');
    return [...here.slice(0, here.length - up), ...way.slice(up).split('.')];
  });

/** The type of every field that a column reads; none where it is reckoned. */
export const typesOf = (
  schema: GraphQLSchema,
  table: ExportTable,
  column: ExportColumn,
): readonly GraphQLNamedType[] =>
  'path' in column ? waysOf(table, column.path).map((steps) => typeAt(schema, steps)) : [];

/** What lies at a path of a row; of a list on the way, each. */
function valueAt(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (value === null || value === undefined || step === undefined) return value;
  if (Array.isArray(value)) return value.map((one) => valueAt(one, [step, ...rest]));
  return valueAt((value as Readonly<Record<string, unknown>>)[step], rest);
}

const readAt = (place: Place | null, way: string): unknown =>
  way.startsWith('^') ? readAt(place?.above ?? null, way.slice(1)) : valueAt(place?.row, way.split('.'));

/** The columns of a table, read by the schema: amounts, shares, days and codes are known by their type. */
export function readColumns(schema: GraphQLSchema, table: ExportTable, words: TableWords): readonly ReadColumn[] {
  return table.columns.map((column) => {
    const { head: english, sum = false } = column;
    const types = typesOf(schema, table, column);
    const kind = column.kind ?? KINDS[types[0]?.name ?? ''] ?? 'TEXT';
    const head = words.text(english) + (kind === 'SHARE' ? ' %' : '');
    if (!('path' in column))
      return { head, kind, sum, of: (place) => cellOf(column.of(place.row, words, place), null, words) };
    const ways = column.path.split('|');
    const of = (place: Place): CellValue => {
      for (const [at, way] of ways.entries()) {
        const value = readAt(place, way);
        const type = types[at];
        if (value !== null && value !== undefined) return cellOf(value, isEnumType(type) ? type.name : null, words);
      }
      return null;
    };
    return { head, kind, sum, of };
  });
}
