import { organizationIds } from './platform/access/session.store';
import type { Database } from './platform/database/transaction';
import { eraseByRetention } from './stewardship/erasure/erase-by-retention';

/** Erases, organisation by organisation, the free texts that are older than its retention. */
export async function applyRetention(database: Database, say: (text: string) => void): Promise<number> {
  for (const { id, name } of await organizationIds(database)) {
    const outcome = await database.write(id, eraseByRetention);
    if ('erased' in outcome) say(`${name}: ${outcome.erased} texts erased`);
    else
      say(`${name}: nothing erased, ${outcome.kept === 'LEGAL_HOLD' ? 'a legal hold is on' : 'no retention is set'}`);
  }
  return 0;
}
