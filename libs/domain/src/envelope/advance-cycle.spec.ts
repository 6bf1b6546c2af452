import { advanceCycle } from './advance-cycle';
import { CYCLE_STATES } from './cycle';

const ready = { scoresRevealed: true, undecidedPlans: 0 };

describe('advancing a cycle', () => {
  it('goes one step at a time and never back', () => {
    for (const from of CYCLE_STATES)
      for (const to of CYCLE_STATES)
        expect(advanceCycle({ ...ready, state: from }, to).ok).toBe(
          CYCLE_STATES.indexOf(to) === CYCLE_STATES.indexOf(from) + 1,
        );
  });

  it('leaves neither blind scores nor undecided plans behind, and says what would pass', () => {
    expect(advanceCycle({ ...ready, state: 'SCORING', scoresRevealed: false }, 'SELECTION')).toMatchObject({
      refusal: { code: 'WRONG_STATE', remedy: expect.stringMatching(/Reveal/) as string },
    });
    expect(advanceCycle({ ...ready, state: 'APPROVAL', undecidedPlans: 2 }, 'EXECUTION')).toMatchObject({
      refusal: { code: 'WRONG_STATE', message: '2 submitted plans wait for a decision.' },
    });
    expect(advanceCycle({ ...ready, state: 'SELECTION', undecidedPlans: 2 }, 'APPROVAL').ok).toBe(true);
  });
});
