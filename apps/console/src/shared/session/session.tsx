import i18next from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Provider } from 'urql';
import { type ConsoleClient, createConsoleClient } from '../graphql/client';
import { onReturn } from '../graphql/connection';

interface Session {
  /** Whether the server ended the session while the member was at work. */
  readonly expired: boolean;
  /** Starts a fresh client, after signing in or out. */
  readonly renew: () => void;
  /** How often the member has signed in again since the page was loaded: what waited for that may be sent. */
  readonly resumed: number;
  /** Goes on with what the screen holds, after the same member has signed in again. */
  readonly resume: () => void;
  /** Leaves the ended session for now; the next request tells of it again. */
  readonly dismiss: () => void;
}

const SessionContext = createContext<Session | null>(null);

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs the session provider');
  return session;
};

/** Holds the GraphQL client of the present session, and puts again what failed once the reason has passed. */
export const SessionProvider = (props: { readonly first: ConsoleClient; readonly children: ReactNode }) => {
  const [resumed, setResumed] = useState(0);
  const [{ client, retry, again, ended }, setClient] = useState(props.first);
  const expired = useSyncExternalStore(ended.watch, ended.now);
  useEffect(() => onReturn(retry), [retry]);
  // What the server says on the screen is asked for in the new language.
  useEffect(() => {
    i18next.on('languageChanged', again);
    return () => i18next.off('languageChanged', again);
  }, [again]);
  const session = useMemo(
    () => ({
      expired,
      resumed,
      renew: () => setClient(createConsoleClient()),
      resume: () => {
        ended.set(false);
        setResumed((times) => times + 1);
        retry();
      },
      dismiss: () => ended.set(false),
    }),
    [ended, expired, resumed, retry],
  );
  return (
    <SessionContext value={session}>
      <Provider value={client}>{props.children}</Provider>
    </SessionContext>
  );
};
