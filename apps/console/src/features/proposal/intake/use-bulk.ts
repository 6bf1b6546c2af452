import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { FaultCode } from '../../../shared/graphql/fault';
import type { Refusal } from '../../../shared/graphql/refusal';
import { runAct } from '../../../shared/graphql/run-act';
import { AcceptMutation, ReturnMutation } from '../acts';

export interface Item {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly version: number;
}

export interface Done {
  readonly item: Item;
  readonly refusal: Refusal | null;
  readonly fault: FaultCode | null;
}

/** One act on many initiatives: each is its own request and is answered apart, so that none is half done. */
export interface Bulk {
  readonly act: 'accept' | 'return';
  readonly of: number;
  readonly done: readonly Done[];
  readonly running: boolean;
}

/** Accepts or returns initiatives one after the other; it can be stopped between two. */
export const useBulk = (onEnd: () => void) => {
  const client = useClient();
  const [bulk, setBulk] = useState<Bulk | null>(null);
  const stopped = useRef(false);
  const run = useCallback(
    async (act: Bulk['act'], items: readonly Item[], reason: string) => {
      stopped.current = false;
      const done: Done[] = [];
      const tell = (running: boolean) => setBulk({ act, of: items.length, done: [...done], running });
      tell(true);
      for (const item of items) {
        if (stopped.current) break;
        const given = { id: item.id, expectedVersion: item.version };
        const key = crypto.randomUUID();
        const once = () =>
          act === 'accept'
            ? runAct(client, AcceptMutation, given, key)
            : runAct(client, ReturnMutation, { ...given, reason }, key);
        const first = await once();
        // A lost answer is asked for once more under the same key: it took effect at most once.
        const { refusal, fault } = first.lost ? await once() : first;
        done.push({ item, refusal, fault });
        tell(true);
      }
      tell(false);
      onEnd();
    },
    [client, onEnd],
  );
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  return { bulk, run, stop, clear: () => setBulk(null) };
};
