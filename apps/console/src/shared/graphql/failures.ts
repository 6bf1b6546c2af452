import type { Client, Operation, OperationResult } from 'urql';
import { type FaultCode, faultOf } from './fault';

const PASSING: readonly FaultCode[] = ['NETWORK', 'UNAUTHENTICATED', 'UNAVAILABLE'];

/** The questions that got no answer for a reason that passes, so that they can be put again when it has. */
export interface Failures {
  readonly onResult: (result: OperationResult) => void;
  /** Puts again what is still on the screen. */
  readonly retry: (client: Client) => void;
}

export const keepFailures = (): Failures => {
  const failed = new Map<number, Operation>();
  return {
    onResult: ({ operation, error }) => {
      if (operation.kind !== 'query') return;
      if (error && PASSING.includes(faultOf(error))) failed.set(operation.key, operation);
      else failed.delete(operation.key);
    },
    retry: (client) => {
      const waiting = [...failed.values()];
      failed.clear();
      for (const operation of waiting)
        client.reexecuteOperation(
          client.createRequestOperation('query', operation, {
            ...operation.context,
            requestPolicy: 'network-only',
          }),
        );
    },
  };
};
