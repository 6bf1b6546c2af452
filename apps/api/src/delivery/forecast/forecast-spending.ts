import { mayForecast, ok, readReason, refuse, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { loadForAct } from '../../proposal/initiative/load-initiative';
import { spendingLines } from '../spending/spending-report.store';
import { insertForecast } from './forecast.store';

export interface ForecastSpendingArgs {
  readonly initiativeId: string;
  /** In minor units, >= 0. */
  readonly atEnd: bigint;
  readonly note: string;
}

/** Says what a funded initiative will have cost at the end of the year. Answers the initiative's id. */
export async function forecastSpending(tx: Tx, actor: Actor, asked: ForecastSpendingArgs): Promise<Result<string>> {
  const { initiative } = await loadForAct(tx, asked.initiativeId);
  const { atEnd } = asked;
  const allowed = mayForecast(actor, initiative, atEnd);
  if (!allowed.ok) return allowed;
  const note = readReason(asked.note);
  if (!note.ok) return refuse('INVALID_INPUT', note.refusal.message.replace('reason', 'note'), { field: 'note' });
  const [line] = await spendingLines(tx, { initiativeId: initiative.id });
  if (!line) throw new Error('a funded initiative without its line');
  const { lineId: planLineId, businessUnitId } = line;
  const given = { planLineId, businessUnitId, initiativeId: initiative.id, atEnd };
  await insertForecast(tx, { ...given, givenBy: actor.memberId });
  await appendRecord(tx, actor, {
    act: 'forecastSpending',
    subjectType: 'Initiative',
    subjectId: initiative.id,
    before: { atEnd: line.forecast },
    after: { atEnd, lineId: planLineId },
    reason: note.value,
  });
  return ok(initiative.id);
}
