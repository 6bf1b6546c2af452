import '@mantine/core/styles.css';
import './shared/ui/app.css';
import './shared/ui/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { lookAhead } from './look-ahead';
import { router } from './routes';
import { startWords } from './shared/format/i18n';
import { createConsoleClient } from './shared/graphql/client';
import { SessionProvider } from './shared/session/session';
import { Look } from './shared/ui/look';
import { printInLight } from './shared/ui/print-in-light';

printInLight();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

/** Draws the console once the words of every page are here; what else it needs is asked for meanwhile. */
const start = async () => {
  const first = createConsoleClient();
  const words = startWords();
  void lookAhead(first, window.location.pathname);
  await words;
  createRoot(root).render(
    <StrictMode>
      <Look>
        <SessionProvider first={first}>
          <RouterProvider router={router} />
        </SessionProvider>
      </Look>
    </StrictMode>,
  );
};

void start();
