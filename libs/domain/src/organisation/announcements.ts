import type { Canonical } from '../record/canonical-json';
import type { NoticeKind } from './notices';
import type { Role } from './permissions';

/** Who is told of an act; the API finds the members behind it when it tells them. */
export type Audience =
  /** Owner and submitter of the initiative. */
  | { readonly of: 'PROPOSERS' }
  /** Who submitted the plan. */
  | { readonly of: 'PLANNERS' }
  /** Holders of one of the roles; for COO also who stands in at present. */
  | { readonly of: 'ROLES'; readonly roles: readonly Role[] }
  | { readonly of: 'MEMBERS'; readonly ids: readonly string[] }
  /** Leaders of the business units. */
  | { readonly of: 'LEADERS'; readonly unitIds: readonly string[] }
  /** Holders of the roles whose signature the plan still waits for. */
  | { readonly of: 'SIGNERS' }
  /** The cycle's panellists. */
  | { readonly of: 'PANEL' }
  /** Panellists and those whose initiatives were ranked. */
  | { readonly of: 'RANKED' }
  /** Whom the delegation lends authority to. */
  | { readonly of: 'DELEGATE' };

export interface Announcement {
  readonly kind: NoticeKind;
  readonly to: Audience;
}

/** An accepted act as the record keeps it. */
export interface AnnouncedAct {
  readonly act: string;
  readonly subjectType: string;
  readonly before?: Canonical | null;
  readonly after?: Canonical | null;
}

type Facts = Readonly<Record<string, Canonical | undefined>>;
const factsOf = (value: Canonical | null | undefined): Facts =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Facts) : {};
const itemsOf = (value: Canonical | undefined): readonly Canonical[] => (Array.isArray(value) ? value : []);
const textsOf = (value: Canonical | undefined): readonly string[] =>
  itemsOf(value).filter((item): item is string => typeof item === 'string');
const panelOf = (facts: Facts): readonly string[] => [
  ...new Set(
    itemsOf(facts['panel']).flatMap((item) => {
      const { memberId } = factsOf(item);
      return typeof memberId === 'string' ? [memberId] : [];
    }),
  ),
];

const PROPOSERS: Audience = { of: 'PROPOSERS' };
const PLANNERS: Audience = { of: 'PLANNERS' };
const roles = (...these: readonly Role[]): Audience => ({ of: 'ROLES', roles: these });
const members = (ids: readonly string[]): Audience => ({ of: 'MEMBERS', ids });
const only = (kind: NoticeKind, to: Audience): readonly Announcement[] => [{ kind, to }];

const OF_STATE: Readonly<Record<string, NoticeKind>> = {
  FUNDED: 'INITIATIVE_FUNDED',
  PARTLY_FUNDED: 'INITIATIVE_PARTLY_FUNDED',
  DECLINED: 'INITIATIVE_DECLINED',
  DEFERRED: 'INITIATIVE_DEFERRED',
};

/** Told of a decision: the proposers of each initiative, who submitted the plan, and whose signature is still wanted. */
const decided = (subjectType: string, after: Facts): readonly Announcement[] => {
  const state = typeof after['state'] === 'string' ? after['state'] : null;
  if (state === null) return [];
  const kind = OF_STATE[state];
  if (subjectType === 'Initiative') return kind ? only(kind, PROPOSERS) : [];
  return state === 'AWAITING_SIGNATURE' ? only('SIGNATURE_WANTED', { of: 'SIGNERS' }) : only('PLAN_DECIDED', PLANNERS);
};

type Rule = (facts: { before: Facts; after: Facts; subjectType: string }) => readonly Announcement[];

const RULES: Readonly<Record<string, Rule>> = {
  submitInitiative: () => only('INITIATIVE_SUBMITTED', roles('CX_EXECUTIVE')),
  returnInitiative: () => only('INITIATIVE_RETURNED', PROPOSERS),
  acceptInitiative: () => only('INITIATIVE_ACCEPTED', PROPOSERS),
  submitPlan: () => only('PLAN_SUBMITTED', roles('COO')),
  returnPlan: () => only('PLAN_RETURNED', PLANNERS),
  lapseHold: () => [...only('HOLD_LAPSED', PLANNERS), ...only('HOLD_LAPSED', roles('COO'))],
  decidePlan: ({ subjectType, after }) => decided(subjectType, after),
  signPlan: ({ subjectType, after }) => decided(subjectType, after),
  reverseDecision: ({ subjectType }) => only('DECISION_REVERSED', subjectType === 'Initiative' ? PROPOSERS : PLANNERS),
  requestSponsorship: ({ after }) =>
    only('SPONSORSHIP_ASKED', { of: 'LEADERS', unitIds: textsOf(after['businessUnitIds']) }),
  answerSponsorshipRequest: () => only('SPONSORSHIP_ANSWERED', PROPOSERS),
  assignPanellists: ({ before, after }) => {
    const already = panelOf(before);
    return only('SCORES_WANTED', members(panelOf(after).filter((id) => !already.includes(id))));
  },
  invitePanellists: ({ after }) => only('SCORES_WANTED', members(panelOf(after))),
  advanceFundingCycle: ({ after }) => (after['state'] === 'SCORING' ? only('SCORES_WANTED', { of: 'PANEL' }) : []),
  revealScores: () => only('SCORES_REVEALED', { of: 'RANKED' }),
  assignEvidenceGraders: ({ before, after }) => {
    const already = textsOf(before['graders']);
    return only('EVIDENCE_TO_GRADE', members(textsOf(after['graders']).filter((id) => !already.includes(id))));
  },
  appealDecision: ({ after }) => only('APPEAL_MADE', roles(after['desk'] === 'COO' ? 'COO' : 'CX_EXECUTIVE')),
  answerAppeal: () => only('APPEAL_ANSWERED', PROPOSERS),
  delegateApproval: () => only('DELEGATION_GIVEN', { of: 'DELEGATE' }),
  revokeDelegation: () => only('DELEGATION_REVOKED', { of: 'DELEGATE' }),
  grantMandate: () => only('MANDATE_TO_COUNTERSIGN', roles('FINANCE')),
  countersignMandate: () => only('MANDATE_IN_FORCE', roles('COO', 'CX_EXECUTIVE')),
};

const reachesSomebody = ({ to }: Announcement): boolean =>
  to.of === 'MEMBERS' ? to.ids.length > 0 : to.of === 'LEADERS' ? to.unitIds.length > 0 : true;

/** Who is told what of an accepted act; nothing for most acts. */
export const announcementsOf = ({ act, subjectType, before, after }: AnnouncedAct): readonly Announcement[] =>
  (RULES[act]?.({ subjectType, before: factsOf(before), after: factsOf(after) }) ?? []).filter(reachesSomebody);
