import { isClosed, ok, readText, refuse, type Result } from '@clout/domain';
import { organization } from '../../organisation/organisation.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { queueBases } from '../base/base-version.store';
import { markWithdrawn, openingImportById } from './opening-import.store';
import { lockOpenings, moveOpenings } from './opening-sums.store';
import { endImported } from './opening-life.store';
import { openings } from './opening.store';

export interface WithdrawOpeningArgs {
  readonly id: string;
  readonly reason: string;
}

/** FINANCE takes an import back whole, while none of it was absorbed and its year is open; its money is free again. */
export async function withdrawOpening(tx: Tx, actor: Actor, args: WithdrawOpeningArgs): Promise<Result<string>> {
  await queueBases(tx);
  const found = await openingImportById(tx, args.id);
  if (!found) throw notFound();
  const reason = readText('reason', args.reason, { min: 1, max: 2000, lines: true });
  if (!reason.ok) return reason;
  const { id, fiscalYear, number, inYearTotal, runRateTotal } = found;
  await lockOpenings(tx, fiscalYear);
  if (found.state !== 'STANDING') return refuse('WRONG_STATE', `Import ${number} is withdrawn already.`);
  const { closedThrough, periodsPerYear } = await organization(tx);
  if (isClosed({ fiscalYear, period: periodsPerYear }, closedThrough))
    return refuse('WRONG_STATE', `The books of ${fiscalYear} are closed: what stood in it stays.`, {
      remedy: 'Open its periods again first, or leave it as it is.',
    });
  const standing = await openings(tx, { fiscalYear, importId: id, states: ['STANDING'] }, null, 100_000);
  const absorbed = standing.filter((one) => one.absorbedOn !== null).length;
  if (absorbed > 0)
    return refuse('WRONG_STATE', `${absorbed} of its commitments are in their units' own base already.`, {
      remedy: 'Leave the import as it is and correct the rest by a further one.',
    });
  const ended = await endImported(tx, id);
  if (!(await markWithdrawn(tx, id, actor.memberId))) throw new Error('an import moved under its queue');
  await moveOpenings(tx, fiscalYear, 'take', ended);
  await appendRecord(tx, actor, {
    act: 'withdrawOpeningImport',
    subjectType: 'OpeningImport',
    subjectId: id,
    before: { state: 'STANDING', fiscalYear, number, inYearTotal, runRateTotal },
    after: { state: 'WITHDRAWN' },
    reason: reason.value,
  });
  return ok(id);
}
