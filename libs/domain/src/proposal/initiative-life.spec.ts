import * as fc from 'fast-check';
import { CYCLE_STATES } from '../envelope/cycle';
import { ROLES } from '../organisation/permissions';
import { INITIATIVE_STATES } from '../organisation/sight';
import {
  type InitiativeAct,
  type LivingInitiative,
  mayAct,
  mayMoveByDecision,
  mayStart,
  readReason,
} from './initiative-life';

const leader = { memberId: 'leader', roles: ['PNL_LEADER' as const], businessUnitIds: ['u1'] };
const stranger = { memberId: 'stranger', roles: ['PNL_LEADER' as const], businessUnitIds: ['u2'] };
const executive = { memberId: 'cx', roles: ['CX_EXECUTIVE' as const], businessUnitIds: ['cx-office'] };
const chief = { memberId: 'coo', roles: ['COO' as const], businessUnitIds: [] };
const item = (more: Partial<LivingInitiative> = {}): LivingInitiative => ({
  code: 'I-0001',
  state: 'DRAFT',
  businessUnitId: 'u1',
  ownerId: 'leader',
  editorIds: ['editor'],
  createdBy: 'leader',
  submittedBy: null,
  ...more,
});
const code = (answer: ReturnType<typeof mayAct>) => (answer.ok ? 'OK' : answer.refusal.code);
const ACTS: readonly InitiativeAct[] = ['edit', 'submit', 'return', 'accept', 'withdraw'];

describe('the life of an initiative', () => {
  it.each([
    ['DRAFT', ['edit', 'submit', 'withdraw'], []],
    ['RETURNED', ['edit', 'submit', 'withdraw'], []],
    ['SUBMITTED', ['withdraw'], ['return', 'accept']],
    ['ACCEPTED', ['withdraw'], []],
    ['WITHDRAWN', [], []],
    ['FUNDED', [], []],
    ['PARTLY_FUNDED', [], []],
    ['DECLINED', [], []],
    ['DEFERRED', [], []],
    ['STOPPED', [], []],
    ['COMPLETED', [], []],
  ] as const)('from %s the unit may %j and the executive %j', (state, unit, judge) => {
    expect(ACTS.filter((act) => mayAct(act, leader, item({ state }), 'INTAKE').ok)).toEqual(unit);
    expect(ACTS.filter((act) => mayAct(act, executive, item({ state }), 'INTAKE').ok)).toEqual(judge);
  });

  it('lets nobody but the unit, its owner and its editors write, and nobody but a CX executive judge', () => {
    const submitted = item({ state: 'SUBMITTED' });
    expect(code(mayAct('edit', stranger, item(), 'INTAKE'))).toBe('NOT_PERMITTED');
    expect(code(mayAct('withdraw', executive, submitted, 'INTAKE'))).toBe('NOT_PERMITTED');
    expect(code(mayAct('accept', chief, submitted, 'INTAKE'))).toBe('NOT_PERMITTED');
    expect(code(mayAct('return', leader, submitted, 'INTAKE'))).toBe('NOT_PERMITTED');
    expect(code(mayAct('edit', { ...stranger, memberId: 'editor' }, item(), 'INTAKE'))).toBe('OK');
  });

  it.each(['createdBy', 'submittedBy', 'ownerId'] as const)('who stands in %s never accepts', (field) => {
    const own = item({ state: 'SUBMITTED', [field]: 'cx' });
    expect(code(mayAct('accept', executive, own, 'INTAKE'))).toBe('CONFLICT_OF_INTEREST');
    expect(code(mayAct('accept', { ...executive, memberId: 'other' }, own, 'INTAKE'))).toBe('OK');
  });

  it('an editor who became CX executive does not accept either', () =>
    expect(code(mayAct('accept', executive, item({ state: 'SUBMITTED', editorIds: ['cx'] }), 'INTAKE'))).toBe(
      'CONFLICT_OF_INTEREST',
    ));

  it('takes new initiatives in INTAKE and mended ones in SCORING too', () => {
    expect(CYCLE_STATES.filter((state) => mayStart(leader, 'u1', state).ok)).toEqual(['INTAKE']);
    expect(CYCLE_STATES.filter((s) => mayAct('submit', leader, item(), s).ok)).toEqual(['INTAKE']);
    expect(CYCLE_STATES.filter((s) => mayAct('submit', leader, item({ state: 'RETURNED' }), s).ok)).toEqual([
      'INTAKE',
      'SCORING',
    ]);
    expect(mayStart(leader, 'u2', 'INTAKE')).toMatchObject({ ok: false, refusal: { code: 'NOT_PERMITTED' } });
    expect(mayStart(chief, 'u1', 'INTAKE').ok).toBe(false);
  });

  it('a decision moves only between ACCEPTED and what it decided', () => {
    expect(INITIATIVE_STATES.filter((to) => mayMoveByDecision('ACCEPTED', to))).toEqual([
      'FUNDED',
      'PARTLY_FUNDED',
      'DECLINED',
      'DEFERRED',
    ]);
    expect(mayMoveByDecision('FUNDED', 'ACCEPTED')).toBe(true);
    expect(mayMoveByDecision('FUNDED', 'DECLINED')).toBe(false);
    expect(mayMoveByDecision('SUBMITTED', 'FUNDED')).toBe(false);
  });

  it('wants a reason in words', () => {
    expect(readReason(' too thin ')).toEqual({ ok: true, value: 'too thin' });
    expect(readReason(' ')).toMatchObject({ ok: false, refusal: { field: 'reason' } });
    expect(readReason('x'.repeat(2001)).ok).toBe(false);
  });

  it('no roles and units let a person accept what they have a stake in', () => {
    const person = fc.constantFrom('p', 'q', 'r');
    fc.assert(
      fc.property(
        fc.subarray([...ROLES]),
        fc.subarray(['u1', 'u2']),
        fc.record({
          ownerId: fc.option(person),
          createdBy: person,
          submittedBy: fc.option(person),
          editorIds: fc.subarray(['p', 'q']),
        }),
        (roles, businessUnitIds, stake) => {
          const actor = { memberId: 'p', roles, businessUnitIds };
          const answer = mayAct('accept', actor, item({ state: 'SUBMITTED', ...stake }), 'INTAKE');
          const involved = [stake.ownerId, stake.createdBy, stake.submittedBy, ...stake.editorIds].includes('p');
          expect(answer.ok).toBe(roles.includes('CX_EXECUTIVE') && !involved);
        },
      ),
    );
  });
});
