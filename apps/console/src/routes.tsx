import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { createBrowserRouter, Link, Navigate, Outlet, useRouteError } from 'react-router';
import { authorityRoutes } from './authority-routes';
import { caseSettingRoutes, evidenceCycleRoutes } from './evidence-routes';
import { moneyCycleRoutes, moneyRoutes } from './money-routes';
import { page } from './permitted-page';
import { scoringCycleRoutes } from './scoring-routes';
import { selectionRoutes } from './selection-routes';
import { withWords } from './shared/format/words';
import { Gate } from './shared/session/gate';
import { addressOf, homeFor, PLACES } from './shared/session/navigation';
import { startingCycle, useCycleOfAddress } from './shared/session/use-cycle';
import { useMay, useWorkspace } from './shared/session/workspace';
import { Frame } from './shared/ui/frame';
import { Empty, FaultAlert, Loading } from './shared/ui/loaded';
import { Page } from './shared/ui/page';

const SignIn = lazy(withWords(() => import('./features/organisation/sign-in-page')));
const Bell = lazy(withWords(() => import('./features/organisation/inbox/bell')));
const Invitation = lazy(withWords(() => import('./features/organisation/invitation-page')));
const FirstRun = lazy(withWords(() => import('./features/stewardship/first-run/first-run')));

const NotFound = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('frame.notFoundTitle')}>
      <Empty
        title={t('frame.notFoundTitle')}
        text={t('frame.notFound')}
        action={
          <Button component={Link} to="/">
            {t('frame.home')}
          </Button>
        }
      />
    </Page>
  );
};

const NoCycle = () => {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <Page title={t('frame.noCycleTitle')}>
      <Empty
        title={t('frame.noCycleTitle')}
        text={t('frame.noCycle')}
        action={
          may('openFundingCycle') ? (
            <Button component={Link} to="/mandate/open-cycle">
              {t('frame.openCycle')}
            </Button>
          ) : null
        }
      />
    </Page>
  );
};

/** Sends a member to the place where their work waits; before the first cycle, along the way to it. */
const Home = () => {
  const { member, cycles } = useWorkspace();
  const home = PLACES.find((place) => place.id === homeFor(member.roles));
  const cycle = startingCycle(member, cycles);
  const place =
    !home || (home.scope === 'cycle' && !cycle) ? <NoCycle /> : <Navigate to={addressOf(home, cycle?.id)} replace />;
  if (cycles.length > 0) return place;
  return (
    <Suspense fallback={<Loading />}>
      <FirstRun otherwise={place} />
    </Suspense>
  );
};

const InCycle = () => {
  const { cycles } = useWorkspace();
  const cycle = useCycleOfAddress();
  if (cycles.length === 0) return <NoCycle />;
  return cycle ? <Outlet key={cycle.id} /> : <NotFound />;
};

const Broken = () => {
  const error = useRouteError();
  console.error(error);
  return (
    <main style={{ padding: 24 }}>
      <FaultAlert code="INTERNAL" onRetry={() => window.location.reload()} />
    </main>
  );
};

/** One element for both addresses, so that a draft goes on being typed when its first save gives it an address. */
const wizard = page(() => import('./features/proposal/wizard/wizard-page'), ['createInitiative', 'updateInitiative']);

/** Every address of the console; features know nothing of each other and meet only here. */
export const router = createBrowserRouter([
  {
    path: '/sign-in',
    errorElement: <Broken />,
    element: (
      <Suspense fallback={<Loading />}>
        <SignIn />
      </Suspense>
    ),
  },
  {
    path: '/invitation',
    errorElement: <Broken />,
    element: (
      <Suspense fallback={<Loading />}>
        <Invitation />
      </Suspense>
    ),
  },
  {
    path: '/',
    errorElement: <Broken />,
    element: (
      <Gate>
        <Frame
          bell={
            <Suspense>
              <Bell />
            </Suspense>
          }
        />
      </Gate>
    ),
    children: [
      { index: true, element: <Home /> },
      {
        path: 'record',
        element: page(() => import('./record-with-rerun-page'), ['decisionRecord', 'recordCheck']),
      },
      ...moneyRoutes,
      ...authorityRoutes,
      ...caseSettingRoutes,
      {
        path: 'cycles/:cycleId',
        element: <InCycle />,
        children: [
          { path: 'envelope', element: page(() => import('./features/envelope/envelope-page'), ['envelope']) },
          { path: 'position', element: page(() => import('./features/position/position-page'), ['createInitiative']) },
          { path: 'initiatives', element: page(() => import('./features/proposal/initiatives-page'), ['initiatives']) },
          {
            path: 'intake',
            element: page(() => import('./features/proposal/intake/intake-page'), ['acceptInitiative']),
          },
          {
            path: 'initiatives/new',
            element: wizard,
          },
          {
            path: 'initiatives/import',
            element: page(() => import('./features/proposal/file/import-page'), ['importInitiatives']),
          },
          {
            path: 'initiatives/:id',
            element: page(() => import('./features/proposal/initiative-page'), ['initiative']),
          },
          {
            path: 'initiatives/:id/edit',
            element: wizard,
          },
          {
            path: 'initiatives/:id/case',
            element: page(() => import('./features/proposal/case/case-page'), ['businessCase']),
          },
          {
            path: 'initiatives/:id/case/edit',
            element: page(() => import('./features/proposal/case/case-edit-page'), ['setBusinessCase']),
          },
          { path: 'plans', element: page(() => import('./features/choice/plans-page'), ['plans']) },
          { path: 'clock', element: page(() => import('./features/decision/clock/clock-page'), ['decisionClock']) },
          ...selectionRoutes,
          ...moneyCycleRoutes,
          ...evidenceCycleRoutes,
          ...scoringCycleRoutes,
          { path: 'plans/:planId', element: page(() => import('./features/choice/plan-page'), ['plan']) },
        ],
      },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
