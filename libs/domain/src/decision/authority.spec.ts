import { accepted, line, plan, refused } from './decision.fixtures';
import { type Approver, type AuthorityContext, acting, authorityOver, withinAuthority } from './authority';
import { type DelegationNow, decideDelegation, decideRevocation, delegationState } from './delegation';

const TODAY = '2027-03-10';
const coo = (memberId: string, businessUnitIds: readonly string[] = []): Approver => ({
  memberId,
  roles: ['COO'],
  businessUnitIds,
});
const delegate: Approver = { memberId: 'b', roles: ['PNL_LEADER'], businessUnitIds: ['own'] };
const lent = (more: Partial<DelegationNow> = {}): DelegationNow => ({
  id: 'd',
  fromMemberId: 'coo',
  toMemberId: 'b',
  beginsOn: '2027-03-01',
  endsOn: '2027-03-31',
  limit: 100n,
  used: 40n,
  reason: 'Leave.',
  grantedAt: new Date(0),
  revokedAt: null,
  revokedBy: null,
  roleHeld: true,
  toRoles: ['PNL_LEADER'],
  toActive: true,
  ...more,
});
const context = (more: Partial<AuthorityContext> = {}): AuthorityContext => ({
  today: TODAY,
  coos: [coo('coo')],
  delegations: [],
  alternate: false,
  ...more,
});
const ours = plan([line('a', []), line('b', [], { businessUnitId: 'other' })]);

describe('a delegation', () => {
  it.each([
    ['IN_FORCE', {}],
    ['IN_FORCE', { beginsOn: TODAY, endsOn: TODAY }],
    ['NOT_BEGUN', { beginsOn: '2027-03-11' }],
    ['EXPIRED', { endsOn: '2027-03-09' }],
    ['REVOKED', { revokedAt: new Date(0) }],
    ['ENDED', { roleHeld: false }],
    ['ENDED', { toActive: false }],
    ['ENDED', { toRoles: ['FINANCE'] }],
  ] as const)('is %s with %p', (state, more) => expect(delegationState(lent(more), TODAY)).toBe(state));

  const asked = { toMemberId: 'b', from: TODAY, to: '2027-04-10', limit: 100n, reason: ' On leave. ' };
  const ground = {
    today: TODAY,
    lender: coo('coo'),
    delegate: { active: true, roles: ['PNL_LEADER' as const] },
    standing: [],
  };

  it('is lent by a COO with its reason as it is kept', () => {
    expect(accepted(decideDelegation(asked, ground))).toEqual({ ...asked, reason: 'On leave.' });
  });

  it.each([
    ['of oneself', 'toMemberId', { toMemberId: 'coo' }, {}],
    ['of nobody', 'toMemberId', {}, { delegate: null }],
    ['of one who left', 'toMemberId', {}, { delegate: { active: false, roles: [] } }],
    ['of another COO', 'toMemberId', {}, { delegate: { active: true, roles: ['COO' as const] } }],
    ['from yesterday', 'from', { from: '2027-03-09' }, {}],
    ['from 30 February', 'from', { from: '2027-02-30' }, {}],
    ['that ends before it begins', 'to', { to: '2027-03-09' }, {}],
    ['for longer than a year', 'to', { to: '2028-03-11' }, {}],
    ['up to nothing', 'limit', { limit: 0n }, {}],
    ['without a reason', 'reason', { reason: ' ' }, {}],
  ])('is refused %s', (_, field, input, more) => {
    const refusal = refused(decideDelegation({ ...asked, ...input }, { ...ground, ...more }));
    expect([refusal.code, refusal.field]).toEqual(['INVALID_INPUT', field]);
  });

  it('is not lent on, nor to a forbidden role, nor twice for one day', () => {
    expect(refused(decideDelegation(asked, { ...ground, lender: delegate })).code).toBe('NOT_PERMITTED');
    for (const role of ['FINANCE', 'CX_EXECUTIVE', 'ADMIN', 'AUDITOR'] as const)
      expect(refused(decideDelegation(asked, { ...ground, delegate: { active: true, roles: [role] } })).code).toBe(
        'CONFLICT_OF_INTEREST',
      );
    const standing = [lent()];
    expect(refused(decideDelegation(asked, { ...ground, standing })).code).toBe('DUPLICATE');
    expect(decideDelegation({ ...asked, from: '2027-04-01' }, { ...ground, standing }).ok).toBe(true);
    expect(decideDelegation(asked, { ...ground, standing: [lent({ revokedAt: new Date(0) })] }).ok).toBe(true);
  });

  it('is revoked while it runs or before it begins', () => {
    expect(accepted(decideRevocation(lent(), ' Back. ', TODAY))).toBe('Back.');
    expect(refused(decideRevocation(lent({ endsOn: '2027-03-09' }), 'Back.', TODAY)).code).toBe('WRONG_STATE');
    expect(refused(decideRevocation(lent(), '', TODAY)).code).toBe('INVALID_INPUT');
  });
});

