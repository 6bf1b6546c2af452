import { planNames } from '../../choice/selection/plan-lookup.store';
import type { Tx } from '../../platform/database/transaction';
import type { ReadEntry } from '../../platform/record/read-record.store';
import { initiativesByIds } from '../../proposal/initiative/initiative.store';
import type { ShownEntry } from './record.graphql';

/** Entries as people read them: with the name of what each was about, where the session may see it. */
export async function showEntries(tx: Tx, entries: readonly ReadEntry[]): Promise<ShownEntry[]> {
  const about = (type: string) => [...new Set(entries.filter((e) => e.subjectType === type).map((e) => e.subjectId))];
  const initiatives = await initiativesByIds(tx, about('Initiative'));
  const labels = new Map([
    ...(await planNames(tx, about('Plan'))),
    ...initiatives.map((one): [string, string] => [one.id, `${one.code} ${one.title}`]),
  ]);
  return entries.map(({ reason, reasonDigest, ...entry }) => ({
    ...entry,
    reason: reason?.text ?? null,
    reasonErased: reasonDigest !== null && reason === null,
    subjectLabel: labels.get(entry.subjectId) ?? null,
  }));
}
