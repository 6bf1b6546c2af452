import { gradeCoefficient, LINK_LIBRARY } from '../evidence/link-library';
import { NO_JUDGEMENT } from '../evidence/grade-link';
import { type Behind, gradersNeeded, mayGrade, standingGrade } from '../evidence/who-may-grade';
import { type Pitch, pitchSentence, resultWords } from './pitch';
import { BENEFIT_TYPES } from './benefit';

const pitch: Pitch = {
  action: ' give each dispute one owner. ',
  outcome: 'faster decisions',
  metric: 'days to decide',
  from: '24',
  to: '9',
  byWhen: '2027-03-31',
  result: 'REVENUE_RETAINED',
  amount: '$640,000 a year',
};

describe('the one sentence of a case', () => {
  it('says result, outcome and action', () => {
    expect(pitchSentence(pitch)).toEqual({
      text: 'Would we not generate $640,000 a year more revenue if we achieved faster decisions (days to decide from 24 to 9 by 2027-03-31) by doing this: give each dispute one owner?',
      missing: [],
      complete: true,
    });
  });

  it('keeps its gaps in brackets and names them', () => {
    const open = pitchSentence({ ...pitch, to: null, action: '  ', amount: null, result: 'DISBENEFIT' });
    expect(open).toMatchObject({ missing: ['action', 'to', 'result'], complete: false });
    expect(open.text).toBe(
      'Would we not generate [more revenue, more margin, less cost or less risk] if we achieved faster decisions (days to decide from 24 to [to] by 2027-03-31) by doing this: [action]?',
    );
    expect(BENEFIT_TYPES.map(resultWords).every((words) => /^(more|less)/.test(words))).toBe(true);
  });
});

describe('the link library', () => {
  it('takes a level off for data of someone else, and one for their age', () => {
    for (const one of LINK_LIBRARY) {
      expect(gradeCoefficient(one, false, NO_JUDGEMENT, '2026-06-30')).toMatchObject({ start: 'E2', grade: 'E0' });
      expect(gradeCoefficient(one, true, NO_JUDGEMENT, '2026-06-30').adjustments.map((step) => step.reason)).toEqual([
        'OLD',
      ]);
      expect(one.source).not.toBe('');
    }
    expect(new Set(LINK_LIBRARY.map((one) => one.id)).size).toBe(LINK_LIBRARY.length);
  });
});

describe('graders', () => {
  const behind: Behind = { submittedBy: 's', createdBy: 'c', ownerId: 'o', editorIds: ['e'], benefitOwnerIds: ['b'] };

  it('do not stand behind the case', () => {
    for (const id of ['s', 'c', 'o', 'e', 'b'])
      expect(mayGrade(id, behind)).toMatchObject({ ok: false, refusal: { code: 'CONFLICT_OF_INTEREST' } });
    expect(mayGrade('x', { ...behind, submittedBy: null })).toMatchObject({ ok: true });
  });

  it('are two from the threshold on, and the weaker grade stands', () => {
    expect([gradersNeeded(9n, 10n), gradersNeeded(10n, 10n), gradersNeeded(10n, null)]).toEqual([1, 2, 1]);
    expect(standingGrade([{ graderId: 'a', grade: 'E4' }], 2)).toEqual({
      state: 'UNGRADED',
      missingGraders: 1,
      apart: false,
    });
    const twice = [
      { graderId: 'a', grade: 'E4' },
      { graderId: 'b', grade: 'E2' },
    ] as const;
    expect(standingGrade(twice, 2)).toEqual({ state: 'E2', missingGraders: 0, apart: true });
    expect(standingGrade([...twice, { graderId: 'b', grade: 'E3' }], 2)).toMatchObject({ state: 'E3', apart: false });
    expect(standingGrade([], 1).state).toBe('UNGRADED');
  });
});
