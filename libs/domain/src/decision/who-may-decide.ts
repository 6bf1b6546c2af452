import type { CycleState } from '../envelope/cycle';
import { type Result, ok, refuse } from '../result';
import type { DecidableLine, DecidablePlan, Decider, LineParties } from './decidable-plan';

/** How a member stands behind a line, in words, or null. */
export const partyTo = (line: LineParties, memberId: string): string | null => {
  if (line.submittedBy === memberId) return 'submitted';
  if (line.ownerId === memberId || line.heirId === memberId) return 'owns';
  return line.sponsorIds.includes(memberId) ? 'sponsors' : null;
};

/**
 * Whether a member may decide, return or reverse these lines of a plan: a COO, who neither submitted the plan nor
 * submitted, owns or sponsors any of the lines. Else NOT_PERMITTED or SELF_APPROVAL, naming each line.
 */
export const mayDecidePlan = (
  plan: Pick<DecidablePlan, 'submittedBy'>,
  lines: readonly (Pick<DecidableLine, 'code'> & LineParties)[],
  decider: Decider,
): Result<null> => {
  if (!decider.roles.includes('COO')) {
    return refuse('NOT_PERMITTED', 'Only a COO decides a plan.', { remedy: 'Ask the COO to decide.' });
  }
  if (plan.submittedBy === decider.memberId) {
    return refuse('SELF_APPROVAL', 'You submitted this plan, so you may not decide it.', {
      remedy: 'Another COO must decide it.',
    });
  }
  const problems = lines.flatMap((line, index) => {
    const party = partyTo(line, decider.memberId);
    return party === null ? [] : [{ field: `lines[${index}]`, message: `you are the one who ${party} ${line.code}` }];
  });
  return problems.length === 0
    ? ok(null)
    : refuse(
        'SELF_APPROVAL',
        `You may not decide what you stand behind: ${problems.map((p) => p.message).join('; ')}.`,
        {
          problems,
          remedy: 'Another COO must decide this plan, or it is returned and proposed without these lines.',
        },
      );
};

const DECIDING: readonly CycleState[] = ['SELECTION', 'APPROVAL', 'EXECUTION'];

/** A plan is decided while its cycle selects or approves, one between cycles in EXECUTION: else WRONG_STATE. */
export const takesDecisions = (cycleState: CycleState): Result<null> =>
  DECIDING.includes(cycleState)
    ? ok(null)
    : refuse('WRONG_STATE', `The funding cycle is in ${cycleState}; plans are decided from SELECTION to EXECUTION.`, {
        remedy: 'Decide it while its cycle is in SELECTION or APPROVAL, or in EXECUTION from released reserve.',
      });
