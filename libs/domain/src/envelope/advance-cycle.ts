import { ok, refuse, type Result } from '../result';
import { CYCLE_STATES, type CycleState } from './cycle';

/** What must be known of a cycle to move it on. */
export interface CycleProgress {
  readonly state: CycleState;
  readonly scoresRevealed: boolean;
  /** Plans that wait for a decision or a signature. */
  readonly undecidedPlans: number;
}

/** Whether a cycle may go to a state: one step at a time, never back, and nothing left behind on the way. */
export const advanceCycle = (cycle: CycleProgress, to: CycleState): Result<CycleState> => {
  const next = CYCLE_STATES[CYCLE_STATES.indexOf(cycle.state) + 1];
  if (next === undefined) return wrong('This cycle is closed.', 'Open a new cycle.');
  if (to !== next)
    return wrong(`A cycle in ${cycle.state} goes to ${next} only, not to ${to}.`, `Advance it to ${next}.`);
  if (to === 'SELECTION' && !cycle.scoresRevealed)
    return wrong('The scores are still blind.', 'Reveal the scores first: there is nothing to select from before.');
  if ((to === 'EXECUTION' || to === 'CLOSED') && cycle.undecidedPlans > 0)
    return wrong(
      `${cycle.undecidedPlans} submitted plan${cycle.undecidedPlans === 1 ? ' waits' : 's wait'} for a decision.`,
      'Have every submitted plan decided, returned or withdrawn first.',
    );
  return ok(to);
};

const wrong = (message: string, remedy: string) => refuse('WRONG_STATE', message, { field: 'to', remedy });
