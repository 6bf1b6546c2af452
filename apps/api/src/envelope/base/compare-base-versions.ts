import { compareBases, inReadingOrder, sum, type BaseDifference, type BaseDimension } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { exclusionsOf, namesOf } from '../envelope-view';
import { baseTotals } from './base-row.store';
import { baseById } from './base-version.store';
import type { BaseComparisonType } from './comparison.graphql';

/** Two versions by a dimension, each under its own year's mandate; NOT_FOUND when either is absent. */
export async function compareBaseVersions(
  tx: Tx,
  ids: { readonly a: string; readonly b: string },
  by: BaseDimension,
): Promise<BaseComparisonType> {
  const [a, b] = [await baseById(tx, ids.a), await baseById(tx, ids.b)];
  if (!a || !b) throw notFound();
  const before = await baseTotals(tx, a.id, by, await exclusionsOf(tx, a.fiscalYear, null));
  const after = await baseTotals(tx, b.id, by, await exclusionsOf(tx, b.fiscalYear, null));
  const name = await namesOf(tx, by);
  const rows = inReadingOrder(by, compareBases(before, after)).map((row) => ({ ...row, name: name(row.key) }));
  const total = (figure: keyof Omit<BaseDifference, 'key'>): bigint => sum(rows.map((row) => row[figure]));
  const whole = {
    key: 'ALL',
    name: 'All',
    before: total('before'),
    after: total('after'),
    difference: total('difference'),
    addressableBefore: total('addressableBefore'),
    addressableAfter: total('addressableAfter'),
    addressableDifference: total('addressableDifference'),
  };
  return { a, b, whole, rows };
}
