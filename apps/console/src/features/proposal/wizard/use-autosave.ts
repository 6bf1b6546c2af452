import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useBlocker } from 'react-router';
import { useTranslation } from 'react-i18next';
import { type Client, type TypedDocumentNode, useClient } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { fetchOptions } from '../../../shared/graphql/client';
import { onReturn } from '../../../shared/graphql/connection';
import { faultOf } from '../../../shared/graphql/fault';
import { isRefusal } from '../../../shared/graphql/refusal';
import { useSession } from '../../../shared/session/session';
import { useWorkspace } from '../../../shared/session/workspace';
import { type DraftData, type InitiativeData, InitiativeQuery } from '../operations';
import { draftOf } from './draft';
import { inputOf, problemsOf } from './draft-input';
import { DraftSaver } from './draft-saver';
import { CreateMutation, type SavedDraftData, UpdateMutation } from './operations';
import type { SaveAnswer, SaverPorts, SaverState, Snapshot } from './saver-ports';
import type { DraftForm } from './use-draft';

/** Milliseconds without a keystroke before a draft is saved. */
const WAIT = 1200;
const OPEN: readonly InitiativeData['state'][] = ['DRAFT', 'RETURNED'];

interface Answered {
  readonly data?: object;
  readonly error?: Parameters<typeof faultOf>[0];
}

/** A mutation's answer as the saver takes it. */
const answerOf = ({ data, error }: Answered, snapshot: (data: DraftData, code: string) => Snapshot): SaveAnswer => {
  const answer = Object.entries(data ?? {}).find(([name]) => name !== '__typename')?.[1];
  if (error || !answer) return { fault: error ? faultOf(error) : 'INTERNAL' };
  if (!isRefusal(answer)) {
    const saved = answer as SavedDraftData;
    return { saved: snapshot(saved, saved.initiativeCode) };
  }
  return answer.__typename === 'StaleVersion' ? { stale: true } : { refusal: answer };
};

interface Saving {
  readonly form: DraftForm;
  readonly start: InitiativeData | null;
  readonly cycleId: string;
}

/** The saver of a form; what is sent again after a lost answer carries the same Idempotency-Key. */
const saverOf = (client: Client, props: Saving, format: ReturnType<typeof useFormat>, periods: number): DraftSaver => {
  const snapshot = (data: DraftData, code: string): Snapshot => ({
    ...data,
    code,
    open: OPEN.includes(data.state),
    draft: draftOf(data, format.plainAmount, periods),
  });
  let lost: { readonly body: string; readonly key: string } | null = null;
  const send = async <Variables extends object>(
    document: TypedDocumentNode<object, Variables>,
    variables: Variables,
  ): Promise<SaveAnswer> => {
    const body = JSON.stringify(variables);
    const key: string = lost?.body === body ? lost.key : crypto.randomUUID();
    const answer = await client.mutation(document, variables, { fetchOptions: fetchOptions(key) }).toPromise();
    lost = answer.error?.networkError ? { body, key } : null;
    return answerOf(answer, snapshot);
  };
  const ports: SaverPorts = {
    create: (input) => send(CreateMutation, { input: { ...input, cycleId: props.cycleId } }),
    update: (id, expectedVersion, input) => send(UpdateMutation, { id, expectedVersion, input }),
    load: async (id) => {
      const { data } = await client.query(InitiativeQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
      return data ? snapshot(data.initiative, data.initiative.code) : null;
    },
    read: (draft) => inputOf(draft, format.parse),
    problems: (draft) => problemsOf(draft, format.parse),
    rewrite: props.form.edit,
  };
  return new DraftSaver(ports, props.start ? snapshot(props.start, props.start.code) : null, props.form.draft);
};

export interface Autosave extends SaverState {
  readonly unsaved: boolean;
  readonly flush: DraftSaver['flush'];
  readonly settle: DraftSaver['settle'];
}

/** Saves the draft of a form a moment after each change, when the page is left, and when connection or session is back. */
export const useAutosave = (props: Saving): Autosave => {
  const { form } = props;
  const { t } = useTranslation('wizard');
  const client = useClient();
  const format = useFormat();
  const { organization } = useWorkspace();
  const { resumed } = useSession();
  const [saver] = useState(() => saverOf(client, props, format, organization.periodsPerYear));
  const state = useSyncExternalStore(saver.subscribe, () => saver.state);
  const { draft } = form;
  const touched = draft.title.trim() !== '' || state.standing !== null;
  useEffect(() => {
    saver.type(draft);
    const timer = setTimeout(() => void saver.flush(), WAIT);
    return () => clearTimeout(timer);
  }, [draft, saver]);
  useEffect(() => {
    const flush = () => void saver.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (touched && saver.unsaved()) event.preventDefault();
    };
    const hidden = () => (document.visibilityState === 'hidden' ? flush() : undefined);
    const stop = onReturn(flush);
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      stop();
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [saver, touched]);
  useEffect(() => {
    if (resumed > 0) void saver.flush();
  }, [resumed, saver]);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      touched &&
      currentLocation.pathname !== nextLocation.pathname &&
      !(nextLocation.state as { keepFocus?: boolean } | null)?.keepFocus &&
      saver.unsaved(),
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void saver.flush().then((saved) => {
      if (saved || window.confirm(t('leave'))) blocker.proceed();
      else blocker.reset();
    });
  }, [blocker, saver, t]);
  const { settled } = form;
  const unsaved = useMemo(() => touched && saver.differs(settled, state), [touched, saver, settled, state]);
  return { ...state, unsaved, flush: saver.flush, settle: saver.settle };
};
