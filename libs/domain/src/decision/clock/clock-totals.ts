import { type OrganizationSettings, SMALLEST_GROUP } from '../../organisation/settings';
import { sum } from '../../money/money';
import { DESKS, type Desk, type DeskWait, daysOf } from './desks';

export const WAIT_URGENCIES = ['IN_TIME', 'LATE', 'OVERDUE'] as const;
/** Whether a wait that lasts has reached the days after which the desk is reminded, or somebody above it is told. */
export type WaitUrgency = (typeof WAIT_URGENCIES)[number];

type Days = Pick<OrganizationSettings, 'remindAfterDays' | 'escalateAfterDays'>;

export const urgencyOf = (wait: DeskWait, now: Date, { remindAfterDays, escalateAfterDays }: Days): WaitUrgency => {
  if (wait.to !== null) return 'IN_TIME';
  const days = daysOf(wait, now);
  if (escalateAfterDays !== null && days >= escalateAfterDays) return 'OVERDUE';
  return remindAfterDays !== null && days >= remindAfterDays ? 'LATE' : 'IN_TIME';
};

/** A wait with what it has cost, in minor units; null where the case tells no value. */
export interface CostedWait extends DeskWait {
  readonly days: number;
  readonly urgency: WaitUrgency;
  readonly cost: bigint | null;
}

/** What lay at one desk, over all. */
export interface DeskTotal {
  readonly desk: Desk;
  readonly open: number;
  readonly ended: number;
  /** Days of all waits, and of the longest. */
  readonly days: number;
  readonly longest: number;
  readonly late: number;
  readonly overdue: number;
  readonly cost: bigint;
  /** Waits whose cost nobody knows. */
  readonly costUnknown: number;
}

const totalOf = (desk: Desk, waits: readonly CostedWait[]): DeskTotal => {
  const open = waits.filter((wait) => wait.to === null);
  return {
    desk,
    open: open.length,
    ended: waits.length - open.length,
    days: waits.reduce((days, wait) => days + wait.days, 0),
    longest: waits.reduce((longest, wait) => Math.max(longest, wait.days), 0),
    late: open.filter((wait) => wait.urgency === 'LATE').length,
    overdue: open.filter((wait) => wait.urgency === 'OVERDUE').length,
    cost: sum(waits.map((wait) => wait.cost ?? 0n)),
    costUnknown: waits.filter((wait) => wait.cost === null).length,
  };
};

/** Totals of the desks at which anything lay, in the order of the desks. */
export const deskTotals = (waits: readonly CostedWait[]): readonly DeskTotal[] =>
  DESKS.flatMap((desk) => {
    const own = waits.filter((wait) => wait.desk === desk);
    return own.length === 0 ? [] : [totalOf(desk, own)];
  });

/** Ended waits of one team or one person at one desk. */
export interface WhoTotal {
  readonly desk: Desk;
  readonly id: string;
  readonly waits: number;
  readonly days: number;
}

const byWho = (waits: readonly { readonly wait: CostedWait; readonly who: string }[]): readonly WhoTotal[] => {
  const totals = new Map<string, WhoTotal>();
  for (const { wait, who } of waits) {
    const key = `${wait.desk} ${who}`;
    const before = totals.get(key) ?? { desk: wait.desk, id: who, waits: 0, days: 0 };
    totals.set(key, { ...before, waits: before.waits + 1, days: before.days + wait.days });
  }
  const place = ({ desk }: WhoTotal) => DESKS.indexOf(desk);
  return [...totals.values()].sort((a, b) => place(a) - place(b) || b.days - a.days || (a.id < b.id ? -1 : 1));
};

/** A member with the units they belong to, by pseudonym. */
export interface ClockMember {
  readonly id: string;
  readonly pseudonym: string;
  readonly businessUnitIds: readonly string[];
}

/**
 * Waits by the team and by the person that ended them, as far as the organisation lets measures come down to people:
 * nothing at OFF; at TEAM and beyond units of 8 people or more; persons only INDIVIDUAL_WITH_AGREEMENT.
 */
export const whoTotals = (
  waits: readonly CostedWait[],
  members: readonly ClockMember[],
  { peopleMeasures }: Pick<OrganizationSettings, 'peopleMeasures'>,
): { readonly teams: readonly WhoTotal[]; readonly people: readonly WhoTotal[] } => {
  if (peopleMeasures === 'OFF') return { teams: [], people: [] };
  const known = new Map(members.map((member) => [member.pseudonym, member]));
  const ended = waits.flatMap((wait) => {
    const member = wait.endedBy === null ? undefined : known.get(wait.endedBy);
    return member ? [{ wait, member }] : [];
  });
  const size = (unit: string) => members.filter((member) => member.businessUnitIds.includes(unit)).length;
  const teams = ended.flatMap(({ wait, member }) =>
    member.businessUnitIds.filter((unit) => size(unit) >= SMALLEST_GROUP).map((who) => ({ wait, who })),
  );
  const people = ended.map(({ wait, member }) => ({ wait, who: member.id }));
  return { teams: byWho(teams), people: peopleMeasures === 'INDIVIDUAL_WITH_AGREEMENT' ? byWho(people) : [] };
};
