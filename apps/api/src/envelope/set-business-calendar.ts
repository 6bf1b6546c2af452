import { decideCalendar, ok, periodsOf, type BusinessCalendar, type Canonical, type Result } from '@clout/domain';
import { organization, setCalendar } from '../organisation/organisation.store';
import type { Actor } from '../platform/access/actor';
import type { Tx } from '../platform/database/transaction';
import { appendRecord } from '../platform/record/record.store';
import { baseVersions, queueBases } from './base/base-version.store';
import { fundingCycles } from './cycle.store';

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
