import { request } from 'node:http';
import type { Socket } from 'node:net';
import type { Persona, TestApi } from './test-api';

/** A request on a connection of its own whose client will not wait for the answer. */
export interface LeavingClient {
  /** Breaks the connection off; resolves when the server has noticed. */
  leave(): Promise<void>;
}

/** Sends a request and answers at once; a GraphQL query goes to /graphql, anything else is got. */
export async function leavingClient(
  api: TestApi,
  who: Persona,
  asked: { readonly query: string; readonly variables?: object } | string,
): Promise<LeavingClient> {
  const noticed = new Promise<{ readonly closed: Promise<void> }>((connected) =>
    api.app.getHttpServer().once('connection', (socket: Socket) => {
      connected({ closed: new Promise((resolve) => socket.once('close', () => setImmediate(resolve))) });
    }),
  );
  const isQuery = typeof asked !== 'string';
  const sent = request(`${api.url}${isQuery ? '/graphql' : asked}`, {
    agent: false,
    method: isQuery ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
  });
  sent.on('error', () => undefined);
  sent.end(isQuery ? JSON.stringify(asked) : undefined);
  const { closed } = await noticed;
  return {
    leave: async () => {
      sent.destroy();
      await closed;
    },
  };
}
