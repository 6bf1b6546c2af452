import { announcementsOf } from './announcements';
import { LANGUAGES, NOTICE_KINDS, noticePath } from './notices';
import { mailWords } from './mail-words';
import { noticeWords } from './notice-words';

const of = (
  act: string,
  subjectType: string,
  facts: Pick<Parameters<typeof announcementsOf>[0], 'before' | 'after'> = {},
) => announcementsOf({ act, subjectType, ...facts });

describe('what an accepted act announces', () => {
  it('is nothing for most acts, nor for one whose facts name nobody', () => {
    expect(of('setRetention', 'Organization')).toEqual([]);
    expect(of('requestSponsorship', 'Initiative', { after: { businessUnitIds: [] } })).toEqual([]);
    expect(of('decidePlan', 'Plan', { after: null })).toEqual([]);
    expect(of('decidePlan', 'Initiative', { after: { state: 'ACCEPTED' } })).toEqual([]);
    expect(of('advanceFundingCycle', 'FundingCycle', { after: { state: 'SELECTION' } })).toEqual([]);
  });

  it.each([
    ['Initiative', 'FUNDED', 'INITIATIVE_FUNDED', 'PROPOSERS'],
    ['Initiative', 'DEFERRED', 'INITIATIVE_DEFERRED', 'PROPOSERS'],
    ['Plan', 'AWAITING_SIGNATURE', 'SIGNATURE_WANTED', 'SIGNERS'],
    ['Plan', 'PARTLY_APPROVED', 'PLAN_DECIDED', 'PLANNERS'],
  ])('tells of a decision: %s %s', (subjectType, state, kind, audience) => {
    for (const act of ['decidePlan', 'signPlan'])
      expect(of(act, subjectType, { after: { state } })).toEqual([{ kind, to: { of: audience } }]);
  });

  it('asks only those who are new on a panel or among the graders', () => {
    const panel = (...ids: string[]) => ({ panel: ids.map((memberId) => ({ memberId, criterionIds: ['c'] })) });
    expect(of('assignPanellists', 'FundingCycle', { before: panel('a'), after: panel('a', 'b', 'b') })).toEqual([
      { kind: 'SCORES_WANTED', to: { of: 'MEMBERS', ids: ['b'] } },
    ]);
    expect(of('assignPanellists', 'FundingCycle', { before: panel('a'), after: panel('a') })).toEqual([]);
    expect(
      of('assignEvidenceGraders', 'FundingCycle', { before: { graders: ['a'] }, after: { graders: ['a', 'c'] } }),
    ).toEqual([{ kind: 'EVIDENCE_TO_GRADE', to: { of: 'MEMBERS', ids: ['c'] } }]);
  });
});

describe('a notice', () => {
  it('has words for every kind in every language, with nothing left to fill in', () => {
    for (const kind of NOTICE_KINDS)
      for (const language of LANGUAGES) {
        const { title, text } = noticeWords(kind, language, { label: 'CD-0007', actor: null });
        expect(`${title} ${text}`).not.toMatch(/[{}]|undefined|null/);
        expect(title.length).toBeLessThan(70);
      }
    const said = NOTICE_KINDS.map((kind) => noticeWords(kind, 'DE', { label: 'x', actor: 'y' }).text);
    expect(new Set(said).size).toBe(NOTICE_KINDS.length);
  });

  it('puts a name in as it is', () => {
    const facts = { label: '{actor} $& $1', actor: '{label}' };
    expect(noticeWords('INITIATIVE_RETURNED', 'EN', facts).title).toBe('{actor} $& $1 was returned');
  });

  it('leads to the page where it is acted on', () => {
    const at = (kind: (typeof NOTICE_KINDS)[number], subjectType: string, cycleId: string | null = 'c') =>
      noticePath({ kind, subjectType, subjectId: 's', cycleId });
    expect(at('PLAN_SUBMITTED', 'Plan')).toBe('/approvals/s');
    expect(at('PLAN_DECIDED', 'Plan')).toBe('/cycles/c/plans/s');
    expect(at('INITIATIVE_DECLINED', 'Initiative')).toBe('/cycles/c/initiatives/s');
    expect(at('SCORES_WANTED', 'FundingCycle')).toBe('/cycles/c/scoring');
    expect(at('MANDATE_TO_COUNTERSIGN', 'Mandate', null)).toBe('/mandate');
    expect(at('REMINDER', 'Desk', null)).toBe('/inbox');
  });
});

describe('a mail', () => {
  const parts = { name: 'Ann\nBcc: x@y.z', digest: false, preferencesUrl: 'https://c/preferences' };
  const notice = (n: number) => ({ title: `Title ${n}\r\nBcc: a`, text: `Text ${n}`, url: `https://c/${n}` });

  it('is one notice with its link, or the digest of several, and nothing breaks out of a line', () => {
    const one = mailWords('EN', { ...parts, notices: [notice(1)] });
    expect(one.subject).toBe('Title 1 Bcc: a');
    expect(one.text).toContain('Hello Ann Bcc: x@y.z,');
    expect(one.text).toContain('Text 1\nhttps://c/1');
    const several = mailWords('DE', { ...parts, digest: true, notices: [notice(1), notice(2)] });
    expect(several.subject).toBe('2 Mitteilungen von Clout');
    for (const text of ['Title 1 Bcc: a', 'https://c/2', 'https://c/preferences']) expect(several.text).toContain(text);
    expect(mailWords('DE', { ...parts, digest: true, notices: [notice(1)] }).subject).toBe('Eine Mitteilung von Clout');
  });
});
