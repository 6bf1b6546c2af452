import { type AppealContext, type StandingAppeal, decideAppeal, decideAppealAnswer } from './appeal';

const initiative = {
  ...{ code: 'EB-01', state: 'DECLINED' as const, businessUnitId: 'eb', ownerId: 'owner', editorIds: [] },
  ...{ createdBy: 'leader', submittedBy: 'leader', sponsorship: 'BUSINESS_UNIT' as const },
};
const member = (memberId: string, role: 'PNL_LEADER' | 'CX_EXECUTIVE' | 'COO', unit = 'xx') => ({
  ...{ memberId, roles: [role], businessUnitIds: [unit] },
});
const leader = member('leader', 'PNL_LEADER', 'eb');
const decidedAt = new Date(Date.UTC(2027, 0, 1));
const context = (more: Partial<AppealContext> = {}, decision: object = {}): AppealContext => ({
  decision: { decisionId: 'd', planId: 'p', against: 'DECLINED', decidedAt, appealed: false, ...decision },
  ...{ cycleState: 'APPROVAL', appealDays: 14, now: new Date(Date.UTC(2027, 0, 10)) },
  ...more,
});
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

describe('an appeal', () => {
  it('is made by those who answer for the initiative, with a reason, once and in time', () => {
    const appeal = (c = context(), who = leader, words = 'The pilot says otherwise.') =>
      decideAppeal(who, initiative, c, words);
    expect(appeal()).toMatchObject({ ok: true, value: { desk: 'COO', reason: 'The pilot says otherwise.' } });
    expect(codeOf(appeal(context(), member('stranger', 'PNL_LEADER')))).toBe('NOT_PERMITTED');
    expect(codeOf(appeal(context(), member('owner', 'PNL_LEADER')))).toBe('ok');
    expect(codeOf(appeal(context(), leader, ' '))).toBe('INVALID_INPUT');
    expect(codeOf(appeal(context({ decision: null })))).toBe('WRONG_STATE');
    expect(codeOf(appeal(context({ cycleState: 'CLOSED' })))).toBe('WRONG_STATE');
    expect(codeOf(appeal(context({}, { appealed: true })))).toBe('DUPLICATE');
    expect(codeOf(appeal(context({ now: new Date(Date.UTC(2027, 0, 15)) })))).toBe('ok');
    expect(codeOf(appeal(context({ now: new Date(Date.UTC(2027, 0, 15) + 1) })))).toBe('WRONG_STATE');
  });

  it('lies with the COO for decisions of the COO and where the executive is the sponsor', () => {
    const desk = (against: string, sponsorship: 'BUSINESS_UNIT' | 'CX_INFRASTRUCTURE') => {
      const taken = decideAppeal(leader, { ...initiative, sponsorship }, context({}, { against }), 'Why');
      return taken.ok ? taken.value.desk : null;
    };
    expect(desk('DEFERRED', 'BUSINESS_UNIT')).toBe('COO');
    expect(desk('NOT_FUNDED', 'BUSINESS_UNIT')).toBe('CX_EXECUTIVE');
    expect(desk('NOT_FUNDED', 'CX_INFRASTRUCTURE')).toBe('COO');
  });

  it('is answered once by its desk, by nobody who stands behind it, and only while something can follow', () => {
    const open: StandingAppeal = { against: 'DECLINED', state: 'OPEN', desk: 'COO', appealedBy: 'leader' };
    const coo = member('coo', 'COO');
    const answer = (
      uphold = true,
      more: Partial<StandingAppeal> = {},
      who = coo,
      state = 'APPROVAL',
      of = initiative,
    ) => decideAppealAnswer(who, { ...open, ...more }, of, state as 'APPROVAL', { uphold, reason: 'Seen anew.' });
    expect(answer()).toMatchObject({ ok: true, value: { uphold: true, initiative: 'ACCEPTED' } });
    expect(answer(true, { against: 'NOT_FUNDED' })).toMatchObject({ ok: true, value: { initiative: null } });
    expect(answer(false)).toMatchObject({ ok: true, value: { uphold: false, initiative: null } });
    expect(codeOf(answer(true, {}, member('cx', 'CX_EXECUTIVE')))).toBe('NOT_PERMITTED');
    expect(codeOf(answer(true, {}, member('owner', 'COO')))).toBe('CONFLICT_OF_INTEREST');
    expect(codeOf(answer(true, { appealedBy: 'coo' }))).toBe('CONFLICT_OF_INTEREST');
    expect(codeOf(answer(true, { state: 'DISMISSED' }))).toBe('WRONG_STATE');
    expect(codeOf(answer(true, {}, coo, 'CLOSED'))).toBe('WRONG_STATE');
    expect(codeOf(answer(false, {}, coo, 'CLOSED'))).toBe('ok');
    const funded = { ...initiative, state: 'FUNDED' as never };
    expect(codeOf(answer(true, {}, coo, 'APPROVAL', funded))).toBe('WRONG_STATE');
    expect(codeOf(decideAppealAnswer(coo, open, initiative, 'APPROVAL', { uphold: true, reason: '' }))).toBe(
      'INVALID_INPUT',
    );
  });
});
