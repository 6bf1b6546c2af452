import { INITIATIVE_STATES } from '@clout/domain';
import { lapsedHolds, lapseHold } from '../../decision/approval/lapse-hold';
import { expireCarry } from '../../envelope/expire-carry';
import { expiredCarries } from '../../envelope/year-close.store';
import type { Database, Tx } from '../../platform/database/transaction';
import { log } from '../../platform/log';
import { recordSilence, silentRequests } from '../../proposal/sponsorship/record-silence';
import { holdsSoon, tellHoldSoon } from '../notices/hold-soon';
import { cyclesToRemind, remindCycle } from '../reminders/remind';
import { absorbOne, dueToAbsorb } from '../absorption/absorb-one';

/** What time brings about by itself: which items are due by the database's clock, and what is done about one. */
export interface Sweep {
  readonly name: string;
  readonly due: (tx: Tx) => Promise<readonly string[]>;
  /** In a transaction of its own; false when it was done already. */
  readonly carryOut: (tx: Tx, id: string) => Promise<boolean>;
}

export const SWEEPS: readonly Sweep[] = [
  { name: 'holds lapsed', due: lapsedHolds, carryOut: lapseHold },
  { name: 'run-rate absorbed', due: dueToAbsorb, carryOut: absorbOne },
  { name: 'carried money expired', due: expiredCarries, carryOut: expireCarry },
  { name: 'holds announced that lapse soon', due: holdsSoon, carryOut: tellHoldSoon },
  { name: 'silences recorded', due: silentRequests, carryOut: recordSilence },
  { name: 'cycles reminded', due: cyclesToRemind, carryOut: remindCycle },
];

/** How many items of a sweep were done, and how many could not be. */
export interface Swept {
  readonly name: string;
  readonly done: number;
  readonly failed: number;
}

/** Any constant: processes that sweep one organisation take turns, item by item. */
const SWEEP_LOCK = 4_217_018;

/** The program acts for everybody: it sees every unit and every initiative of its one organisation. */
const asProgram = (tx: Tx): Promise<void> => tx.scope({ sight: 'ALL', initiative_states: INITIATIVE_STATES.join(',') });

/**
 * Does all that is due in an organisation. Every item is a transaction of its own that looks again before it acts, so that
 * sweeping twice, in two processes or after a crash half way does nothing twice. An item that fails is logged, left
 * for the next time, and holds up no other.
 */
export async function sweepOrganization(
  database: Database,
  organizationId: string,
  sweeps: readonly Sweep[] = SWEEPS,
): Promise<readonly Swept[]> {
  const swept: Swept[] = [];
  for (const { name, due, carryOut } of sweeps) {
    const ids = await database.read(organizationId, (tx) => asProgram(tx).then(() => due(tx)));
    let [done, failed] = [0, 0];
    for (const id of ids) {
      const one = database.write(organizationId, async (tx) => {
        await tx.query('select pg_advisory_xact_lock($1, hashtext($2))', [SWEEP_LOCK, organizationId]);
        await asProgram(tx);
        return carryOut(tx, id);
      });
      await one.then(
        (acted) => (done += acted ? 1 : 0),
        (error: Error) => {
          failed += 1;
          log.error('sweep-failed', { organizationId, sweep: name, id, reason: error.message });
        },
      );
    }
    swept.push({ name, done, failed });
  }
  return swept;
}
