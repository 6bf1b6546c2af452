import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { type Page, cursorsOf, pageOf, pageSize } from '../../platform/graphql/connection';
import { badInput } from '../../platform/graphql/faults';
import { countFound, entriesFound, type EntryFilter, recordLength } from '../../platform/record/read-record.store';
import type { RecordFilterInput } from './record-filter.graphql';
import type { ShownEntry } from './record.graphql';
import { showEntries } from './show-entries';

export interface RecordPage {
  readonly first: number;
  readonly after: string | null | undefined;
  readonly newestFirst: boolean;
  readonly filter?: RecordFilterInput | null;
}

const readFilter = (asked: RecordFilterInput): EntryFilter => {
  if (asked.memberId && !isUuid(asked.memberId)) throw badInput('filter.memberId is no id of a member.');
  const { act = null, subjectType = null, memberId = null, from = null, to = null } = asked;
  return { act, subjectType, memberId, from, to };
};

/** One page of the record, oldest or newest entry first; a cursor of one order is no cursor of the other. */
export async function readRecord(tx: Tx, page: RecordPage): Promise<Page<ShownEntry>> {
  const { newestFirst } = page;
  const size = pageSize(page.first, 50);
  const cursors = cursorsOf(tx.organizationId, 'decisionRecord', newestFirst);
  const from = cursors.read(page.after, 1)?.[0] ?? null;
  if (from !== null && !Number.isSafeInteger(from)) throw badInput('after is not a cursor of this list.');
  const filter = readFilter(page.filter ?? {});
  const sequence = from === null ? null : Number(from);
  const rows = await entriesFound(tx, filter, { sequence, newestFirst, limit: size + 1 });
  const total = page.filter ? await countFound(tx, filter) : await recordLength(tx);
  return pageOf(await showEntries(tx, rows), size, total, from !== null, (entry) => cursors.write([entry.sequence]));
}
