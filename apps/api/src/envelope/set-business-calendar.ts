import {
  decideCalendar,
  isClosed,
  ok,
  periodsOf,
  refuse,
  type BusinessCalendar,
  type Canonical,
  type Result,
} from '@clout/domain';
import { organization, setCalendar } from '../organisation/organisation.store';
import type { Actor } from '../platform/access/actor';
import type { Tx } from '../platform/database/transaction';
import { appendRecord } from '../platform/record/record.store';
import { baseVersions, queueBases } from './base/base-version.store';
import { fundingCycles } from './cycle.store';
import { lastClosedYear } from './year-close.store';

const facts = ({ fiscalYearStartMonth, calendarPattern, closedThrough }: BusinessCalendar): Canonical => ({
  fiscalYearStartMonth,
  calendarPattern,
  closedThrough: closedThrough ? { ...closedThrough } : null,
});

/** FINANCE sets the company's calendar: how the year is cut, until figures stand on it, and which periods are closed. */
export async function setBusinessCalendar(tx: Tx, actor: Actor, input: BusinessCalendar): Promise<Result<string>> {
  await queueBases(tx);
  const calendar = await organization(tx);
  const bases = (await baseVersions(tx, null)).filter((version) => version.state !== 'WITHDRAWN');
  const hasFigures = bases.length > 0 || (await fundingCycles(tx)).length > 0;
  const decided = decideCalendar(input, { calendar, hasFigures });
  if (!decided.ok) return decided;
  const year = await lastClosedYear(tx);
  if (year !== null && !isClosed({ fiscalYear: year, period: calendar.periodsPerYear }, input.closedThrough))
    return refuse('PERIOD_CLOSED', `Fiscal year ${year} was closed for good: its periods stay closed.`, {
      field: 'closedThrough',
      remedy: `Close through period ${calendar.periodsPerYear} of ${year} or later.`,
    });
  await setCalendar(tx, decided.value, periodsOf(decided.value.calendarPattern));
  await appendRecord(tx, actor, {
    act: 'setBusinessCalendar',
    subjectType: 'Organization',
    subjectId: tx.organizationId,
    before: facts(calendar),
    after: facts(decided.value),
  });
  return ok(tx.organizationId);
}
