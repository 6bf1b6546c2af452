import type { AnyVariables, Client, CombinedError, TypedDocumentNode } from 'urql';

interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Reads a list to its end, page after page; what a cycle bounds, such as its initiatives. The query takes `after`. */
export const readWhole = async <Data, Variables extends AnyVariables & object, Row>(
  client: Client,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  listOf: (data: Data) => Page<Row>,
): Promise<{ readonly rows: readonly Row[] | null; readonly error?: CombinedError }> => {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const asked: Variables = { ...variables, after };
    const { data, error } = await client.query(query, asked, { requestPolicy: 'network-only' }).toPromise();
    if (!data) return { rows: null, ...(error ? { error } : {}) };
    const page = listOf(data);
    rows.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return { rows };
};
