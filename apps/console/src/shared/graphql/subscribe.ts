import { type AnyVariables, stringifyDocument, type TypedDocumentNode } from 'urql';
import { createClient } from 'graphql-sse';
import { fetchOptions } from './client';

/** Follows a subscription over Server-Sent Events until it ends; answers what stops it. A lost connection is not told: what is followed goes on. */
export const subscribe = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables & Record<string, unknown>,
  onData: (data: Data) => void,
): (() => void) => {
  const { headers } = fetchOptions();
  const client = createClient({
    url: '/graphql/stream',
    headers: headers as Record<string, string>,
    credentials: 'same-origin',
    retryAttempts: 1,
  });
  const stop = client.subscribe<Data>(
    { query: stringifyDocument(document), variables },
    { next: ({ data }) => (data ? onData(data) : undefined), error: () => undefined, complete: () => undefined },
  );
  return () => {
    stop();
    client.dispose();
  };
};
