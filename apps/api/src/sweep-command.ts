import { organizationIds } from './platform/access/session.store';
import type { Database } from './platform/database/transaction';
import { sweepOrganization } from './stewardship/sweeps/sweep';

/** Does in every organisation what has come due by the database's clock; 1 when something could not be done. */
export async function sweepAll(database: Database, say: (text: string) => void): Promise<number> {
  let failures = 0;
  for (const { id, name } of await organizationIds(database))
    for (const swept of await sweepOrganization(database, id)) {
      failures += swept.failed;
      say(`${name}: ${swept.name}: ${swept.done}${swept.failed > 0 ? `, ${swept.failed} failed` : ''}`);
    }
  return failures === 0 ? 0 : 1;
}
