import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../graphql/refusal';
import { meeting, takingParts } from './meeting';

export interface Meeting<Draft> {
  /** The version that what is typed was written over: what the act expects. */
  readonly version: number;
  /** Parts that both changed, to be chosen between. */
  readonly both: readonly Extract<keyof Draft, string>[];
  /** Parts that somebody else alone changed, taken over. */
  readonly takenOver: readonly Extract<keyof Draft, string>[];
  readonly settle: (theirs: readonly Extract<keyof Draft, string>[]) => void;
}

/**
 * Keeps what is typed when somebody else saved meanwhile: what they alone changed comes in, what both changed is asked.
 * `stands` is what the server has; on a stale version the newest is read through `reload`.
 */
export const useMeeting = <Draft extends object>(form: {
  readonly stands: Draft;
  readonly version: number;
  /** What is typed, where it was begun over `base`. */
  readonly draft: (base: Draft) => Draft;
  readonly write: (draft: Draft) => void;
  readonly act: { readonly refusal: Refusal | null; readonly clear: () => void };
  readonly reload: () => void;
}): Meeting<Draft> => {
  type Part = Extract<keyof Draft, string>;
  const { stands, version, write, act } = form;
  const [base, setBase] = useState({ stands, version });
  const [takenOver, setTakenOver] = useState<readonly Part[]>([]);
  const { refusal } = act;
  const draft = form.draft(base.stands);
  const met = version === base.version ? null : meeting(base.stands, draft, stands);
  const settle = (theirs: readonly Part[]) => {
    if (!met) return;
    if (theirs.length + met.theirsAlone.length > 0) write(takingParts(draft, stands, [...theirs, ...met.theirsAlone]));
    setBase({ stands, version });
    setTakenOver(met.theirsAlone);
    if (refusal?.__typename === 'StaleVersion') act.clear();
  };
  const latest = useRef({ reload: form.reload, settle });
  useEffect(() => {
    latest.current = { reload: form.reload, settle };
  });
  useEffect(() => {
    if (refusal?.__typename === 'StaleVersion') latest.current.reload();
  }, [refusal]);
  const alone = met !== null && met.both.length === 0;
  useEffect(() => {
    if (alone) latest.current.settle([]);
  }, [alone, version]);
  return { version: base.version, both: met?.both ?? [], takenOver, settle };
};
