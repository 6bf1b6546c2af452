import { type IsoDate, addMonths, dateFault } from '../date';
import { type FieldProblem, type Result, invalid, ok, refuse } from '../result';
import type { Sponsorship } from './initiative';
import type { ProposalActor } from './initiative-life';
import type { InitiativeState } from '../organisation/sight';

export type BusinessUnitKind = 'P_AND_L' | 'CX_OFFICE' | 'CORPORATE';

export const SPONSORSHIP_ANSWERS = ['OPEN', 'SPONSORED', 'DECLINED', 'LAPSED'] as const;
export type SponsorshipAnswer = (typeof SPONSORSHIP_ANSWERS)[number];

/** A unit was asked to sponsor what the CX office would otherwise do itself; texts are those it was asked with. */
export interface SponsorshipRequest {
  readonly id: string;
  readonly initiativeId: string;
  readonly initiativeTitle: string;
  readonly problem: string;
  readonly action: string;
  readonly businessUnitId: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  /** The last day on which an answer counts. */
  readonly answerBy: IsoDate;
  /** Null while unanswered. */
  readonly sponsored: boolean | null;
  readonly reason: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}

/** Where a request stands on a day: silence past its last day is LAPSED. `today` is the database's. */
export const answerOf = (
  request: Pick<SponsorshipRequest, 'sponsored' | 'answerBy'>,
  today: IsoDate,
): SponsorshipAnswer => {
  if (request.sponsored !== null) return request.sponsored ? 'SPONSORED' : 'DECLINED';
  return today > request.answerBy ? 'LAPSED' : 'OPEN';
};

/** CX infrastructure belongs to the CX office, and the CX office proposes nothing else. */
export const sponsorshipFault = (sponsorship: Sponsorship, kind: BusinessUnitKind): FieldProblem | null => {
  if ((sponsorship === 'CX_INFRASTRUCTURE') === (kind === 'CX_OFFICE')) return null;
  const message =
    kind === 'CX_OFFICE'
      ? 'must be CX_INFRASTRUCTURE for an initiative of the CX office'
      : 'CX_INFRASTRUCTURE belongs to a business unit of kind CX_OFFICE';
  return { field: 'sponsorship', message };
};

/** The sponsorship an initiative of a unit has when nobody says. */
export const usualSponsorship = (kind: BusinessUnitKind): Sponsorship =>
  kind === 'CX_OFFICE' ? 'CX_INFRASTRUCTURE' : 'BUSINESS_UNIT';

/** What asking units for sponsorship is judged by. */
export interface SponsorshipAsk {
  readonly initiative: {
    readonly code: string;
    readonly state: InitiativeState;
    readonly sponsorship: Sponsorship;
    readonly businessUnitId: string;
    readonly problem: string;
    readonly action: string;
  };
  readonly businessUnitIds: readonly string[];
  readonly answerBy: IsoDate;
  readonly today: IsoDate;
  /** Units of the organisation by id. */
  readonly kinds: ReadonlyMap<string, BusinessUnitKind>;
  /** Units with a request that is open or was answered. */
  readonly asked: ReadonlySet<string>;
}

const unitFault = (ask: SponsorshipAsk, id: string, i: number): string | null => {
  const kind = ask.kinds.get(id);
  if (kind === undefined) return 'is not a business unit of this organisation';
  if (kind === 'CX_OFFICE' || id === ask.initiative.businessUnitId) return 'is the CX office, which asks';
  if (ask.businessUnitIds.indexOf(id) !== i) return 'is given twice';
  return ask.asked.has(id) ? 'was asked already' : null;
};

/** Whether units may be asked: the item is CX infrastructure in the making, the units are others, the day is to come. */
export const mayAskSponsorship = (ask: SponsorshipAsk): Result<void> => {
  const { initiative, businessUnitIds, answerBy, today } = ask;
  if (initiative.sponsorship !== 'CX_INFRASTRUCTURE')
    return refuse('WRONG_STATE', `${initiative.code} is sponsored by its own business unit.`, {
      field: 'initiativeId',
      remedy: 'Only CX infrastructure asks other units.',
    });
  if (initiative.state !== 'DRAFT' && initiative.state !== 'RETURNED')
    return refuse('WRONG_STATE', `${initiative.code} is ${initiative.state}; units are asked before it is submitted.`, {
      field: 'initiativeId',
    });
  const problems: FieldProblem[] = businessUnitIds.flatMap((id, i) => {
    const message = unitFault(ask, id, i);
    return message === null ? [] : [{ field: `businessUnitIds[${i}]`, message }];
  });
  if (businessUnitIds.length === 0) problems.push({ field: 'businessUnitIds', message: 'must name at least one unit' });
  if (businessUnitIds.length > 50) problems.push({ field: 'businessUnitIds', message: 'must be at most 50' });
  const date = dateFault(answerBy);
  if (date !== null) problems.push({ field: 'answerBy', message: date });
  else if (answerBy < today) problems.push({ field: 'answerBy', message: 'must not lie in the past' });
  else if (answerBy > (addMonths(today, 12) ?? today))
    problems.push({ field: 'answerBy', message: 'must lie within twelve months' });
  for (const field of ['problem', 'action'] as const)
    if (initiative[field] === '') problems.push({ field, message: 'must be written before units are asked' });
  return problems.length === 0 ? ok(undefined) : invalid(problems);
};

/** Whether a member may answer for the unit that was asked: its own leaders, once, in time. */
export const mayAnswerSponsorship = (
  actor: ProposalActor,
  request: Pick<SponsorshipRequest, 'businessUnitId' | 'sponsored' | 'answerBy'>,
  today: IsoDate,
): Result<void> => {
  if (!actor.roles.includes('PNL_LEADER') || !actor.businessUnitIds.includes(request.businessUnitId))
    return refuse('NOT_PERMITTED', 'Only a leader of the unit that was asked answers for it.');
  const answer = answerOf(request, today);
  return answer === 'OPEN'
    ? ok(undefined)
    : refuse('WRONG_STATE', `The request is ${answer} and cannot be answered.`, { field: 'id' });
};
