import { USUAL_CASE_SETTINGS, readCaseSettings } from './case-rules';

describe('the settings of a cycle for its cases', () => {
  const fields = (change: Parameters<typeof readCaseSettings>[0]) => {
    const read = readCaseSettings(change);
    return read.ok ? [] : read.refusal.problems.map((one) => one.field);
  };

  it('are sound as they come', () => expect(fields(USUAL_CASE_SETTINGS)).toEqual([]));

  it('let a multiplier rise with the grade, from nothing for belief', () => {
    const { multipliers } = USUAL_CASE_SETTINGS;
    expect(fields({ ...USUAL_CASE_SETTINGS, multipliers: { ...multipliers, E0: 1, E3: 2400, E5: 10_001 } })).toEqual([
      'multipliers.E0',
      'multipliers.E3',
      'multipliers.E5',
    ]);
  });

  it('hold amounts that are not negative and a review rule that makes sense', () => {
    const review = { costSteps: [5n, 5n], easedFrom: 'E1', deepenedUpTo: 'E1' } as const;
    expect(fields({ ...USUAL_CASE_SETTINGS, secondGraderFrom: -1n, review })).toEqual([
      'secondGraderFrom',
      'review.costSteps',
      'review.easedFrom',
    ]);
  });
});
