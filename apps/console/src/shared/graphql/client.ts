import { cacheExchange, type Client, createClient, fetchExchange, mapExchange } from 'urql';
import { connectionFailed } from './connection';
import { type Ended, keepEnded } from './ended';
import { keepFailures } from './failures';
import { faultOf } from './fault';
import { keepLive } from './live';
import { noteExchange } from './sent';

/**
 * Same-origin requests by the session cookie; the header makes every one preflighted, so no foreign page can send it. The
 * server says its sentences in the language of the page.
 */
export const fetchOptions = (idempotencyKey?: string): RequestInit => ({
  credentials: 'same-origin',
  headers: {
    'x-clout-request': '1',
    'Accept-Language': document.documentElement.lang || 'en',
    ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
  },
});

/** The client of one session, and what puts again the questions that failed for a reason that has passed, or all. */
export interface ConsoleClient {
  readonly client: Client;
  readonly retry: () => void;
  /** Puts again what is on the screen. */
  readonly again: () => void;
  /** Whether the server has ended the session meanwhile. */
  readonly ended: Ended;
}

/** A client for one signed-in session; a new session gets a new client, so nothing cached passes between members. */
export const createConsoleClient = (): ConsoleClient => {
  const ended = keepEnded();
  const failures = keepFailures();
  const live = keepLive();
  const client = createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => fetchOptions(),
    exchanges: [
      noteExchange,
      live.exchange,
      cacheExchange,
      mapExchange({
        onResult: failures.onResult,
        onError: (error) => {
          const fault = faultOf(error);
          if (fault === 'UNAUTHENTICATED') ended.set(true);
          if (fault === 'NETWORK') connectionFailed();
        },
      }),
      fetchExchange,
    ],
  });
  return { client, retry: () => failures.retry(client), again: () => live.again(client), ended };
};
