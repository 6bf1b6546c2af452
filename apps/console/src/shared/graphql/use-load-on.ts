import { useCallback, useRef, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient, useQuery } from 'urql';
import { type FaultCode, faultOf } from './fault';

interface Connection<Row> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

/** What came after the first page; it counts only as long as that page ends where it did. */
interface Further<Row> {
  readonly behind: string;
  readonly rows: readonly Row[];
  readonly end: Connection<Row>['pageInfo'];
  readonly fault: FaultCode | null;
}

export interface LoadedOn<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly fault: FaultCode | null;
  /** Loads the next page, unless one is on its way already. */
  readonly loadOn: () => void;
}

/**
 * A list that comes page by page and grows as it is read. The first page is a query like any other and follows what is
 * changed; `listOf`, declared outside the component, finds the list in an answer. `again` reads all anew from the first page.
 */
export const useLoadOn = <Data, Variables extends AnyVariables & object, Row>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  listOf: (data: Data) => Connection<Row>,
) => {
  const client = useClient();
  const [answer, refetch] = useQuery({ query, variables });
  const [further, setFurther] = useState<Further<Row> | null>(null);
  const [loading, setLoading] = useState(false);
  const waiting = useRef<string | null>(null);
  const first = answer.data ? listOf(answer.data) : null;
  const asked = JSON.stringify(variables);
  const behind = JSON.stringify([asked, first?.pageInfo.endCursor, first?.totalCount]);
  const more = further?.behind === behind ? further : null;
  const end = more?.end ?? first?.pageInfo;

  const loadOn = useCallback(() => {
    if (!end?.hasNextPage || waiting.current === behind + end.endCursor) return;
    waiting.current = behind + end.endCursor;
    setLoading(true);
    const next: Variables = { ...(JSON.parse(asked) as Variables), after: end.endCursor };
    void client
      .query(query, next, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data, error }) => {
        const page = data ? listOf(data) : null;
        if (!page) waiting.current = null;
        setFurther((now) => {
          const before = now?.behind === behind ? now.rows : [];
          const fault = error ? faultOf(error) : null;
          return { behind, rows: [...before, ...(page?.nodes ?? [])], end: page?.pageInfo ?? end, fault };
        });
        setLoading(false);
      });
  }, [asked, behind, client, end, listOf, query]);

  const again = useCallback(() => {
    waiting.current = null;
    setFurther(null);
    refetch({ requestPolicy: 'network-only' });
  }, [refetch]);

  const list: LoadedOn<Row> | null = first && {
    rows: more ? [...first.nodes, ...more.rows] : first.nodes,
    total: first.totalCount,
    hasMore: end?.hasNextPage ?? false,
    loading,
    fault: more?.fault ?? null,
    loadOn,
  };
  return { answer, list, again };
};
