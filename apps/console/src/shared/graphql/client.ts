import { cacheExchange, type Client, createClient, fetchExchange, mapExchange } from 'urql';
import { connectionFailed } from './connection';
import { keepFailures } from './failures';
import { faultOf } from './fault';
import { noteExchange } from './sent';

/** Same-origin requests by the session cookie; the header makes every one preflighted, so no foreign page can send it. */
export const fetchOptions = (idempotencyKey?: string): RequestInit => ({
  credentials: 'same-origin',
  headers: { 'x-clout-request': '1', ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}) },
});

/** The client of one session, and what puts again the questions that failed for a reason that has passed. */
export interface ConsoleClient {
  readonly client: Client;
  readonly retry: () => void;
}

/** A client for one signed-in session; a new session gets a new client, so nothing cached passes between members. */
export const createConsoleClient = (onSignedOut: () => void): ConsoleClient => {
  const failures = keepFailures();
  const client = createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => fetchOptions(),
    exchanges: [
      noteExchange,
      cacheExchange,
      mapExchange({
        onResult: failures.onResult,
        onError: (error) => {
          const fault = faultOf(error);
          if (fault === 'UNAUTHENTICATED') onSignedOut();
          if (fault === 'NETWORK') connectionFailed();
        },
      }),
      fetchExchange,
    ],
  });
  return { client, retry: () => failures.retry(client) };
};
