import { isUuid } from '../platform/access/secret';
import type { Tx } from '../platform/database/transaction';
import { badInput, notFound } from '../platform/graphql/faults';
import { cursorsOf, pageOf, pageSize, type Page } from '../platform/graphql/connection';
import { cycleById } from './cycle.store';
import { type BalancedEntry, entriesOfCycle, type LedgerFilter, ledgerSums } from './ledger.store';

/** A page of a cycle's ledger with the sums of all that the member sees. */
export interface LedgerPage extends Page<BalancedEntry> {
  readonly sources: bigint;
  readonly uses: bigint;
}

/** One page of a cycle's wanted entries, in the order of booking; NOT_FOUND for an unknown cycle. */
export async function readLedger(
  tx: Tx,
  cycleId: string,
  first: number,
  after: string | null | undefined,
  filter: LedgerFilter,
): Promise<LedgerPage> {
  if (filter.businessUnitId && !isUuid(filter.businessUnitId)) throw badInput('filter.businessUnitId is not an id.');
  const size = pageSize(first, 50);
  const cursors = cursorsOf(tx.organizationId, 'ledger', cycleId);
  const from = cursors.read(after, 1)?.[0] ?? 0;
  if (!Number.isSafeInteger(from)) throw badInput('after is not a cursor of this list.');
  if (!(await cycleById(tx, cycleId))) throw notFound();
  const rows = await entriesOfCycle(tx, cycleId, filter, Number(from), size + 1);
  const { entries, sources, uses } = await ledgerSums(tx, cycleId, filter);
  return { ...pageOf(rows, size, entries, from !== 0, (entry) => cursors.write([entry.sequence])), sources, uses };
}
