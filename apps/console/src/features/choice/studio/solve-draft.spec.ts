import { blankDraft, draftOf, problemsOf, settingsOf } from './solve-draft';

describe('what a plan is solved for, as typed', () => {
  it('needs a name alone', () => {
    expect(problemsOf({ ...blankDraft(), name: ' ' })).toEqual({ name: 'required' });
    expect(problemsOf({ ...blankDraft(), name: 'Spring' })).toEqual({});
  });

  it('comes back as it stood, and takes a limit off when it is emptied', () => {
    const plan = { name: 'Spring', objective: 'RISK_ADJUSTED_VALUE', constraints: { maximumItems: 12 } } as const;
    expect(settingsOf(draftOf(plan))).toEqual({ ...plan, seconds: 10 });
    expect(settingsOf({ ...draftOf(plan), maximum: '', seconds: 60 })).toMatchObject({
      seconds: 60,
      constraints: { maximumItems: null },
    });
  });
});
