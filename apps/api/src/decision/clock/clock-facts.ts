import {
  CLOCK_ACTS,
  type ClockAct,
  DESKS,
  type Desk,
  type FundingCycle,
  type InitiativeState,
  INITIATIVE_STATES,
  type Plan,
  type WaitingInitiative,
} from '@clout/domain';
import { plansOf } from '../../choice/selection/plan.store';
import type { Tx } from '../../platform/database/transaction';
import { actsAbout } from '../../platform/record/acts-about.store';
import { type OpenedCase, openCases } from '../../proposal/business-case/opened-case';
import { groundOf } from '../../proposal/business-case/case-ground';
import { type StoredInitiative, initiativesInStates } from '../../proposal/initiative/initiative.store';
import { waitingForSponsors } from '../../proposal/sponsorship/sponsorship.store';

const HANDED_IN: readonly InitiativeState[] = INITIATIVE_STATES.filter((state) => state !== 'DRAFT');

/** What the clock of a cycle is read from, as far as the session sees it. */
export interface ClockFacts {
  readonly cycle: FundingCycle;
  readonly initiatives: readonly StoredInitiative[];
  readonly plans: readonly Plan[];
  readonly cases: ReadonlyMap<string, OpenedCase>;
  /** Acts in the order of the record, by what they are about. */
  readonly acts: readonly (ClockAct & { readonly subjectId: string })[];
  readonly requests: ReadonlyMap<string, WaitingInitiative['requests']>;
}

const deskOf = (value: unknown): Desk | null => DESKS.find((desk) => desk === value) ?? null;

/** An act that the record has no entry of, from the stamp that its row carries. */
const stamped = (act: string, subjectId: string, at: Date | null, by: string | null) =>
  at === null ? [] : [{ at, act, subjectId, state: null, desk: null, by: by ?? '' }];

async function readActs(tx: Tx, { cycle, initiatives, plans }: Pick<ClockFacts, 'cycle' | 'initiatives' | 'plans'>) {
  const subjects = [cycle.id, ...initiatives.map((one) => one.id), ...plans.map((one) => one.id)];
  const found = (await actsAbout(tx, subjects, CLOCK_ACTS)).map(({ at, act, actor, subjectId, after }) => {
    const state = typeof after['state'] === 'string' ? after['state'] : null;
    return { at, act, subjectId, state, desk: deskOf(after['desk']), by: actor };
  });
  const recorded = new Set(found.map(({ act, subjectId }) => `${act} ${subjectId}`));
  const stamps = [
    ...initiatives.flatMap((one) => [
      ...stamped('submitInitiative', one.id, one.submittedAt, null),
      ...stamped('acceptInitiative', one.id, one.acceptedAt, null),
    ]),
    ...stamped('revealScores', cycle.id, cycle.scoresRevealedAt, null),
    ...plans.flatMap((one) => stamped('submitPlan', one.id, one.submittedAt, null)),
  ].filter(({ act, subjectId }) => !recorded.has(`${act} ${subjectId}`));
  return stamps.length === 0 ? found : [...found, ...stamps].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Reads what the clock of a cycle is worked out from: a fixed number of statements, however many initiatives. */
export async function clockFacts(tx: Tx, cycle: FundingCycle): Promise<ClockFacts> {
  const initiatives = await initiativesInStates(tx, cycle.id, HANDED_IN);
  const plans = (await plansOf(tx, cycle.id)).filter((plan) => plan.submittedAt !== null);
  const cases = await openCases(tx, await groundOf(tx, cycle), initiatives);
  const acts = await readActs(tx, { cycle, initiatives, plans });
  const requests = new Map<string, { from: Date; to: Date | null }[]>();
  for (const { initiativeId, from, to } of await waitingForSponsors(tx))
    requests.set(initiativeId, [...(requests.get(initiativeId) ?? []), { from, to }]);
  return { cycle, initiatives, plans, cases, acts, requests };
}
