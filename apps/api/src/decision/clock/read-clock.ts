import {
  type CostedWait,
  type DeskTotal,
  type DeskWait,
  type HowComputed,
  type OrganizationSettings,
  type Plan,
  type WaitingInitiative,
  type WhoTotal,
  daysBetween,
  daysOf,
  deskTotals,
  howComputed,
  later,
  publishedMethod,
  urgencyOf,
  waitsOfInitiative,
  waitsOfPlan,
  whoTotals,
} from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import { members } from '../../organisation/member.store';
import { type StoredSettings, settingsOf } from '../../organisation/settings/settings.store';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';
import { type ClockFacts, clockFacts } from './clock-facts';
import { type WaitingCost, costOfWaitingFor, costTogether } from './cost-of-waiting';

/** An initiative or a plan with its times at desks; cost in minor units. */
export interface ClockItem {
  readonly initiative: StoredInitiative | null;
  readonly plan: Plan | null;
  /** Days from its first submission to the end of its last wait. */
  readonly days: number;
  readonly waiting: boolean;
  readonly cost: bigint | null;
  readonly costReason: string | null;
  readonly waits: readonly CostedWait[];
}

export interface DecisionClock {
  readonly cycleId: string;
  readonly asOf: Date;
  readonly items: readonly ClockItem[];
  readonly desks: readonly DeskTotal[];
  readonly teams: readonly WhoTotal[];
  readonly people: readonly WhoTotal[];
  readonly settings: StoredSettings;
  readonly how: HowComputed;
}

interface Timing {
  readonly now: Date;
  readonly settings: OrganizationSettings;
}

const timed = (waits: readonly DeskWait[], cost: WaitingCost, { now, settings }: Timing) => {
  const costed = waits.map((wait): CostedWait => {
    const days = daysOf(wait, now);
    return { ...wait, days, urgency: urgencyOf(wait, now, settings), cost: cost.of(days) };
  });
  const last = waits.map((wait) => wait.to ?? now).reduce(later, waits[0]?.from ?? now);
  const days = daysBetween(waits[0]?.from ?? now, last);
  const waiting = waits.some((wait) => wait.to === null);
  return { days, waiting, cost: cost.of(days), costReason: cost.reason, waits: costed };
};

type Act = WaitingInitiative['acts'][number];

/** Acts about one initiative, about the plans that hold it and about the cycle, in the order of the record. */
function actsOf({ cycle, plans, acts }: ClockFacts): (initiativeId: string) => readonly Act[] {
  const bySubject = new Map<string, { readonly act: ClockFacts['acts'][number]; readonly place: number }[]>();
  for (const [place, act] of acts.entries())
    bySubject.set(act.subjectId, [...(bySubject.get(act.subjectId) ?? []), { act, place }]);
  const holding = new Map<string, string[]>();
  for (const plan of plans)
    for (const { initiativeId } of plan.lines)
      holding.set(initiativeId, [...(holding.get(initiativeId) ?? []), plan.id]);
  const about = (subjectId: string, of: Act['of']) =>
    (bySubject.get(subjectId) ?? []).map(({ act, place }) => ({ ...act, of, place }));
  return (id) =>
    [
      ...about(cycle.id, 'CYCLE'),
      ...about(id, 'INITIATIVE'),
      ...(holding.get(id) ?? []).flatMap((planId) => about(planId, 'PLAN')),
    ].sort((a, b) => a.place - b.place);
}

const linksOf = (facts: ClockFacts, id: string) => {
  const stated = Object.values(facts.cases.get(id)?.links ?? {}).filter((state) => state !== 'MISSING');
  return { stated: stated.length > 0, graded: stated.every((state) => state !== 'UNGRADED') };
};

/** Initiatives by code, then plans, each with its times; what never waited is left out. */
export function clockItems(facts: ClockFacts, timing: Timing): readonly ClockItem[] {
  const acts = actsOf(facts);
  const costs = new Map(facts.initiatives.map((one) => [one.id, costOfWaitingFor(one, facts.cases)]));
  const initiatives = facts.initiatives.map((initiative) => {
    const requests = facts.requests.get(initiative.id) ?? [];
    const waits = waitsOfInitiative({ acts: acts(initiative.id), requests, links: linksOf(facts, initiative.id) });
    return { initiative, plan: null, ...timed(waits, costs.get(initiative.id) ?? costTogether([]), timing) };
  });
  const plans = facts.plans.map((plan) => {
    const waits = waitsOfPlan(facts.acts.filter((act) => act.subjectId === plan.id));
    const cost = costTogether(plan.lines.flatMap((line) => costs.get(line.initiativeId) ?? []));
    return { initiative: null, plan, ...timed(waits, cost, timing) };
  });
  return [...initiatives, ...plans].filter((item) => item.waits.length > 0);
}

/** How long what the session may see of a cycle has waited at which desk, and what the waiting has cost. */
export async function readClock(tx: Tx, cycleId: string): Promise<DecisionClock> {
  const cycle = await cycleById(tx, cycleId);
  if (!cycle) throw notFound();
  const settings = await settingsOf(tx);
  const items = clockItems(await clockFacts(tx, cycle), { now: tx.now, settings });
  // What waits in a plan waits with it: counted once, as the initiative.
  const waits = items.flatMap((item) => (item.initiative === null ? [] : item.waits));
  return {
    cycleId,
    asOf: tx.now,
    items,
    desks: deskTotals(waits),
    ...whoTotals(waits, await members(tx), settings),
    settings,
    how: howComputed(publishedMethod('cost_of_delay'), { known: true, value: 0, flags: [] }, []),
  };
}
