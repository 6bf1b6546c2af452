import type { Tx } from '../../platform/database/transaction';
import { type Page, cursorsOf, pageOf, pageSize } from '../../platform/graphql/connection';
import { badInput } from '../../platform/graphql/faults';
import { entriesAfter, entriesBefore, recordLength } from '../../platform/record/read-record.store';
import type { ShownEntry } from './record.graphql';
import { showEntries } from './show-entries';

export interface RecordPage {
  readonly first: number;
  readonly after: string | null | undefined;
  readonly newestFirst: boolean;
}

/** One page of the record, oldest or newest entry first; a cursor of one order is no cursor of the other. */
export async function readRecord(tx: Tx, { first, after, newestFirst }: RecordPage): Promise<Page<ShownEntry>> {
  const size = pageSize(first, 50);
  const cursors = cursorsOf(tx.organizationId, 'decisionRecord', newestFirst);
  const from = cursors.read(after, 1)?.[0] ?? null;
  if (from !== null && !Number.isSafeInteger(from)) throw badInput('after is not a cursor of this list.');
  const rows = newestFirst
    ? await entriesBefore(tx, from === null ? null : Number(from), size + 1)
    : await entriesAfter(tx, Number(from ?? 0), size + 1);
  return pageOf(await showEntries(tx, rows), size, await recordLength(tx), from !== null, (entry) =>
    cursors.write([entry.sequence]),
  );
}
