import type { RouteObject } from 'react-router';
import { page } from './permitted-page';

/** The pages on which a cycle's initiatives are scored and ranked. */
export const scoringCycleRoutes: RouteObject[] = [
  {
    path: 'scoring',
    element: page(() => import('./features/choice/scoring/scoring-page'), ['scoringQueue', 'revealScores']),
  },
  { path: 'ranking', element: page(() => import('./features/choice/ranking/ranking-page'), ['ranking']) },
];
