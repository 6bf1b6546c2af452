import { cacheExchange, type Client, createClient, fetchExchange, mapExchange } from 'urql';
import { faultOf } from './fault';
import { noteExchange } from './sent';

/** Same-origin requests by the session cookie; the header makes every one preflighted, so no foreign page can send it. */
export const fetchOptions = (idempotencyKey?: string): RequestInit => ({
  credentials: 'same-origin',
  headers: { 'x-clout-request': '1', ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}) },
});

/** A client for one signed-in session; a new session gets a new client, so nothing cached passes between members. */
export const createConsoleClient = (onSignedOut: () => void): Client =>
  createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => fetchOptions(),
    exchanges: [
      noteExchange,
      cacheExchange,
      mapExchange({
        onError: (error) => {
          if (faultOf(error) === 'UNAUTHENTICATED') onSignedOut();
        },
      }),
      fetchExchange,
    ],
  });
