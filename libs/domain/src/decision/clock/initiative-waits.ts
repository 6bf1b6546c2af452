import { type ClockAct, type Desk, type DeskWait, type Move, later, waitsOfMoves } from './desks';
import { planMove } from './plan-waits';

/** What an initiative's time at desks is worked out from. */
export interface WaitingInitiative {
  /** Acts about it, about plans that hold it (`ofPlan`) and about its cycle (`ofCycle`), in the order of the record. */
  readonly acts: readonly (ClockAct & { readonly of: 'INITIATIVE' | 'PLAN' | 'CYCLE' })[];
  /** Requests for sponsorship, as asked and answered. */
  readonly requests: readonly { readonly from: Date; readonly to: Date | null }[];
  /** True when the case states links, and every one that it states has its grades. */
  readonly links: { readonly stated: boolean; readonly graded: boolean };
}

const RESTS: readonly string[] = ['EXECUTION', 'CLOSED'];
const ENDED: readonly string[] = ['withdrawInitiative', 'stopInitiative', 'completeInitiative'];

/** Where a decision about it lays an initiative; nowhere unless named. */
const AFTER_DECISION: Readonly<Record<string, Desk>> = { ACCEPTED: 'CX_EXECUTIVE', PARTLY_FUNDED: 'LEADER' };

type Act = WaitingInitiative['acts'][number];

interface Walk {
  readonly moves: readonly Move[];
  readonly submitted: Date | null;
  readonly accepted: Move | null;
  readonly certified: Move | null;
  readonly scoring: Date | null;
  readonly revealed: Move | null;
  readonly gradersNamed: Date | null;
  readonly graded: Move | null;
  /** True while somebody owes an answer that a cycle in EXECUTION still waits for: to an appeal or to a part-approval. */
  readonly asked: boolean;
  /** From when on nothing of it waits for anybody; null while something may. */
  readonly over: Date | null;
}

const START: Walk = {
  ...{ moves: [], submitted: null, accepted: null, certified: null, scoring: null, revealed: null },
  ...{ gradersNamed: null, graded: null, asked: false, over: null },
};

const moveOf = (act: Act, { accepted, revealed, asked }: Walk): Move | undefined => {
  const { at, by, of, state } = act;
  const to = (desk: Desk | null): Move => ({ at, desk, by });
  if (of === 'PLAN') return planMove(act);
  if (of === 'CYCLE') {
    if (act.act === 'revealScores') return accepted ? to('CX_EXECUTIVE') : undefined;
    const rests = state !== null && RESTS.includes(state);
    return rests && (state === 'CLOSED' || !asked) ? to(null) : undefined;
  }
  if (ENDED.includes(act.act)) return to(null);
  switch (act.act) {
    case 'submitInitiative':
      return to('CX_EXECUTIVE');
    case 'returnInitiative':
      return to('LEADER');
    case 'acceptInitiative':
      return to(revealed ? 'CX_EXECUTIVE' : null);
    case 'appealDecision':
      return to(act.desk);
    case 'decidePlan':
    case 'signPlan':
    case 'reverseDecision':
    case 'answerPartApproval':
    case 'answerAppeal':
      if (act.act === 'answerPartApproval' && state !== 'ACCEPTED') return to(null);
      return state === null ? undefined : to(AFTER_DECISION[state] ?? null);
    default:
      return undefined;
  }
};

/** One act further. What is returned is neither accepted nor certified any more. */
const step = (walk: Walk, act: Act): Walk => {
  const here: Move = { at: act.at, desk: null, by: act.by };
  const move = moveOf(act, walk);
  const asked = act.state === 'PARTLY_FUNDED' || act.act === 'appealDecision';
  const moved: Walk = move
    ? { ...walk, asked, moves: [...walk.moves, move], over: move.desk === null ? move.at : null }
    : walk;
  switch (act.act) {
    case 'submitInitiative':
      return { ...moved, submitted: moved.submitted ?? act.at };
    case 'acceptInitiative':
      return { ...moved, accepted: here, over: null };
    case 'returnInitiative':
      return { ...moved, accepted: null, certified: null };
    case 'certifyInitiative':
      return { ...moved, certified: here };
    case 'assignEvidenceGraders':
      return { ...moved, gradersNamed: moved.gradersNamed ?? act.at };
    case 'revealGrades':
      return { ...moved, graded: here };
    case 'revealScores':
      return { ...moved, revealed: here };
    case 'advanceFundingCycle':
      return act.state === 'SCORING' ? { ...moved, scoring: act.at } : moved;
    default:
      return moved;
  }
};

/** A wait beside the main way, from `from` until it was done or the whole matter was over. */
const beside = (desk: Desk, from: Date | null, done: Move | null, over: Date | null): readonly DeskWait[] => {
  if (from === null || (over !== null && over.getTime() < from.getTime())) return [];
  if (done === null) return [{ desk, from, to: over, endedBy: null }];
  return done.at.getTime() > from.getTime() ? [{ desk, from, to: done.at, endedBy: done.by }] : [];
};

/**
 * How long an initiative lay at which desk, oldest first. It counts from its first submission; drafting is nobody's
 * waiting. Sponsors, graders, finance and the panel work beside one another, so that their times overlap.
 */
export const waitsOfInitiative = ({ acts, requests, links }: WaitingInitiative): readonly DeskWait[] => {
  const walk = acts.reduce(step, START);
  if (walk.submitted === null) return [];
  const { submitted, accepted, certified, scoring, revealed, gradersNamed, graded, over } = walk;
  const panel = accepted && scoring && later(accepted.at, scoring);
  const grading = gradersNamed && links.stated ? later(submitted, gradersNamed) : null;
  return [
    ...waitsOfMoves(walk.moves),
    ...requests.map(({ from, to }): DeskWait => ({ desk: 'SPONSOR', from, to: to ?? over, endedBy: null })),
    ...beside('FINANCE', accepted?.at ?? null, certified, over),
    ...beside('PANEL', panel, revealed, over),
    ...beside('EVIDENCE', grading, links.graded ? graded : null, over),
  ].sort((a, b) => a.from.getTime() - b.from.getTime());
};
