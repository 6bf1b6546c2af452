import { type DecidedLine, type DecidedPlan, clearCondition, returnPlan, reverseDecision } from './reverse-decision';
import { COO, accepted, cost, line, plan, refused } from './decision.fixtures';

const decided = (id: string, more: Partial<DecidedLine> = {}): DecidedLine => ({
  id: `line-${id}`,
  initiativeId: id,
  code: id.toUpperCase(),
  state: 'COMMITTED',
  requiresIds: [],
  committed: { runRate: 120n, byPeriod: new Map([[1, 10n]]) },
  used: 0n,
  submittedBy: 'leader',
  ownerId: 'owner',
  sponsorIds: [],
  ...more,
});
const approved = (lines: readonly DecidedLine[], more: Partial<DecidedPlan> = {}): DecidedPlan => ({
  state: 'APPROVED',
  version: 4,
  submittedBy: 'executive',
  lines,
  ...more,
});
const ask = { expectedVersion: 4, reason: 'The market moved.' };

describe('reversing a decision', () => {
  it('releases every committed line and ends the plan, or some lines and keeps it', () => {
    const lines = [decided('a'), decided('b', { state: 'DECLINED' }), decided('c', { state: 'CONDITIONAL' })];
    const all = accepted(reverseDecision(approved(lines), COO, ask));
    expect([all.state, all.lines.map((one) => one.id)]).toEqual(['REVERSED', ['line-a', 'line-c']]);
    const one = accepted(reverseDecision(approved(lines), COO, { ...ask, lineIds: ['line-c'] }));
    expect([one.state, one.lines.map((l) => l.id)]).toEqual(['PARTLY_APPROVED', ['line-c']]);
  });

  it('refuses spent, uncommitted and unknown lines, and none at all', () => {
    const lines = [decided('a', { used: 1n }), decided('b', { state: 'RELEASED' })];
    for (const lineIds of [null, ['line-a'], ['line-b']]) {
      expect(refused(reverseDecision(approved(lines), COO, { ...ask, lineIds })).code).toBe('WRONG_STATE');
    }
    for (const lineIds of [[], ['x'], ['line-a', 'line-a']]) {
      expect(refused(reverseDecision(approved(lines), COO, { ...ask, lineIds })).code).toBe('INVALID_INPUT');
    }
    const none = approved([decided('a', { state: 'RELEASED' })]);
    expect(refused(reverseDecision(none, COO, ask)).code).toBe('WRONG_STATE');
    expect(refused(reverseDecision(approved(lines, { state: 'SUBMITTED' }), COO, ask)).code).toBe('WRONG_STATE');
  });

  it('keeps a line that another committed line requires', () => {
    const lines = [decided('a'), decided('b', { requiresIds: ['a'] })];
    const refusal = refused(reverseDecision(approved(lines), COO, { ...ask, lineIds: ['line-a'] }));
    expect(refusal).toMatchObject({
      code: 'DEPENDENT_LINE',
      message: expect.stringContaining('B requires A') as string,
    });
    expect(accepted(reverseDecision(approved(lines), COO, { ...ask, lineIds: ['line-b'] })).state).toBe(
      'PARTLY_APPROVED',
    );
  });

  it('refuses the submitter, a stale version and a reason that says nothing', () => {
    const lines = [decided('a')];
    expect(refused(reverseDecision(approved(lines, { submittedBy: 'coo' }), COO, ask)).code).toBe('SELF_APPROVAL');
    expect(refused(reverseDecision(approved([decided('a', { ownerId: 'coo' })]), COO, ask)).code).toBe('SELF_APPROVAL');
    expect(refused(reverseDecision(approved(lines), COO, { ...ask, expectedVersion: 3 }))).toMatchObject({
      current: 4,
    });
    expect(refused(reverseDecision(approved(lines), COO, { ...ask, reason: ' ' })).field).toBe('reason');
  });
});

describe('returning a plan', () => {
  const waiting = plan([line('a', [cost('a1', 1n)])]);
  it('keeps the reason, and refuses what a decision would refuse', () => {
    expect(accepted(returnPlan(waiting, COO, { expectedVersion: 3, reason: ' Too dear.\r\n' }))).toBe('Too dear.');
    expect(refused(returnPlan(waiting, COO, { expectedVersion: 3, reason: '' })).code).toBe('INVALID_INPUT');
    expect(refused(returnPlan(waiting, COO, { expectedVersion: 1, reason: 'x' })).code).toBe('STALE_VERSION');
    expect(refused(returnPlan(plan([], { submittedBy: 'coo' }), COO, { expectedVersion: 3, reason: 'x' })).code).toBe(
      'SELF_APPROVAL',
    );
  });
});

describe('clearing a condition', () => {
  const conditional = { ...decided('a', { state: 'CONDITIONAL' }), whole: true };
  it('makes the line what was approved of it', () => {
    expect(accepted(clearCondition(conditional, 'fin', 'Seen.'))).toEqual({ note: 'Seen.', state: 'COMMITTED' });
    expect(accepted(clearCondition({ ...conditional, whole: false }, 'fin', 'Seen.')).state).toBe('PARTLY');
  });
  it('refuses the parties, a line without a condition and a blank note', () => {
    for (const member of ['leader', 'owner'])
      expect(refused(clearCondition(conditional, member, 'x')).code).toBe('SELF_APPROVAL');
    expect(refused(clearCondition({ ...conditional, state: 'COMMITTED' }, 'fin', 'x')).code).toBe('WRONG_STATE');
    expect(refused(clearCondition(conditional, 'fin', '')).code).toBe('INVALID_INPUT');
  });
});
