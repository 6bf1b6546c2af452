import type { Persona, TestApi } from './test-api';

export interface StreamAnswer<T> {
  readonly status: number;
  /** What came, in order. */
  readonly news: readonly T[];
  readonly text: string;
}

/** One subscription as server-sent events, read to its end; the one root field of each event. */
export async function streamed<T = Record<string, unknown>>(
  api: TestApi,
  who: Persona | null,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<StreamAnswer<T>> {
  const response = await fetch(`${api.url}/graphql/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'x-clout-request': '1',
      ...(who ? { authorization: `Bearer ${who.token}` } : {}),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const news = text.split('\n\n').flatMap((event): T[] => {
    const data = /^event: next\ndata: (.*)$/m.exec(event)?.[1];
    const { data: root } = data ? (JSON.parse(data) as { data?: Record<string, T> | null }) : {};
    return root ? Object.values(root) : [];
  });
  return { status: response.status, news, text };
}
