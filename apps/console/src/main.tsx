import '@mantine/core/styles.css';
import './shared/ui/app.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import decision from './features/decision/en.json';
import delivery from './features/delivery/en.json';
import envelope from './features/envelope/en.json';
import base from './features/envelope/base/en.json';
import calendar from './features/envelope/calendar/en.json';
import openCycle from './features/envelope/cycle/en.json';
import stewardship from './features/stewardship/en.json';
import reserve from './features/envelope/reserve/en.json';
import opening from './features/envelope/opening/en.json';
import organisation from './features/organisation/en.json';
import proposal from './features/proposal/en.json';
import { router } from './routes';
import { startCatalogue } from './shared/format/i18n';
import { SessionProvider } from './shared/session/session';
import { cssVariablesResolver, theme } from './shared/ui/theme';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await startCatalogue({
  organisation,
  envelope,
  base,
  calendar,
  openCycle,
  opening,
  reserve,
  stewardship,
  proposal,
  decision,
  delivery,
});
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </MantineProvider>
  </StrictMode>,
);
