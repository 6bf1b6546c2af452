import {
  type SponsorshipAsk,
  answerOf,
  mayAnswerSponsorship,
  mayAskSponsorship,
  sponsorshipFault,
} from './sponsorship';

const today = '2026-03-10';
const ask = (
  more: Partial<SponsorshipAsk> = {},
  initiative: Partial<SponsorshipAsk['initiative']> = {},
): SponsorshipAsk => ({
  initiative: {
    code: 'I-1',
    state: 'DRAFT',
    sponsorship: 'CX_INFRASTRUCTURE',
    businessUnitId: 'office',
    problem: 'p',
    action: 'a',
    ...initiative,
  },
  businessUnitIds: ['cards'],
  answerBy: '2026-03-31',
  today,
  kinds: new Map([
    ['office', 'CX_OFFICE'],
    ['cards', 'P_AND_L'],
    ['shared', 'CORPORATE'],
  ]),
  asked: new Set(),
  ...more,
});

describe('sponsorship', () => {
  it('is CX infrastructure exactly where the CX office proposes', () => {
    expect(sponsorshipFault('CX_INFRASTRUCTURE', 'CX_OFFICE')).toBeNull();
    expect(sponsorshipFault('BUSINESS_UNIT', 'P_AND_L')).toBeNull();
    expect(sponsorshipFault('BUSINESS_UNIT', 'CORPORATE')).toBeNull();
    expect(sponsorshipFault('CX_INFRASTRUCTURE', 'P_AND_L')).toMatchObject({ field: 'sponsorship' });
    expect(sponsorshipFault('BUSINESS_UNIT', 'CX_OFFICE')).toMatchObject({ field: 'sponsorship' });
  });

  it('is asked of other units until a day to come', () => {
    expect(mayAskSponsorship(ask({ businessUnitIds: ['cards', 'shared'] })).ok).toBe(true);
    expect(mayAskSponsorship(ask({ answerBy: today })).ok).toBe(true);
  });

  it.each<[string, string, SponsorshipAsk]>([
    ['of nobody', 'businessUnitIds', ask({ businessUnitIds: [] })],
    ['of oneself', 'businessUnitIds[0]', ask({ businessUnitIds: ['office'] })],
    ['of an unknown unit', 'businessUnitIds[0]', ask({ businessUnitIds: ['x'] })],
    ['of one unit twice', 'businessUnitIds[1]', ask({ businessUnitIds: ['cards', 'cards'] })],
    ['of a unit that was asked', 'businessUnitIds[0]', ask({ asked: new Set(['cards']) })],
    ['for yesterday', 'answerBy', ask({ answerBy: '2026-03-09' })],
    ['for a day that is none', 'answerBy', ask({ answerBy: '2026-02-30' })],
    ['for infinity', 'answerBy', ask({ answerBy: 'infinity' })],
    ['for after a year', 'answerBy', ask({ answerBy: '2027-03-11' })],
    ['without saying what for', 'problem', ask({}, { problem: '' })],
    ['for a unit’s own item', 'initiativeId', ask({}, { sponsorship: 'BUSINESS_UNIT' })],
    ['for what is submitted', 'initiativeId', ask({}, { state: 'SUBMITTED' })],
  ])('is not asked %s', (_, field, asking) =>
    expect(mayAskSponsorship(asking)).toMatchObject({ ok: false, refusal: { field } }),
  );

  it('lapses after its last day, not on it', () => {
    const open = { sponsored: null, answerBy: today };
    expect(answerOf(open, '2026-03-10')).toBe('OPEN');
    expect(answerOf(open, '2026-03-11')).toBe('LAPSED');
    expect(answerOf({ ...open, sponsored: true }, '2027-01-01')).toBe('SPONSORED');
    expect(answerOf({ ...open, sponsored: false }, '2027-01-01')).toBe('DECLINED');
  });

  it('is answered by a leader of the unit that was asked, once and in time', () => {
    const leader = { memberId: 'm', roles: ['PNL_LEADER' as const], businessUnitIds: ['cards'] };
    const request = { businessUnitId: 'cards', sponsored: null, answerBy: today };
    const code = (actor: typeof leader, more: object, day = today) => {
      const answer = mayAnswerSponsorship(actor, { ...request, ...more }, day);
      return answer.ok ? 'OK' : answer.refusal.code;
    };
    expect(code(leader, {})).toBe('OK');
    expect(code({ ...leader, businessUnitIds: ['wealth'] }, {})).toBe('NOT_PERMITTED');
    expect(code(leader, { sponsored: false })).toBe('WRONG_STATE');
    expect(code(leader, {}, '2026-03-11')).toBe('WRONG_STATE');
    expect(mayAnswerSponsorship({ ...leader, roles: ['CX_EXECUTIVE'] }, request, today).ok).toBe(false);
  });
});
