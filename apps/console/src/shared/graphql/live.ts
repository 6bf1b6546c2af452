import type { Client, Exchange, Operation } from 'urql';
import { pipe, tap } from 'wonka';

/** The questions whose answers are on the screen, so that they can be put again in another language. */
export interface Live {
  readonly exchange: Exchange;
  /** Puts again what is on the screen; what is there stays until the answer comes. */
  readonly again: (client: Client) => void;
}

export const keepLive = (): Live => {
  const live = new Map<number, Operation>();
  return {
    exchange:
      ({ forward }) =>
      (operations) =>
        forward(
          pipe(
            operations,
            tap((operation) => {
              if (operation.kind === 'query') live.set(operation.key, operation);
              if (operation.kind === 'teardown') live.delete(operation.key);
            }),
          ),
        ),
    again: (client) => {
      for (const operation of [...live.values()])
        client.reexecuteOperation(
          client.createRequestOperation('query', operation, { ...operation.context, requestPolicy: 'network-only' }),
        );
    },
  };
};
