import { mayCall, type Operation, type StandsIn } from '@clout/domain';
import type { Role } from '../graphql/graphql';

export interface Place {
  readonly id:
    | 'mandate'
    | 'bases'
    | 'opening'
    | 'spending'
    | 'transfers'
    | 'closing'
    | 'calendar'
    | 'envelope'
    | 'position'
    | 'intake'
    | 'initiatives'
    | 'evidence'
    | 'scoring'
    | 'ranking'
    | 'studio'
    | 'plans'
    | 'compare'
    | 'clock'
    | 'case-rules'
    | 'rate-card'
    | 'methods'
    | 'brief'
    | 'approvals'
    | 'record'
    | 'delegations'
    | 'members'
    | 'settings'
    | 'background'
    | 'keeping';
  /** Shown when the member may call any of these. */
  readonly needs: readonly Operation[];
  /** Below a cycle, or of the whole organisation. */
  readonly scope: 'cycle' | 'organisation';
}

export const PLACES: readonly Place[] = [
  { id: 'brief', needs: ['decisionQueue'], scope: 'organisation' },
  { id: 'approvals', needs: ['decisionQueue'], scope: 'organisation' },
  { id: 'envelope', needs: ['envelope'], scope: 'cycle' },
  { id: 'position', needs: ['createInitiative'], scope: 'cycle' },
  { id: 'intake', needs: ['acceptInitiative'], scope: 'cycle' },
  { id: 'initiatives', needs: ['initiatives'], scope: 'cycle' },
  { id: 'evidence', needs: ['gradingQueue', 'graderAgreement'], scope: 'cycle' },
  { id: 'scoring', needs: ['scoringModel'], scope: 'cycle' },
  { id: 'ranking', needs: ['ranking'], scope: 'cycle' },
  { id: 'studio', needs: ['plans'], scope: 'cycle' },
  { id: 'plans', needs: ['plans'], scope: 'cycle' },
  { id: 'compare', needs: ['comparePlans'], scope: 'cycle' },
  { id: 'clock', needs: ['decisionClock'], scope: 'cycle' },
  { id: 'case-rules', needs: ['setCaseRules', 'rateCards'], scope: 'cycle' },
  { id: 'transfers', needs: ['budgetTransfers'], scope: 'cycle' },
  { id: 'spending', needs: ['spending'], scope: 'cycle' },
  { id: 'mandate', needs: ['mandates'], scope: 'organisation' },
  { id: 'bases', needs: ['opexBaseVersions'], scope: 'organisation' },
  { id: 'opening', needs: ['openingCommitments'], scope: 'organisation' },
  { id: 'calendar', needs: ['setBusinessCalendar', 'opexBaseVersions'], scope: 'organisation' },
  { id: 'rate-card', needs: ['rateCards'], scope: 'organisation' },
  { id: 'closing', needs: ['fiscalYearClose'], scope: 'organisation' },
  { id: 'record', needs: ['decisionRecord', 'recordCheck'], scope: 'organisation' },
  { id: 'methods', needs: ['methods'], scope: 'organisation' },
  { id: 'delegations', needs: ['delegateApproval', 'decisionRecord'], scope: 'organisation' },
  { id: 'members', needs: ['inviteMember'], scope: 'organisation' },
  { id: 'settings', needs: ['setOrganizationSettings'], scope: 'organisation' },
  { id: 'background', needs: ['backgroundWork'], scope: 'organisation' },
  { id: 'keeping', needs: ['eraseMember', 'setLegalHold'], scope: 'organisation' },
];

/** The places a member with these roles may go, in the order of the work. */
export const placesFor = (roles: readonly Role[], standsIn: StandsIn = 'NEVER'): readonly Place[] =>
  PLACES.filter((place) => place.needs.some((operation) => mayCall({ roles, standsIn }, operation)));

/** The page a member lands on: what waits for them comes first. */
export const homeFor = (roles: readonly Role[]): Place['id'] | undefined => {
  const places = placesFor(roles).map((place) => place.id);
  if (roles.includes('COO')) return 'brief';
  if (roles.includes('PANELLIST') && !roles.includes('PNL_LEADER')) return 'scoring';
  if (roles.includes('PNL_LEADER')) return 'position';
  if (roles.includes('CX_EXECUTIVE')) return 'initiatives';
  if (roles.includes('ADMIN')) return 'members';
  return places.find((id) => id !== 'brief' && id !== 'approvals');
};

export const addressOf = (place: Place, cycleId: string | undefined): string =>
  place.scope === 'organisation' ? `/${place.id}` : `/cycles/${cycleId ?? 'none'}/${place.id}`;
