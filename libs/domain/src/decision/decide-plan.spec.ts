import fc from 'fast-check';
import { sum } from '../money/money';
import { approvedLines, decidePlan } from './decide-plan';
import type { DecidableLine, LineRequest } from './decidable-plan';
import { COO, YEAR_OF_PLAN, accepted, anyCosts, cost, line, plan, refused, request } from './decision.fixtures';

const two = plan([line('a', [cost('a1', 600n), cost('a2', 400n, { period: 2 })]), line('b', [cost('b1', 500n)])]);
const byLine = (total: bigint, lines: readonly LineRequest[]) => request(total, { mode: 'BY_LINE', lines });

describe('deciding a plan', () => {
  it('approves all and commits what was held', () => {
    const outcome = accepted(decidePlan(two, COO, request(1500n)));
    expect(outcome).toMatchObject({ state: 'APPROVED', total: 1500n });
    expect(outcome.lines.map((one) => [one.state, one.initiativeState, one.approvedInYear])).toEqual([
      ['COMMITTED', 'FUNDED', 1000n],
      ['COMMITTED', 'FUNDED', 500n],
    ]);
    expect([...(outcome.lines[0]?.committed.byPeriod ?? [])]).toEqual([
      [1, 600n],
      [2, 400n],
    ]);
  });

  it('decides line by line: a part, and a decline with its reason', () => {
    const outcome = accepted(
      decidePlan(
        two,
        COO,
        byLine(700n, [
          { initiativeId: 'b', decision: 'DECLINE', reason: 'No customer asked for it.' },
          {
            initiativeId: 'a',
            decision: 'APPROVE_PART',
            amounts: [
              { period: 1, amount: 600n },
              { period: 2, amount: 100n },
            ],
          },
        ]),
      ),
    );
    expect(outcome.state).toBe('PARTLY_APPROVED');
    expect(outcome.lines.map((one) => [one.initiativeId, one.state, one.initiativeState, one.reason])).toEqual([
      ['a', 'PARTLY', 'PARTLY_FUNDED', 'It pays for itself.'],
      ['b', 'DECLINED', 'DECLINED', 'No customer asked for it.'],
    ]);
    expect([...(outcome.lines[0]?.released.byPeriod ?? [])]).toEqual([
      [1, 0n],
      [2, 300n],
    ]);
  });

  it('returns a plan of which all is deferred, declines one of which nothing is funded', () => {
    const deferred = byLine(0n, [
      { initiativeId: 'a', decision: 'DEFER', deferUntil: '2027-03-01' },
      { initiativeId: 'b', decision: 'DEFER' },
    ]);
    const returned = accepted(decidePlan(two, COO, deferred));
    expect(returned.state).toBe('RETURNED');
    expect(returned.lines.map((one) => [one.state, one.initiativeState, one.deferUntil])).toEqual([
      ['DEFERRED', 'ACCEPTED', '2027-03-01'],
      ['DEFERRED', 'ACCEPTED', null],
    ]);
    const declined = byLine(0n, [
      { initiativeId: 'a', decision: 'DEFER' },
      { initiativeId: 'b', decision: 'DECLINE', reason: 'no' },
    ]);
    const outcome = accepted(decidePlan(two, COO, declined));
    expect(outcome.state).toBe('DECLINED');
    expect(outcome.lines.map((one) => one.initiativeState)).toEqual(['DEFERRED', 'DECLINED']);
  });

  it('keeps a condition with its text, wholly or with amounts', () => {
    const said: LineRequest = { initiativeId: 'a', decision: 'APPROVE_WITH_CONDITIONS', conditions: 'Pilot first.' };
    const rest: LineRequest = { initiativeId: 'b', decision: 'APPROVE' };
    const whole = accepted(decidePlan(two, COO, byLine(1500n, [said, rest])));
    expect(whole).toMatchObject({ state: 'APPROVED' });
    expect(whole.lines[0]).toMatchObject({
      state: 'CONDITIONAL',
      initiativeState: 'FUNDED',
      conditions: 'Pilot first.',
    });
    const part = accepted(
      decidePlan(two, COO, byLine(600n, [{ ...said, amounts: [{ period: 1, amount: 100n }] }, rest])),
    );
    expect(part).toMatchObject({ state: 'PARTLY_APPROVED' });
    expect(part.lines[0]).toMatchObject({
      state: 'CONDITIONAL',
      initiativeState: 'PARTLY_FUNDED',
      approvedInYear: 100n,
    });
  });

  it('refuses whoever stands behind the plan or a line, and whoever is no COO', () => {
    const self = plan(two.lines, { submittedBy: 'coo' });
    expect(refused(decidePlan(self, COO, request(1500n))).code).toBe('SELF_APPROVAL');
    for (const party of [{ submittedBy: 'coo' }, { ownerId: 'coo' }, { sponsorIds: ['x', 'coo'] }]) {
      const own = plan([line('a', [cost('a1', 1n)]), line('b', [cost('b1', 1n)], party)]);
      const refusal = refused(decidePlan(own, COO, request(2n)));
      expect(refusal.code).toBe('SELF_APPROVAL');
      expect(refusal.problems.map((p) => p.field)).toEqual(['lines[1]']);
      expect(refusal.message).toContain('B');
    }
    expect(refused(decidePlan(two, { memberId: 'x', roles: ['FINANCE'] }, request(1500n))).code).toBe('NOT_PERMITTED');
  });

  it('refuses a stale version with the one that stands, and a plan that does not wait', () => {
    expect(refused(decidePlan(two, COO, request(1500n, { expectedVersion: 2 })))).toMatchObject({
      code: 'STALE_VERSION',
      current: 3,
    });
    for (const state of ['DRAFT', 'APPROVED', 'RETURNED', 'WITHDRAWN', 'REVERSED']) {
      expect(refused(decidePlan(plan(two.lines, { state }), COO, request(1500n))).code).toBe('WRONG_STATE');
    }
  });

  it('refuses any other total, naming the right one', () => {
    for (const wrong of [0n, 1499n, 1501n, -1500n]) {
      const refusal = refused(decidePlan(two, COO, request(wrong)));
      expect(refusal).toMatchObject({ code: 'NOT_CONFIRMED', field: 'confirmTotal' });
      expect(refusal.remedy).toContain('1500');
    }
  });

  it('wants every line once, by its own name', () => {
    const a: LineRequest = { initiativeId: 'a', decision: 'APPROVE' };
    const b: LineRequest = { initiativeId: 'b', decision: 'APPROVE' };
    expect(refused(decidePlan(two, COO, byLine(1000n, [a])))).toMatchObject({ code: 'INCOMPLETE' });
    expect(refused(decidePlan(two, COO, byLine(1000n, [a]))).message).toContain('B');
    for (const wrong of [
      [a, b, a],
      [a, b, { ...a, initiativeId: 'c' }],
      [{ ...a, fundingOptionId: 'option-b' }, b],
    ]) {
      expect(refused(decidePlan(two, COO, byLine(1500n, wrong))).code).toBe('INVALID_INPUT');
    }
    expect(refused(decidePlan(two, COO, request(1500n, { lines: [a, b] })))).toMatchObject({ field: 'lines' });
  });

  it.each<[string, Partial<LineRequest>, string]>([
    ['a decline without a reason', { decision: 'DECLINE' }, 'lines[0].reason'],
    ['conditions that say nothing', { decision: 'APPROVE_WITH_CONDITIONS', conditions: '  ' }, 'lines[0].conditions'],
    ['conditions on a plain approval', { conditions: 'x' }, 'lines[0].conditions'],
    ['amounts on a plain approval', { amounts: [{ period: 1, amount: 1n }] }, 'lines[0].amounts'],
    ['a date on a plain approval', { deferUntil: '2027-01-31' }, 'lines[0].deferUntil'],
    ['a date that does not exist', { decision: 'DEFER', deferUntil: '2027-02-30' }, 'lines[0].deferUntil'],
    ['infinity as a date', { decision: 'DEFER', deferUntil: 'infinity' }, 'lines[0].deferUntil'],
    ['a part without amounts', { decision: 'APPROVE_PART' }, 'lines[0].amounts'],
    ['a part of nothing', { decision: 'APPROVE_PART', amounts: [{ period: 1, amount: 0n }] }, 'lines[0].amounts'],
    ['a NUL in a reason', { reason: 'a\u0000b' }, 'lines[0].reason'],
  ])('refuses %s', (_, said, field) => {
    const lines: readonly LineRequest[] = [
      { initiativeId: 'a', decision: 'APPROVE', ...said },
      { initiativeId: 'b', decision: 'APPROVE' },
    ];
    expect(refused(decidePlan(two, COO, byLine(1500n, lines)))).toMatchObject({ code: 'INVALID_INPUT', field });
  });

  it('does not approve a part below the least with which the option is worth doing', () => {
    const one = plan([line('a', [cost('a1', 600n), cost('a2', 400n, { period: 2 })], { minimumAmount: 500n })]);
    const part = (amount: bigint): LineRequest => ({
      initiativeId: 'a',
      decision: 'APPROVE_PART',
      amounts: [{ period: 1, amount }],
    });
    const refusal = refused(decidePlan(one, COO, byLine(499n, [part(499n)])));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', field: 'lines[0].amounts' });
    expect(refusal.message).toContain('500');
    expect(accepted(decidePlan(one, COO, byLine(500n, [part(500n)]))).total).toBe(500n);
  });

  it('does not let a line fall that a funded one requires, and names both', () => {
    const lines = [line('a', [cost('a1', 1n)]), line('b', [cost('b1', 2n)], { requiresIds: ['a'] })];
    for (const decision of ['DECLINE', 'DEFER'] as const) {
      const fall: LineRequest = { initiativeId: 'a', decision, reason: 'no' };
      const refusal = refused(
        decidePlan(plan(lines), COO, byLine(2n, [fall, { initiativeId: 'b', decision: 'APPROVE' }])),
      );
      expect(refusal).toMatchObject({
        code: 'DEPENDENT_LINE',
        message: expect.stringContaining('B requires A') as string,
      });
      expect(
        accepted(
          decidePlan(plan(lines), COO, byLine(0n, [fall, { initiativeId: 'b', decision: 'DECLINE', reason: 'no' }])),
        ).total,
      ).toBe(0n);
    }
  });

  it('books the approved OPEX of the year, with what is already budgeted used first', () => {
    const costs = [
      cost('a1', 600n, { alreadyBudgeted: 200n }),
      cost('a2', 400n, { period: 2, alreadyBudgeted: 300n }),
      cost('a3', 50n, { costClass: 'CAPEX' }),
      cost('a4', 90n, { fiscalYear: YEAR_OF_PLAN + 1 }),
    ];
    const one = plan([line('a', costs)]);
    const said: LineRequest = {
      initiativeId: 'a',
      decision: 'APPROVE_PART',
      amounts: [
        { period: 1, amount: 500n },
        { period: 2, amount: 250n },
      ],
    };
    const [booked] = approvedLines(one, accepted(decidePlan(one, COO, byLine(750n, [said]))));
    expect(booked?.uses.map((use) => [use.period, use.amount, use.alreadyBudgeted, booked.businessUnitId])).toEqual([
      [1, 500n, 200n, 'unit'],
      [2, 250n, 250n, 'unit'],
    ]);
  });

  it('commits and releases exactly what was held, whatever is decided', () => {
    const anyLine = (id: string) =>
      fc
        .record({
          costs: anyCosts,
          runRate: fc.bigInt({ min: 0n, max: 10n ** 12n }),
          share: fc.integer({ min: 0, max: 100 }),
          decision: fc.constantFrom('APPROVE' as const, 'APPROVE_PART' as const, 'DEFER' as const, 'DECLINE' as const),
        })
        .map(({ costs, runRate, share, decision }) => {
          const made: DecidableLine = line(
            id,
            costs.map((c) => ({ ...c, id: `${id}${c.id}` })),
            { runRate },
          );
          const opex = made.costs.filter((c) => c.costClass === 'OPEX');
          const keys = [...new Set(opex.map((c) => `${c.fiscalYear}.${c.period}`))];
          const amounts = keys.map((key) => {
            const inPeriod = opex.filter((c) => `${c.fiscalYear}.${c.period}` === key);
            const asked = sum(inPeriod.map((c) => c.amount));
            return {
              period: inPeriod[0]?.period ?? 0,
              fiscalYear: inPeriod[0]?.fiscalYear,
              amount: (asked * BigInt(share)) / 100n,
            };
          });
          const possible = decision !== 'APPROVE_PART' || sum(amounts.map((a) => a.amount)) > 0n;
          const said: LineRequest = {
            initiativeId: id,
            decision: possible ? decision : 'DECLINE',
            reason: 'because',
            ...(possible && decision === 'APPROVE_PART' ? { amounts } : {}),
          };
          return { made, said };
        });
    fc.assert(
      fc.property(anyLine('a'), anyLine('b'), (a, b) => {
        const both = plan([a.made, b.made]);
        const wrong = decidePlan(both, COO, byLine(-1n, [b.said, a.said]));
        const total = BigInt(/total approved is (\d+)/.exec(refused(wrong).message)?.[1] ?? 'x');
        const outcome = accepted(decidePlan(both, COO, byLine(total, [b.said, a.said])));
        expect(sum(outcome.lines.map((one) => one.approvedInYear))).toBe(total);
        for (const decided of outcome.lines) {
          const { made } = decided.lineId === a.made.id ? a : b;
          const { committed, released } = decided;
          expect(committed.runRate + released.runRate).toBe(made.runRate);
          expect([committed.runRate, released.runRate].every((part) => part >= 0n)).toBe(true);
          const periods = new Set([...committed.byPeriod.keys(), ...released.byPeriod.keys()]);
          for (const period of periods) {
            const held = sum(
              made.costs
                .filter((c) => c.costClass === 'OPEX' && c.fiscalYear === YEAR_OF_PLAN && c.period === period)
                .map((c) => c.amount),
            );
            const parts = [committed.byPeriod.get(period) ?? 0n, released.byPeriod.get(period) ?? 0n];
            expect(sum(parts)).toBe(held);
            expect(parts.every((part) => part >= 0n)).toBe(true);
          }
          expect(decided.amounts.every((one) => one.approved >= 0n && one.approved <= one.requested)).toBe(true);
          const uses = approvedLines(both, outcome).find((one) => one.planLineId === decided.lineId)?.uses ?? [];
          expect(sum(uses.map((use) => use.amount))).toBe(decided.approvedInYear);
        }
      }),
    );
  });
});
