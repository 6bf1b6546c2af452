import type { RouteObject } from 'react-router';
import { page } from './permitted-page';

/** The pages of a cycle on which plans are found, explained, compared and changed. */
export const selectionRoutes: RouteObject[] = [
  { path: 'studio', element: page(() => import('./features/choice/studio/studio-page'), ['plans']) },
  { path: 'studio/new', element: page(() => import('./features/choice/studio/solve-page'), ['proposePlan']) },
  { path: 'compare', element: page(() => import('./features/choice/studio/compare-page'), ['plans']) },
  { path: 'plans/:planId/hand', element: page(() => import('./features/choice/studio/hand-page'), ['updatePlan']) },
  { path: 'portfolio', element: page(() => import('./features/choice/studio/portfolio-page'), ['plans']) },
  {
    path: 'portfolio/projects',
    element: page(() => import('./features/choice/studio/projects-page'), ['proposePlan']),
  },
];
