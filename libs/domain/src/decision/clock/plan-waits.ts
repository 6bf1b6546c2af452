import { type ClockAct, type DeskWait, type Move, waitsOfMoves } from './desks';

const ENDS: readonly string[] = ['returnPlan', 'withdrawPlan', 'lapseHold'];

/** Where an act lays a plan; undefined where it leaves it. */
const moveOf = ({ at, act, state, by }: ClockAct): Move | undefined => {
  if (act === 'submitPlan') return { at, desk: 'COO', by };
  if (ENDS.includes(act)) return { at, desk: null, by };
  if (act !== 'decidePlan' && act !== 'signPlan') return undefined;
  if (state === 'AWAITING_SIGNATURE') return { at, desk: 'COUNTERSIGNER', by };
  return state === null ? undefined : { at, desk: null, by };
};

/** How long a plan lay with the COO and with those who sign after; the times by its acts, in order. */
export const waitsOfPlan = (acts: readonly ClockAct[]): readonly DeskWait[] =>
  waitsOfMoves(acts.flatMap((act) => moveOf(act) ?? []));

/** The acts about a plan that move what it holds, as the initiatives in it see them. */
export const planMove = (act: ClockAct): Move | undefined => {
  const move = moveOf(act);
  if (move === undefined || move.desk !== null) return move;
  return ENDS.includes(act.act) || act.state === 'RETURNED' ? { ...move, desk: 'CX_EXECUTIVE' } : undefined;
};
