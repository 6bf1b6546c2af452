import type { Tx } from '../../platform/database/transaction';
import { badInput } from '../../platform/graphql/faults';
import { cursorsOf, pageOf, pageSize, type Page } from '../../platform/graphql/connection';
import { isUuid } from '../../platform/access/secret';
import { openings, openingTotals, type OpeningCommitment, type OpeningFilter } from './opening.store';

/** A page of opening commitments with the sums of all that the member sees. */
export interface OpeningPage extends Page<OpeningCommitment> {
  readonly inYear: bigint;
  readonly runRate: bigint;
}

/** One page of a fiscal year's opening commitments. */
export async function readOpenings(
  tx: Tx,
  filter: OpeningFilter,
  first: number,
  after: string | null | undefined,
): Promise<OpeningPage> {
  const size = pageSize(first, 50);
  const cursors = cursorsOf(tx.organizationId, 'openingCommitments', filter);
  const from = cursors.read(after, 1)?.[0] ?? null;
  if (from !== null && (typeof from !== 'string' || !isUuid(from)))
    throw badInput('after is not a cursor of this list.');
  const rows = await openings(tx, filter, from, size + 1);
  const { count, inYear, runRate } = await openingTotals(tx, filter);
  return { ...pageOf(rows, size, count, from !== null, (row) => cursors.write([row.id])), inYear, runRate };
}
