import { mayCall, type Operation, type StandsIn } from '@clout/domain';
import type { Role } from '../graphql/graphql';

/** The headings of the navigation, in the order of the work. */
export const GROUPS = ['decide', 'propose', 'choose', 'money', 'rules', 'organisation'] as const;

interface Listed {
  readonly id: string;
  /** Shown when the member may call any of these. */
  readonly needs: readonly Operation[];
  /** What it is for: the heading it stands under. */
  readonly group: (typeof GROUPS)[number];
  /** Below a cycle, or of the whole organisation. */
  readonly scope: 'cycle' | 'organisation';
}

const LISTED = [
  { id: 'brief', needs: ['decisionQueue'], group: 'decide', scope: 'organisation' },
  { id: 'approvals', needs: ['decisionQueue'], group: 'decide', scope: 'organisation' },
  { id: 'delegations', needs: ['delegateApproval', 'decisionRecord'], group: 'decide', scope: 'organisation' },
  { id: 'position', needs: ['createInitiative'], group: 'propose', scope: 'cycle' },
  { id: 'intake', needs: ['acceptInitiative'], group: 'propose', scope: 'cycle' },
  { id: 'initiatives', needs: ['initiatives'], group: 'propose', scope: 'cycle' },
  { id: 'evidence', needs: ['gradingQueue', 'graderAgreement'], group: 'propose', scope: 'cycle' },
  { id: 'scoring', needs: ['scoringModel'], group: 'choose', scope: 'cycle' },
  { id: 'ranking', needs: ['ranking'], group: 'choose', scope: 'cycle' },
  { id: 'studio', needs: ['plans'], group: 'choose', scope: 'cycle' },
  { id: 'plans', needs: ['plans'], group: 'choose', scope: 'cycle' },
  { id: 'compare', needs: ['comparePlans'], group: 'choose', scope: 'cycle' },
  { id: 'clock', needs: ['decisionClock'], group: 'choose', scope: 'cycle' },
  { id: 'envelope', needs: ['envelope'], group: 'money', scope: 'cycle' },
  { id: 'transfers', needs: ['budgetTransfers'], group: 'money', scope: 'cycle' },
  { id: 'spending', needs: ['spending'], group: 'money', scope: 'cycle' },
  { id: 'mandate', needs: ['mandates'], group: 'money', scope: 'organisation' },
  { id: 'bases', needs: ['opexBaseVersions'], group: 'money', scope: 'organisation' },
  { id: 'opening', needs: ['openingCommitments'], group: 'money', scope: 'organisation' },
  { id: 'calendar', needs: ['setBusinessCalendar', 'opexBaseVersions'], group: 'money', scope: 'organisation' },
  { id: 'closing', needs: ['fiscalYearClose'], group: 'money', scope: 'organisation' },
  { id: 'record', needs: ['decisionRecord', 'recordCheck'], group: 'rules', scope: 'organisation' },
  { id: 'case-rules', needs: ['setCaseRules', 'rateCards'], group: 'rules', scope: 'cycle' },
  { id: 'rate-card', needs: ['rateCards'], group: 'rules', scope: 'organisation' },
  { id: 'methods', needs: ['methods'], group: 'rules', scope: 'organisation' },
  { id: 'members', needs: ['inviteMember'], group: 'organisation', scope: 'organisation' },
  { id: 'settings', needs: ['setOrganizationSettings'], group: 'organisation', scope: 'organisation' },
  { id: 'background', needs: ['backgroundWork'], group: 'organisation', scope: 'organisation' },
  { id: 'keeping', needs: ['eraseMember', 'setLegalHold'], group: 'organisation', scope: 'organisation' },
] as const satisfies readonly Listed[];

export interface Place extends Listed {
  readonly id: (typeof LISTED)[number]['id'];
}

export const PLACES: readonly Place[] = LISTED;

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
  return places.includes('envelope') ? 'envelope' : places.find((id) => id !== 'brief' && id !== 'approvals');
};

export const addressOf = (place: Place, cycleId: string | undefined): string =>
  place.scope === 'organisation' ? `/${place.id}` : `/cycles/${cycleId ?? 'none'}/${place.id}`;
