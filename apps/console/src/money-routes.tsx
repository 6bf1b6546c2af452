import type { RouteObject } from 'react-router';
import { page } from './permitted-page';

/** The pages of a funding cycle's money once it is approved. */
export const moneyCycleRoutes: RouteObject[] = [
  {
    path: 'transfers',
    element: page(() => import('./features/envelope/transfers/transfers-page'), ['budgetTransfers']),
  },
  { path: 'spending', element: page(() => import('./features/delivery/spending-page'), ['spending']) },
  { path: 'spending/import', element: page(() => import('./features/delivery/import-page'), ['importActuals']) },
  { path: 'spending/:id', element: page(() => import('./features/delivery/initiative-page'), ['initiativeSpending']) },
];

/** The pages on which a fiscal year's money is governed: mandate, base, calendar. */
export const moneyRoutes: RouteObject[] = [
  { path: 'mandate', element: page(() => import('./features/envelope/mandate/mandate-page'), ['mandates']) },
  { path: 'mandate/grant', element: page(() => import('./features/envelope/mandate/grant-page'), ['grantMandate']) },
  {
    path: 'mandate/open-cycle',
    element: page(() => import('./features/envelope/cycle/open-cycle-page'), ['openFundingCycle']),
  },
  { path: 'bases', element: page(() => import('./features/envelope/base/bases-page'), ['opexBaseVersions']) },
  { path: 'bases/import', element: page(() => import('./features/envelope/base/import-page'), ['importOpexBase']) },
  {
    path: 'bases/compare',
    element: page(() => import('./features/envelope/base/compare-page'), ['compareOpexBases']),
  },
  { path: 'bases/:id', element: page(() => import('./features/envelope/base/base-page'), ['opexBase']) },
  { path: 'closing', element: page(() => import('./features/stewardship/close-page'), ['fiscalYearClose']) },
  { path: 'opening', element: page(() => import('./features/envelope/opening/opening-page'), ['openingCommitments']) },
  {
    path: 'opening/import',
    element: page(() => import('./features/envelope/opening/import-page'), ['importOpeningCommitments']),
  },
  {
    path: 'calendar',
    element: page(
      () => import('./features/envelope/calendar/calendar-page'),
      ['setBusinessCalendar', 'opexBaseVersions'],
    ),
  },
];
