import { useCallback, useEffect, useState } from 'react';
import { type Client, type CombinedError, useClient } from 'urql';
import { readWhole } from '../../../shared/graphql/read-whole';
import { heldBy } from './hand-draft';
import { type HandCandidate, HandCandidatesQuery, HeldByPlansQuery } from './operations';

interface Answer {
  readonly data?: { readonly candidates: readonly HandCandidate[] };
  readonly error?: CombinedError;
  readonly fetching: boolean;
}

const FRESH = { requestPolicy: 'network-only' } as const;

/** Every accepted initiative that no plan holds. */
const read = async (client: Client, cycleId: string): Promise<Answer> => {
  const plans = await client.query(HeldByPlansQuery, { cycleId }, FRESH).toPromise();
  if (!plans.data) return { error: plans.error, fetching: false };
  const held = heldBy(plans.data.plans);
  const { rows, error } = await readWhole(client, HandCandidatesQuery, { cycleId }, (data) => data.initiatives);
  if (!rows) return { error, fetching: false };
  return { data: { candidates: rows.filter((one) => !held.has(one.id)) }, fetching: false };
};

/** All that may be taken into a plan of the cycle, and how to ask for it again. */
export const useCandidates = (cycleId: string): readonly [Answer, () => void] => {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer>({ fetching: true });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let left = false;
    void read(client, cycleId).then((next) => {
      if (!left) setAnswer(next);
    });
    return () => {
      left = true;
    };
  }, [client, cycleId, round]);
  return [answer, useCallback(() => setRound((n) => n + 1), [])];
};
