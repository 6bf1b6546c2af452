import './catalogue';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { onReturn } from '../../../shared/graphql/connection';
import { useSession } from '../../../shared/session/session';
import type { DraftSaver } from './draft-saver';
import type { SaverState } from './saver-ports';

/** Milliseconds without a keystroke before a draft is saved. */
const WAIT = 1200;

export interface Autosave<Draft, Input extends object> extends SaverState<Draft, Input> {
  readonly unsaved: boolean;
  readonly flush: DraftSaver<Draft, Input>['flush'];
  readonly settle: DraftSaver<Draft, Input>['settle'];
  readonly reread: DraftSaver<Draft, Input>['reread'];
}

/** Saves a draft a moment after each change, when the page is left, and when connection or session is back. */
export const useSaver = <Draft, Input extends object>(props: {
  readonly saver: DraftSaver<Draft, Input>;
  readonly draft: Draft;
  /** The draft a moment later while somebody types fast. */
  readonly settled: Draft;
  /** Whether there is anything to lose before it stands on the server. */
  readonly begun: boolean;
}): Autosave<Draft, Input> => {
  const { saver, draft, settled } = props;
  const { t } = useTranslation('autosave');
  const { resumed } = useSession();
  const state = useSyncExternalStore(saver.subscribe, () => saver.state);
  const touched = props.begun || state.standing !== null;
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
  const unsaved = useMemo(() => touched && saver.differs(settled, state), [touched, saver, settled, state]);
  return { ...state, unsaved, flush: saver.flush, settle: saver.settle, reread: saver.reread };
};
