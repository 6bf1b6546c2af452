import { useCallback, useEffect, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { readWhole } from '../../../shared/graphql/read-whole';
import { type IntakeInitiative, IntakeQuery } from './operations';

interface Answer {
  readonly data?: { readonly initiatives: readonly IntakeInitiative[] };
  readonly error?: CombinedError;
  readonly fetching: boolean;
}

/** Every initiative of the cycle, and how to read it anew; what was read stays in sight meanwhile. */
export const useIntake = (cycleId: string): readonly [Answer, () => void] => {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer>({ fetching: true });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let left = false;
    void readWhole(client, IntakeQuery, { cycleId }, (data) => data.initiatives).then(({ rows, error }) => {
      if (left) return;
      setAnswer((before) =>
        rows ? { data: { initiatives: rows }, fetching: false } : { ...before, error, fetching: false },
      );
    });
    return () => {
      left = true;
    };
  }, [client, cycleId, round]);
  return [answer, useCallback(() => setRound((n) => n + 1), [])];
};
