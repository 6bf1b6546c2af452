import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useCallback, useMemo, useState } from 'react';
import { handedOver } from '../shared/graphql/hand-over';
import { consoleFetcher, type DecisionAsk } from './fetcher';
import { frameWords } from './frame-words';
import { KeepHistoryClean, KeepTitles, TellWhenEditorsStand } from './keepers';
import { PasswordDialog } from './password-dialog';
import { consoleStorage } from './storage';
import { pageTabs } from './page-tabs';
import { readyTabs } from './tabs-by-role';
import type { Work } from './work';

interface Pending {
  readonly ask: DecisionAsk;
  readonly answer: (fresh: boolean) => void;
}

const signInFrom = (path: string) => `/sign-in?expired=1&from=${encodeURIComponent(path)}`;

/** GraphiQL for one signed-in member, with the tabs of their roles filled in from what is live now. */
export default function GraphiqlPage({ work }: { readonly work: Work }) {
  const [pending, setPending] = useState<Pending | null>(null);
  const [signedOut, setSignedOut] = useState(false);
  const [editorsStand, setEditorsStand] = useState(false);
  const onStand = useCallback(() => setEditorsStand(true), []);
  const handed = useMemo(
    () => handedOver(work.member.id, new URLSearchParams(window.location.search).get('page')),
    [work.member.id],
  );
  const ready = useMemo(() => [...pageTabs(handed), ...readyTabs(work)], [handed, work]);
  const storage = useMemo(() => consoleStorage(work.member.id, ready, window.localStorage), [ready, work.member.id]);
  const fetcher = useMemo(
    () =>
      consoleFetcher({
        reauthenticate: (ask) => new Promise((answer) => setPending({ ask, answer })),
        onSignedOut: () => setSignedOut(true),
      }),
    [],
  );
  const scheme = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark' ? 'dark' : 'light';
  const { organization } = work.work;
  const words = frameWords();
  return (
    <>
      <header className="console-bar">
        <h1>{words.title}</h1>
        <span>
          {work.member.name} · {organization.name}
        </span>
        {signedOut ? <a href={signInFrom(`/graphiql${window.location.search}`)}>{words.ended}</a> : null}
        <nav aria-label={words.navigation}>
          <button type="button" onClick={() => window.location.reload()}>
            {words.refresh}
          </button>
          <a href={handed?.path ?? '/'}>{handed ? words.backTo(handed.title) : words.back}</a>
        </nav>
      </header>
      <main className="console-main" lang="en" inert={!editorsStand} aria-busy={!editorsStand}>
        <GraphiQL
          fetcher={fetcher}
          storage={storage}
          plugins={[HISTORY_PLUGIN]}
          forcedTheme={scheme}
          defaultEditorToolsVisibility="variables"
          isHeadersEditorEnabled={false}
          shouldPersistHeaders={false}
          inputValueDeprecation
        >
          <GraphiQL.Logo>GraphiQL</GraphiQL.Logo>
          <KeepTitles ready={ready} />
          <KeepHistoryClean />
          <TellWhenEditorsStand onStand={onStand} />
        </GraphiQL>
      </main>
      {pending ? (
        <PasswordDialog
          ask={pending.ask}
          currency={organization.currency}
          digits={organization.minorUnitDigits}
          onClose={(fresh) => {
            setPending(null);
            pending.answer(fresh);
          }}
        />
      ) : null}
    </>
  );
}
