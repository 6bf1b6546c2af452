import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { formatMoney } from '../shared/format/money';
import type { DecisionAsk } from './fetcher';
import { frameWords } from './frame-words';
import { send } from './work';
import { ReauthenticateMutation } from './work-documents';

/** The page's own dialog: the password goes straight to `reauthenticate` and is kept nowhere. */
export const PasswordDialog = (props: {
  readonly ask: DecisionAsk;
  readonly currency: string;
  readonly digits: number;
  readonly onClose: (fresh: boolean) => void;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { ask } = props;
  const words = frameWords();

  useLayoutEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
  }, []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const password = field.current?.value ?? '';
    if (!password) return setProblem(words.noPassword);
    setBusy(true);
    try {
      const { reauthenticate } = await send(ReauthenticateMutation, { password });
      if (reauthenticate.__typename === 'Reauthentication') return props.onClose(true);
      setProblem(words.wrongPassword);
    } catch {
      setProblem(words.nothingDecided);
    }
    setBusy(false);
    if (field.current) field.current.value = '';
    field.current?.focus();
  };

  return (
    <dialog
      ref={dialog}
      className="password-dialog"
      aria-labelledby="password-title"
      onCancel={(event) => {
        event.preventDefault();
        props.onClose(false);
      }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <h2 id="password-title">{words.decide}</h2>
        <p>
          {ask.operationName}
          {ask.confirmTotal ? (
            <>
              :{' '}
              <strong>
                {formatMoney(ask.confirmTotal, props.currency, props.digits, document.documentElement.lang)}
              </strong>
            </>
          ) : null}
        </p>
        <label htmlFor="password-field">{words.password}</label>
        <input
          ref={field}
          id="password-field"
          type="password"
          autoComplete="current-password"
          aria-invalid={problem !== null}
          aria-describedby="password-problem"
        />
        <p id="password-problem" role="alert" className="password-problem">
          {problem}
        </p>
        <div className="password-buttons">
          <button type="button" onClick={() => props.onClose(false)}>
            {words.cancel}
          </button>
          <button type="submit" className="primary" disabled={busy}>
            {words.submit}
          </button>
        </div>
      </form>
    </dialog>
  );
};
