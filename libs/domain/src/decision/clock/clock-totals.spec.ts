import type { CostedWait } from './clock-totals';
import { deskTotals, urgencyOf, whoTotals } from './clock-totals';
import { daysBetween } from './desks';

const day = (n: number) => new Date(Date.UTC(2027, 0, n));
const wait = (more: Partial<CostedWait>): CostedWait => ({
  ...{ desk: 'COO', from: day(1), to: day(4), endedBy: 'p1', days: 3, urgency: 'IN_TIME', cost: 300n },
  ...more,
});
const DAYS = { remindAfterDays: 5, escalateAfterDays: 10 };

describe('the totals of the decision clock', () => {
  it('says when a wait that lasts is late and when overdue; one that ended is neither', () => {
    const lasting = wait({ to: null });
    expect([5, 6, 10, 11].map((n) => urgencyOf(lasting, day(n), DAYS))).toEqual(['IN_TIME', 'LATE', 'LATE', 'OVERDUE']);
    expect(urgencyOf(wait({}), day(60), DAYS)).toBe('IN_TIME');
    expect(urgencyOf(lasting, day(60), { remindAfterDays: null, escalateAfterDays: null })).toBe('IN_TIME');
    expect(daysBetween(day(4), day(1))).toBe(0);
  });

  it('adds up by desk, in their order, and says of how many the cost is not known', () => {
    const totals = deskTotals([
      wait({ to: null, days: 9, urgency: 'LATE', cost: 900n }),
      wait({}),
      wait({ desk: 'LEADER', cost: null, to: null, urgency: 'OVERDUE', days: 40 }),
    ]);
    expect(totals).toEqual([
      { desk: 'LEADER', open: 1, ended: 0, days: 40, longest: 40, late: 0, overdue: 1, cost: 0n, costUnknown: 1 },
      { desk: 'COO', open: 1, ended: 1, days: 12, longest: 9, late: 1, overdue: 0, cost: 1200n, costUnknown: 0 },
    ]);
  });

  it('comes down to teams of 8 and to people only as far as the organisation allows', () => {
    const member = (n: number, unit: string) => ({ id: `m${n}`, pseudonym: `p${n}`, businessUnitIds: [unit] });
    const members = [
      ...Array.from({ length: 8 }, (_, n) => member(n + 1, 'big')),
      ...Array.from({ length: 7 }, (_, n) => member(n + 11, 'small')),
    ];
    const waits = [wait({}), wait({ endedBy: 'p2', days: 5 }), wait({ endedBy: 'p11' }), wait({ endedBy: null })];
    const team = [{ desk: 'COO', id: 'big', waits: 2, days: 8 }];
    const person = (id: string, days: number) => ({ desk: 'COO', id, waits: 1, days });
    expect(whoTotals(waits, members, { peopleMeasures: 'OFF' })).toEqual({ teams: [], people: [] });
    expect(whoTotals(waits, members, { peopleMeasures: 'TEAM' })).toEqual({ teams: team, people: [] });
    expect(whoTotals(waits, members, { peopleMeasures: 'INDIVIDUAL_WITH_AGREEMENT' })).toEqual({
      teams: team,
      people: [person('m2', 5), person('m1', 3), person('m11', 3)],
    });
  });
});
