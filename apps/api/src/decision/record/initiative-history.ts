import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { entriesAbout } from '../../platform/record/read-record.store';
import { initiativeById } from '../../proposal/initiative/initiative.store';
import type { ShownEntry } from './record.graphql';
import { showEntries } from './show-entries';

/** The entries about an initiative that the session may see; NOT_FOUND otherwise. */
export async function initiativeHistory(tx: Tx, id: string): Promise<readonly ShownEntry[]> {
  const initiative = await initiativeById(tx, id);
  if (!initiative) throw notFound();
  return showEntries(tx, await entriesAbout(tx, initiative.id));
}
