import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { InitiativeDraft } from './draft';
import { type ProblemKind, problemsOf } from './draft-input';

export interface DraftForm {
  readonly draft: InitiativeDraft;
  /** The draft a moment later while somebody types fast: for all that follows from it. */
  readonly settled: InitiativeDraft;
  readonly problems: Readonly<Record<string, ProblemKind>>;
  readonly edit: (change: (draft: InitiativeDraft) => InitiativeDraft) => void;
  readonly set: <K extends keyof InitiativeDraft>(field: K, value: InitiativeDraft[K]) => void;
  /** What to say of a field; that it is needed is said only once somebody wanted to go on without it. */
  readonly error: (field: keyof InitiativeDraft) => string | undefined;
  readonly wanted: boolean;
  readonly want: () => void;
}

/** What is being drafted, and what keeps parts of it from being saved. */
export const useDraft = (initial: InitiativeDraft): DraftForm => {
  const { t } = useTranslation('wizard');
  const format = useFormat();
  const [draft, edit] = useState(initial);
  const [wanted, setWanted] = useState(false);
  // What is typed is drawn first; what follows from it comes when there is time.
  const settled = useDeferredValue(draft);
  const problems = useMemo(() => problemsOf(settled, format.parse), [settled, format]);
  const set = useCallback<DraftForm['set']>((field, value) => edit((it) => ({ ...it, [field]: value })), []);
  const error = (field: keyof InitiativeDraft) => {
    const kind = problems[field];
    return kind && (wanted || kind !== 'required') ? t(`problem.${kind}`) : undefined;
  };
  return { draft, settled, problems, edit, set, error, wanted, want: useCallback(() => setWanted(true), []) };
};
