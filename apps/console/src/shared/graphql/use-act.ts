import { useCallback, useRef, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import type { FaultCode } from './fault';
import type { Refusal, Success } from './refusal';
import { type Answer, runAct } from './run-act';

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
      const outcome = await runAct(client, document, variables, pending.current.key);
      setBusy(false);
      if (!outcome.lost) pending.current = null;
      setRefusal(outcome.refusal);
      setFault(outcome.fault);
      return outcome.made;
    },
    [clear, client, document],
  );

  return { run, busy, refusal, fault, clear };
};
