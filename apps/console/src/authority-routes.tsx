import type { RouteObject } from 'react-router';
import { page } from './permitted-page';

/** Who may decide and sign, who belongs to the organisation, and what is kept of them. */
export const authorityRoutes: readonly RouteObject[] = [
  { path: 'brief', element: page(() => import('./features/decision/brief/brief-page'), ['decisionQueue']) },
  { path: 'approvals', element: page(() => import('./features/decision/approvals-page'), ['decisionQueue']) },
  {
    path: 'approvals/:planId',
    element: page(() => import('./features/decision/decide-page'), ['approvalRequirements']),
  },
  {
    path: 'delegations',
    element: page(() => import('./features/decision/delegations-page'), ['delegateApproval', 'decisionRecord']),
  },
  { path: 'members', element: page(() => import('./features/organisation/members-page'), ['inviteMember']) },
  { path: 'inbox', element: page(() => import('./features/organisation/inbox/inbox-page'), ['notifications']) },
  {
    path: 'preferences',
    element: page(() => import('./features/organisation/inbox/preferences-page'), ['notificationPreferences']),
  },
  {
    path: 'settings',
    element: page(() => import('./features/organisation/settings/settings-page'), ['setOrganizationSettings']),
  },
  {
    path: 'background',
    element: page(() => import('./features/stewardship/background/background-page'), ['backgroundWork']),
  },
  {
    path: 'keeping',
    element: page(() => import('./features/organisation/keeping-page'), ['eraseMember', 'setLegalHold']),
  },
];
