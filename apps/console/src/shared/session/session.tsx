import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { type Client, Provider } from 'urql';
import { createConsoleClient } from '../graphql/client';

interface Session {
  /** Whether the server ended the session while the member was at work. */
  readonly expired: boolean;
  /** Starts a fresh client, after signing in or out. */
  readonly renew: () => void;
}

const SessionContext = createContext<Session | null>(null);

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs the session provider');
  return session;
};

/** Holds the GraphQL client of the present session; when the server says it ended, the screens return to sign-in. */
export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const [expired, setExpired] = useState(false);
  const connect = useCallback((): Client => createConsoleClient(() => setExpired(true)), []);
  const [client, setClient] = useState<Client>(connect);
  const renew = useCallback(() => {
    setClient(connect());
    setExpired(false);
  }, [connect]);
  const session = useMemo(() => ({ expired, renew }), [expired, renew]);
  return (
    <SessionContext value={session}>
      <Provider value={client}>{children}</Provider>
    </SessionContext>
  );
};