describe('in whose name somebody decides', () => {
  const over = (more: Partial<AuthorityContext>, who = delegate, of = ours) => authorityOver(who, of, context(more));

  it('is a COO’s own, and their units conflict', () => {
    expect(accepted(over({}, coo('coo', ['u'])))).toMatchObject({ as: 'COO', left: null, conflictUnits: ['u'] });
  });

  it('is the lender’s, up to what is left, with the lender’s units', () => {
    const authority = accepted(over({ coos: [coo('coo', ['u'])], delegations: [lent()] }));
    expect(authority).toMatchObject({ as: 'DELEGATE', delegationId: 'd', forMemberId: 'coo', left: 60n });
    expect(authority.conflictUnits).toEqual(['u']);
    expect(withinAuthority(authority, 60n).ok).toBe(true);
    expect(refused(withinAuthority(authority, 61n))).toMatchObject({ code: 'ABOVE_MANDATE', field: 'limit' });
    expect(acting(delegate, authority).roles).toEqual(['PNL_LEADER', 'COO']);
  });

  it('is the delegation that reaches furthest', () => {
    const delegations = [lent(), lent({ id: 'wide', limit: 500n, fromMemberId: 'coo2' })];
    expect(accepted(over({ coos: [coo('coo'), coo('coo2')], delegations })).delegationId).toBe('wide');
  });

  it('is nobody’s once it expired, ended, was revoked or has not begun, and says which', () => {
    const said = (more: Partial<DelegationNow>) => refused(over({ delegations: [lent(more)] })).message;
    expect(said({ endsOn: '2027-03-09' })).toContain('expired on 2027-03-09');
    expect(said({ beginsOn: '2027-03-11' })).toContain('begins on 2027-03-11');
    expect(said({ revokedAt: new Date(0) })).toContain('revoked');
    expect(said({ roleHeld: false })).toContain('ended');
    expect(refused(over({})).code).toBe('NOT_PERMITTED');
  });

  it('is nobody’s where the delegate leads a receiving unit, or the lender stands behind the plan', () => {
    const led = plan([line('a', [], { businessUnitId: 'own' })]);
    expect(refused(over({ delegations: [lent()] }, delegate, led)).code).toBe('CONFLICT_OF_INTEREST');
    for (const theirs of [
      plan([line('a', [], { ownerId: 'coo' })]),
      plan([line('a', [], { sponsorIds: ['coo'] })]),
      plan([line('a', [])], { submittedBy: 'coo' }),
    ])
      expect(refused(over({ delegations: [lent()] }, delegate, theirs)).code).toBe('SELF_APPROVAL');
  });

  it('falls to the alternate approver only when no COO can decide', () => {
    const alternate = true;
    expect(accepted(over({ alternate, coos: [] }))).toMatchObject({ as: 'ALTERNATE', left: null });
    expect(refused(over({ alternate })).message).toContain('a COO can decide');
    const owned = plan([line('a', [], { ownerId: 'coo' }), line('b', [])]);
    expect(accepted(over({ alternate }, delegate, owned)).as).toBe('ALTERNATE');
    expect(over({ alternate, coos: [coo('coo'), coo('coo2')] }, delegate, owned).ok).toBe(false);
    expect(accepted(over({ alternate, coos: [coo('coo', ['unit', 'other'])] })).as).toBe('ALTERNATE');
    expect(over({ alternate, coos: [coo('coo', ['unit'])] }).ok).toBe(false);
    expect(over({ coos: [] }).ok).toBe(false);
  });
});
