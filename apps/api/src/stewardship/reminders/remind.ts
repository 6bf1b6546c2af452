import type { Audience, Desk, FundingCycle, NoticeKind, Role } from '@clout/domain';
import { clockFacts } from '../../decision/clock/clock-facts';
import { type ClockItem, clockItems } from '../../decision/clock/read-clock';
import { cycleById, fundingCycles } from '../../envelope/cycle.store';
import { notify } from '../../organisation/inbox/notify';
import { settingsOf } from '../../organisation/settings/settings.store';
import type { Tx } from '../../platform/database/transaction';
import { SYSTEM } from '../../platform/record/record.store';
import { gradersOf } from '../../proposal/evidence/grader.store';
import { requestsOf } from '../../proposal/sponsorship/sponsorship.store';
import { audienceOf, subjectFound } from '../notices/audience.store';
import { anyUntold, type DueWait, markTold } from './told.store';

const roles = (...these: readonly Role[]): Audience => ({ of: 'ROLES', roles: these });

/** Who is told when a desk lets something wait too long. */
const ABOVE: Readonly<Record<Desk, Audience>> = {
  LEADER: roles('CX_EXECUTIVE'),
  PANEL: roles('CX_EXECUTIVE'),
  EVIDENCE: roles('CX_EXECUTIVE'),
  SPONSOR: roles('CX_EXECUTIVE'),
  FINANCE: roles('COO'),
  CX_EXECUTIVE: roles('COO'),
  COUNTERSIGNER: roles('COO'),
  COO: roles('CX_EXECUTIVE', 'FINANCE'),
};

/** Who sits at a desk, for what waits there. */
async function atDesk(tx: Tx, cycleId: string, { desk, subjectId }: DueWait): Promise<Audience> {
  if (desk === 'LEADER') return { of: 'PROPOSERS' };
  if (desk === 'PANEL') return { of: 'PANEL' };
  if (desk === 'EVIDENCE') return { of: 'MEMBERS', ids: await gradersOf(tx, cycleId) };
  if (desk === 'COUNTERSIGNER') return { of: 'SIGNERS' };
  if (desk !== 'SPONSOR') return roles(desk);
  const open = (await requestsOf(tx, subjectId)).filter((request) => request.sponsored === null);
  return { of: 'LEADERS', unitIds: open.map((request) => request.businessUnitId) };
}

/** What waits in a plan is told of with the plan. */
const ofPlan = (item: ClockItem, desk: Desk): boolean =>
  desk === 'COUNTERSIGNER' || desk === 'COO' ? item.plan !== null : item.initiative !== null;

const dueOf = (items: readonly ClockItem[]): readonly DueWait[] => {
  const planned = new Set(items.flatMap((item) => (item.plan ? item.waits.map((wait) => wait.from.getTime()) : [])));
  return items.flatMap((item) =>
    item.waits.flatMap(({ desk, from, urgency }): DueWait[] => {
      const own = ofPlan(item, desk) || (desk === 'COO' && !planned.has(from.getTime()));
      const subjectId = item.initiative?.id ?? item.plan?.id;
      if (urgency === 'IN_TIME' || !own || subjectId === undefined) return [];
      const wait = { subjectId, desk, since: from };
      return urgency === 'OVERDUE'
        ? [
            { ...wait, urgency: 'LATE' },
            { ...wait, urgency },
          ]
        : [{ ...wait, urgency }];
    }),
  );
};

const dueIn = async (tx: Tx, cycle: FundingCycle): Promise<readonly DueWait[]> =>
  dueOf(clockItems(await clockFacts(tx, cycle), { now: tx.now, settings: await settingsOf(tx) }));

/** Cycles in which something waits that nobody was reminded or told of. */
export async function cyclesToRemind(tx: Tx): Promise<readonly string[]> {
  if ((await settingsOf(tx)).remindAfterDays === null) return [];
  const found: string[] = [];
  for (const cycle of await fundingCycles(tx))
    if (cycle.state !== 'CLOSED' && (await anyUntold(tx, cycle.id, await dueIn(tx, cycle)))) found.push(cycle.id);
  return found;
}

/** Desks at which other people sit for each thing that waits. */
const OWN_PEOPLE: readonly Desk[] = ['LEADER', 'SPONSOR', 'COUNTERSIGNER'];

/** Members to tell of waits of one desk and urgency. */
async function peopleOf(tx: Tx, cycleId: string, waits: readonly DueWait[]): Promise<readonly string[]> {
  const [first] = waits;
  if (!first) return [];
  if (first.urgency === 'OVERDUE') return audienceOf(tx, ABOVE[first.desk], first.subjectId, SYSTEM.pseudonym);
  const people = new Set<string>();
  for (const wait of OWN_PEOPLE.includes(first.desk) ? waits : [first]) {
    const to = await atDesk(tx, cycleId, wait);
    const of = to.of === 'PANEL' ? cycleId : wait.subjectId;
    for (const id of await audienceOf(tx, to, of, SYSTEM.pseudonym)) people.add(id);
  }
  return [...people];
}

/** Tells of waits of one desk and urgency in one notice: one alone is called by its name, several by their cycle. */
async function tell(tx: Tx, cycleId: string, group: string, waits: readonly DueWait[]): Promise<void> {
  const [only, ...more] = waits;
  const one =
    only && more.length === 0
      ? ((await named(tx, only.subjectId, 'Initiative')) ?? (await named(tx, only.subjectId, 'Plan')))
      : null;
  const subject = one ?? (await named(tx, cycleId, 'FundingCycle'));
  if (!subject || !only) return;
  const kind: NoticeKind = only.urgency === 'LATE' ? 'REMINDER' : 'ESCALATION';
  const key = `${cycleId} ${group} ${tx.now.toISOString()}`;
  const people = await peopleOf(tx, cycleId, waits);
  await notify(
    tx,
    people.map((memberId) => ({ memberId, key, kind, ...subject, cycleId, actor: null })),
  );
}

const named = async (tx: Tx, subjectId: string, subjectType: string) => {
  const found = await subjectFound(tx, subjectType, subjectId);
  return found && { subjectType, subjectId, label: found.label };
};

/** Reminds the desks of a cycle at which something waits, and tells those above them, each wait once. */
export async function remindCycle(tx: Tx, cycleId: string): Promise<boolean> {
  const cycle = await cycleById(tx, cycleId);
  if (!cycle) return false;
  const fresh = await markTold(tx, cycleId, await dueIn(tx, cycle));
  const groups = new Map<string, DueWait[]>();
  for (const wait of fresh) {
    // What a leader is reminded of is their own alone.
    const key = `${wait.urgency} ${wait.desk} ${wait.desk === 'LEADER' || wait.desk === 'SPONSOR' ? wait.subjectId : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), wait]);
  }
  for (const [group, waits] of groups) await tell(tx, cycleId, group, waits);
  return fresh.length > 0;
}
