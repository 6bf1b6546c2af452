import type { RouteObject } from 'react-router';
import { page } from './permitted-page';

/** The pages on which the evidence of a cycle's cases is shown and graded, and the cycle's rules for it. */
export const evidenceCycleRoutes: RouteObject[] = [
  {
    path: 'evidence',
    element: page(() => import('./features/proposal/evidence/desk-page'), ['gradingQueue', 'graderAgreement']),
  },
  {
    path: 'evidence/:id/:link',
    element: page(() => import('./features/proposal/evidence/grading-page'), ['gradingQueue']),
  },
  {
    path: 'initiatives/:id/evidence',
    element: page(() => import('./features/proposal/evidence/evidence-page'), ['initiative']),
  },
  {
    path: 'case-rules',
    element: page(() => import('./features/proposal/case-rules/case-rules-page'), ['setCaseRules', 'rateCards']),
  },
];

/** What every case of the organisation is computed with: the rate card and the methods. */
export const caseSettingRoutes: RouteObject[] = [
  { path: 'rate-card', element: page(() => import('./features/proposal/rate-card/rate-card-page'), ['rateCards']) },
  { path: 'rate-card/new', element: page(() => import('./features/proposal/rate-card/new-page'), ['setRateCard']) },
  { path: 'methods', element: page(() => import('./features/proposal/methods/methods-page'), ['methods']) },
];
