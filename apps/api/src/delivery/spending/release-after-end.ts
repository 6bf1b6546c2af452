import { ENDINGS } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import type { RecordedAct } from '../../platform/record/record.store';
import { releaseLines, type LineReleased } from './release-lines';
import { linesEnded } from './spending-target.store';

/** Releases what these plan lines have free, where their initiatives have ended: an obligation that falls frees its money. */
export async function releaseAfterEnd(tx: Tx, lineIds: readonly string[]): Promise<LineReleased[]> {
  const released: LineReleased[] = [];
  for (const ending of ENDINGS)
    released.push(...(await releaseLines(tx, await linesEnded(tx, lineIds, ending), ending)));
  return released;
}

/** What the record says of money released after an end. */
export const releaseActs = (released: readonly LineReleased[]): readonly RecordedAct[] =>
  released.map(({ initiativeId, ...after }) => ({
    act: 'releaseSpending',
    subjectType: 'Initiative',
    subjectId: initiativeId,
    after: { ...after },
  }));
