import type { RouteObject } from 'react-router';
import { page } from './permitted-page';

/** The pages of a cycle on which plans are found, explained, compared and changed. */
export const selectionRoutes: RouteObject[] = [
  { path: 'studio', element: page(() => import('./features/choice/studio/studio-page'), ['plans']) },
  { path: 'studio/new', element: page(() => import('./features/choice/studio/solve-page'), ['proposePlan']) },
  { path: 'compare', element: page(() => import('./features/choice/studio/compare-page'), ['comparePlans']) },
  { path: 'plans/:planId/by-hand', element: page(() => import('./features/choice/hand/hand-page'), ['handPlan']) },
  {
    path: 'plans/:planId/trade-offs',
    element: page(() => import('./features/choice/trade-offs/trade-offs-page'), ['planFrontier']),
  },
  {
    path: 'plans/:planId/hand-over',
    element: page(() => import('./features/choice/hand-over/hand-over-page'), ['submitPlan']),
  },
  { path: 'portfolio', element: page(() => import('./features/choice/studio/portfolio-page'), ['plans']) },
  {
    path: 'portfolio/projects',
    element: page(() => import('./features/choice/studio/projects-page'), ['proposePlan']),
  },
];
