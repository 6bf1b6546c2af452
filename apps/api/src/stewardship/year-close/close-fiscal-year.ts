import { randomUUID } from 'node:crypto';
import { isClosed, moneyMoves, ok, readReason, refuse, type Mandate, type Result } from '@clout/domain';
import { lockYear } from '../../choice/selection/closing-lines.store';
import { recordReleases } from '../../choice/selection/plan-release.store';
import { queueSpending } from '../../delivery/spending/spending-target.store';
import { queueBases } from '../../envelope/base/base-version.store';
import { cyclesOfYear, setCycleState } from '../../envelope/cycle.store';
import { releaseCommitted } from '../../envelope/envelope.store';
import { insertJournals } from '../../envelope/ledger.store';
import { mandateInForce } from '../../envelope/mandate.store';
import { isYearClosed } from '../../envelope/year-close.store';
import { organization, setCalendar } from '../../organisation/organisation.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecords } from '../../platform/record/record.store';
import { intoNextYear } from './into-next-year';
import { lapsedByPeriod, workOutClose, type WorkedOutClose } from './work-out-close';
import { undecided } from './undecided';
import { insertClosedLines, insertReturns, insertYearClose } from './year-close.store';

export interface CloseFiscalYearArgs {
  readonly fiscalYear: number;
  readonly reason: string;
  /** The digest that `fiscalYearClose` showed; null: whatever the figures are now. */
  readonly expectedDigest: string | null;
}

/** Whether the year can be closed at all: it has a mandate, is open, and nothing of it waits for anybody. */
async function closable(tx: Tx, fiscalYear: number): Promise<Result<Mandate>> {
  const wrong = (message: string, remedy: string) => refuse('WRONG_STATE', message, { field: 'fiscalYear', remedy });
  const mandate = await mandateInForce(tx, fiscalYear);
  if (await isYearClosed(tx, fiscalYear))
    return wrong(`Fiscal year ${fiscalYear} is closed already.`, 'Read its close.');
  if (!mandate)
    return wrong(`Fiscal year ${fiscalYear} has no mandate in force.`, 'Only a year with a mandate is closed.');
  if (await isYearClosed(tx, fiscalYear + 1))
    return wrong(
      `Fiscal year ${fiscalYear + 1} is closed already: nothing can go on into it.`,
      'Close years in order.',
    );
  const problems = await undecided(tx, fiscalYear);
  if (problems.length === 0) return ok(mandate);
  return refuse('INCOMPLETE', `${problems.length} of the year's plans or lines wait for somebody.`, {
    field: 'fiscalYear',
    remedy: 'Have each decided, signed, returned, cleared or reversed first.',
    problems,
  });
}

/** Lapsed money leaves plan lines, envelope and ledger together, cycle by cycle. */
async function lapse(tx: Tx, fiscalYear: number, { lines }: WorkedOutClose): Promise<void> {
  const lapsing = lines.filter((line) => line.lapsed > 0n);
  if (lapsing.length === 0) return;
  await recordReleases(
    tx,
    lapsing.map(({ lineId, lapsed, lapses }) => ({
      lineId,
      inYear: lapsed,
      runRate: 0n,
      amounts: lapses.map(({ costLine, amount }) => ({ costLineId: costLine.costLineId, amount })),
    })),
  );
  for (const cycle of await cyclesOfYear(tx, fiscalYear)) {
    const own = lapsing.filter((line) => line.cycleId === cycle.id);
    const moves = own.flatMap((line) =>
      moneyMoves({ runRate: 0n, byPeriod: lapsedByPeriod(line) }, cycle.periodLimits),
    );
    await releaseCommitted(tx, cycle, moves);
    await insertJournals(
      tx,
      cycle.id,
      own.flatMap((line) => line.journal ?? []),
    );
  }
}

/** Nothing more is booked: the cycles are CLOSED, and so are the periods of the year. */
async function shut(tx: Tx, fiscalYear: number): Promise<string[]> {
  const open = (await cyclesOfYear(tx, fiscalYear)).filter((cycle) => cycle.state !== 'CLOSED');
  for (const { id, version } of open)
    if (!(await setCycleState(tx, id, { to: 'CLOSED', expectedVersion: version }))) throw new Error('a cycle moved');
  const calendar = await organization(tx);
  const last = { fiscalYear, period: calendar.periodsPerYear };
  if (!isClosed(last, calendar.closedThrough))
    await setCalendar(tx, { ...calendar, closedThrough: last }, calendar.periodsPerYear);
  return open.map((cycle) => cycle.id);
}

/** FINANCE closes a fiscal year by its mandate's carry-over rule, once and for good. Answers the year. */
export async function closeFiscalYear(tx: Tx, actor: Actor, args: CloseFiscalYearArgs): Promise<Result<string>> {
  const { fiscalYear, expectedDigest } = args;
  const reason = readReason(args.reason);
  if (!reason.ok) return reason;
  await queueBases(tx);
  await queueSpending(tx);
  await lockYear(tx, fiscalYear);
  const mandate = await closable(tx, fiscalYear);
  if (!mandate.ok) return mandate;
  const worked = await workOutClose(tx, fiscalYear, mandate.value);
  if (expectedDigest !== null && expectedDigest !== worked.digest)
    return refuse('NOT_CONFIRMED', 'The figures of the close have changed since they were read.', {
      field: 'expectedDigest',
      remedy: 'Read fiscalYearClose again and close with its digest.',
    });
  const { carryOverRule: rule, carryOverLimit: carryLimit, carryOverExpires: carryExpires, id } = mandate.value;
  const terms = { mandateId: id, rule, carryLimit, carryExpires };
  const close = { id: randomUUID(), fiscalYear, ...terms, ...worked.sums, digest: worked.digest };
  await lapse(tx, fiscalYear, worked);
  await insertYearClose(tx, { ...close, reason: reason.value, closedBy: actor.memberId });
  if (worked.lines.length > 0) await insertClosedLines(tx, fiscalYear, worked.lines);
  if (worked.returns.length > 0) await insertReturns(tx, fiscalYear, worked.returns);
  const closed = await shut(tx, fiscalYear);
  await intoNextYear(tx, fiscalYear, mandate.value, worked);
  const returned = worked.returns.map(({ businessUnitId, amount }) => ({ businessUnitId, amount }));
  const cycleActs = closed.map((subjectId) => ({
    ...{ act: 'closeFiscalYear', subjectType: 'FundingCycle', subjectId },
    after: { state: 'CLOSED', fiscalYear },
  }));
  await appendRecords(tx, actor, [
    ...cycleActs,
    {
      act: 'closeFiscalYear',
      subjectType: 'FiscalYear',
      subjectId: close.id,
      after: { ...close, returned },
      reason: reason.value,
    },
  ]);
  return ok(String(fiscalYear));
}
