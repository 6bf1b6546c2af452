import type { InitiativeState } from '../organisation/sight';
import { ok, refuse, type Result } from '../result';
import type { Ending } from './release-money';

const DONE: Record<Ending, string> = { STOPPED: 'stopped', COMPLETED: 'completed' };

/** States in which an initiative has money and is being delivered. */
export const FUNDED_STATES: readonly InitiativeState[] = ['FUNDED', 'PARTLY_FUNDED'];

/** Whether an initiative may be stopped or completed now: WRONG_STATE unless it is funded. */
export const mayEnd = (
  { code, state }: { readonly code: string; readonly state: InitiativeState },
  ending: Ending,
): Result<void> =>
  FUNDED_STATES.includes(state)
    ? ok(undefined)
    : refuse('WRONG_STATE', `${code} is ${state}; only what is funded can be ${DONE[ending]}.`, {
        field: 'state',
        remedy:
          state === 'STOPPED' || state === 'COMPLETED'
            ? 'It has ended already; what its obligations give back is released by the next import.'
            : 'What is not funded yet is withdrawn or declined instead.',
      });
