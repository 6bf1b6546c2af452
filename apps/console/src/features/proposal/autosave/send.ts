import type { Client, TypedDocumentNode } from 'urql';
import { fetchOptions } from '../../../shared/graphql/client';
import { faultOf } from '../../../shared/graphql/fault';
import { isRefusal } from '../../../shared/graphql/refusal';
import type { SaveAnswer, Snapshot } from './saver-ports';

interface Answered {
  readonly data?: object;
  readonly error?: Parameters<typeof faultOf>[0];
}

/** A mutation's answer as the saver takes it; `snapshot` reads the one thing it answers with. */
const answerOf = <Saved, Draft>(
  { data, error }: Answered,
  snapshot: (saved: Saved) => Snapshot<Draft>,
): SaveAnswer<Draft> => {
  const answer: unknown = Object.entries(data ?? {}).find(([name]) => name !== '__typename')?.[1];
  if (error || !answer) return { fault: error ? faultOf(error) : 'INTERNAL' };
  if (!isRefusal(answer)) return { saved: snapshot(answer as Saved) };
  return answer.__typename === 'StaleVersion' ? { stale: true } : { refusal: answer };
};

/** Sends what is to be saved; what is sent again after a lost answer carries the same Idempotency-Key. */
export const sender = (client: Client) => {
  let lost: { readonly body: string; readonly key: string } | null = null;
  return async <Variables extends object, Saved, Draft>(
    document: TypedDocumentNode<object, Variables>,
    variables: Variables,
    snapshot: (saved: Saved) => Snapshot<Draft>,
  ): Promise<SaveAnswer<Draft>> => {
    const body = JSON.stringify(variables);
    const key: string = lost?.body === body ? lost.key : crypto.randomUUID();
    const answer = await client.mutation(document, variables, { fetchOptions: fetchOptions(key) }).toPromise();
    lost = answer.error?.networkError ? { body, key } : null;
    return answerOf(answer, snapshot);
  };
};
