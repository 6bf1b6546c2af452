import { createHash } from 'node:crypto';
import { Field, ObjectType } from '@nestjs/graphql';
import { badInput } from './faults';

/** Most rows one page may have. */
export const MAX_PAGE = 200;

@ObjectType('PageInfo', { description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field({ description: 'More rows follow.' }) hasNextPage!: boolean;
  @Field({ description: 'Rows come before.' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first row.' }) startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last row: the next page starts after it.' })
  endCursor!: string | null;
}

/** One page of a list, with its cursors. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

type Keyset = readonly (string | number)[];
const bindingOf = (...parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);

/** A page size from `first`: 1 to 200, or BAD_USER_INPUT. */
export const pageSize = (first: number | null | undefined, otherwise: number): number => {
  const size = first ?? otherwise;
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE) throw badInput(`first must be from 1 to ${MAX_PAGE}.`);
  return size;
};

/** Cursors of one list: bound to the organisation, the list and its filter, so that a foreign one is refused. */
export const cursorsOf = (organizationId: string, list: string, filter: unknown = null) => {
  const binding = bindingOf(organizationId, list, filter);
  return {
    write: (keyset: Keyset): string => Buffer.from(JSON.stringify([binding, ...keyset])).toString('base64url'),
    /** The keyset values after which the page starts; null at the start. */
    read: (after: string | null | undefined, length: number): Keyset | null => {
      if (after === null || after === undefined) return null;
      const parts = parse(after);
      if (!parts || parts.length !== length + 1 || parts[0] !== binding)
        throw badInput('after is not a cursor of this list.');
      return parts.slice(1);
    },
  };
};

const parse = (cursor: string): (string | number)[] | null => {
  if (cursor.length > 1000) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every((part) => typeof part === 'string' || typeof part === 'number')
      ? value
      : null;
  } catch {
    return null;
  }
};

/** Makes a page of `size` from up to `size + 1` rows that were read. */
export const pageOf = <T>(
  rows: readonly T[],
  size: number,
  totalCount: number,
  hasPreviousPage: boolean,
  cursor: (row: T) => string,
): Page<T> => {
  const nodes = rows.slice(0, size);
  const edges = nodes.map((node) => ({ cursor: cursor(node), node }));
  return {
    nodes,
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};
