import { pivot, type PivotEntry } from '@clout/domain';
import { businessUnits, terms } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import { groupedPlaces, type GroupedPlace, type PivotDimension } from './pivot.store';
import { readRanking } from './read-ranking';

/** What is added up, in minor units; `above` is what the funding line takes. */
export const PIVOT_AMOUNTS = ['requestedInYear', 'requestedRunRate', 'aboveInYear', 'aboveRunRate'] as const;
export type PivotAmounts = Readonly<Record<(typeof PIVOT_AMOUNTS)[number], bigint>>;

const entryOf = ({ initiativeId, groups, inYear, runRate, funding }: GroupedPlace): PivotEntry => ({
  id: initiativeId,
  groups,
  amounts: {
    requestedInYear: inYear,
    requestedRunRate: runRate,
    aboveInYear: funding === 'ABOVE' ? inYear : 0n,
    aboveRunRate: funding === 'ABOVE' ? runRate : 0n,
  },
});

const named = (amounts: Readonly<Record<string, bigint>>): PivotAmounts => ({
  requestedInYear: amounts['requestedInYear'] ?? 0n,
  requestedRunRate: amounts['requestedRunRate'] ?? 0n,
  aboveInYear: amounts['aboveInYear'] ?? 0n,
  aboveRunRate: amounts['aboveRunRate'] ?? 0n,
});

/** The ranking added up by group, by code, the nameless one last: what the session sees of it. */
export async function rankingPivot(tx: Tx, cycleId: string, by: PivotDimension) {
  const { id } = await readRanking(tx, cycleId);
  const { rows, count, total } = pivot((await groupedPlaces(tx, id, by)).map(entryOf), PIVOT_AMOUNTS);
  const groups = by === 'BUSINESS_UNIT' ? await businessUnits(tx) : await terms(tx);
  const labels = new Map(groups.map((group) => [group.id, group]));
  const shown = rows.map((row) => {
    const { code = null, name = null } = labels.get(row.group ?? '') ?? {};
    return { groupId: row.group, code, name, count: row.count, shared: named(row.shared), full: named(row.full) };
  });
  const order = (a: string | null, b: string | null): number =>
    a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
  return { cycleId: id, by, rows: shown.sort((a, b) => order(a.code, b.code)), count, total: named(total) };
}
