import type { RouteObject } from 'react-router';
import { page } from './permitted-page';

/** The pages on which a cycle's initiatives are scored and ranked. */
export const scoringCycleRoutes: RouteObject[] = [
  { path: 'scoring', element: page(() => import('./features/choice/scoring/scoring-page'), ['scoringModel']) },
  {
    path: 'scoring/model',
    element: page(() => import('./features/choice/scoring/model/model-page'), ['scoringModel']),
  },
  {
    path: 'scoring/weights',
    element: page(() => import('./features/choice/scoring/weights/weights-page'), ['scoringModel']),
  },
  {
    path: 'scoring/drivers',
    element: page(() => import('./features/choice/scoring/drivers/drivers-page'), ['strategicDrivers']),
  },
  {
    path: 'scoring/panel',
    element: page(() => import('./features/choice/scoring/panel/panel-page'), ['invitePanellists']),
  },
  {
    path: 'scoring/agreement',
    element: page(() => import('./features/choice/scoring/agreement/agreement-page'), ['panelAgreement']),
  },
  {
    path: 'scoring/initiatives/:id',
    element: page(() => import('./features/choice/scoring/agreement/initiative-scores-page'), ['discussion']),
  },
  { path: 'initiatives/:id/whole', element: page(() => import('./whole-initiative-page'), ['initiative']) },
  { path: 'ranking', element: page(() => import('./features/choice/ranking/ranking-page'), ['ranking']) },
  { path: 'ranking/pivot', element: page(() => import('./features/choice/ranking/pivot-page'), ['rankingPivot']) },
  { path: 'ranking/:id', element: page(() => import('./features/choice/ranking/place-page'), ['ranking']) },
];
