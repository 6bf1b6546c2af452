import type { Client, TypedDocumentNode } from 'urql';
import { fetchOptions } from './client';
import { type FaultCode, faultOf } from './fault';
import { isRefusal, type Refusal, type Success } from './refusal';

export type Answer<Data> = NonNullable<Data[Exclude<keyof Data, '__typename'>]>;

/** What came of one act: exactly one of the three. */
export interface Outcome<Made> {
  readonly made: Made | null;
  readonly refusal: Refusal | null;
  readonly fault: FaultCode | null;
  /** The answer was lost: nobody knows whether it took effect, and the same key may be sent again. */
  readonly lost: boolean;
}

/** Sends one mutation under an Idempotency-Key, by which it takes effect once however often it is sent. */
export const runAct = async <Data extends object, Variables extends object>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  key: string,
): Promise<Outcome<Success<Answer<Data>>>> => {
  const { data, error } = await client.mutation(document, variables, { fetchOptions: fetchOptions(key) }).toPromise();
  const lost = Boolean(error?.networkError);
  if (error || !data) return { made: null, refusal: null, fault: error ? faultOf(error) : 'INTERNAL', lost };
  const answer = Object.entries(data).find(([name]) => name !== '__typename')?.[1] as Answer<Data>;
  return isRefusal(answer)
    ? { made: null, refusal: answer, fault: null, lost }
    : { made: answer as Success<Answer<Data>>, refusal: null, fault: null, lost };
};
