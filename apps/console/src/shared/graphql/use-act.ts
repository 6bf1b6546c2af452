import { useCallback, useRef, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { fetchOptions } from './client';
import { type FaultCode, faultOf } from './fault';
import { isRefusal, type Refusal, type Success } from './refusal';

type Answer<Data> = NonNullable<Data[Exclude<keyof Data, '__typename'>]>;

export interface Act<Data, Variables> {
  /** Runs the mutation; null when it was refused or failed, which `refusal` and `fault` then tell. */
  readonly run: (variables: Variables) => Promise<Success<Answer<Data>> | null>;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly fault: FaultCode | null;
  readonly clear: () => void;
}

/**
 * One act of the user. A retry of the same act after a lost answer carries the same Idempotency-Key, so it takes effect
 * once; any answer that arrives ends the act.
 */
export const useAct = <Data extends object, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
): Act<Data, Variables> => {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [fault, setFault] = useState<FaultCode | null>(null);
  const pending = useRef<{ readonly body: string; readonly key: string } | null>(null);

  const clear = useCallback(() => {
    setRefusal(null);
    setFault(null);
  }, []);

  const run = useCallback(
    async (variables: Variables) => {
      clear();
      setBusy(true);
      const body = JSON.stringify(variables);
      if (pending.current?.body !== body) pending.current = { body, key: crypto.randomUUID() };
      const { key } = pending.current;
      const { data, error } = await client
        .mutation(document, variables, { fetchOptions: fetchOptions(key) })
        .toPromise();
      setBusy(false);
      if (!error?.networkError) pending.current = null;
      if (error || !data) {
        setFault(error ? faultOf(error) : 'INTERNAL');
        return null;
      }
      const answer = Object.entries(data).find(([name]) => name !== '__typename')?.[1] as Answer<Data>;
      if (isRefusal(answer)) {
        setRefusal(answer);
        return null;
      }
      return answer as Success<Answer<Data>>;
    },
    [clear, client, document],
  );

  return { run, busy, refusal, fault, clear };
};
