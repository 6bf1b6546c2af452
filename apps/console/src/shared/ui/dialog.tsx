import { Modal, type ModalProps } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

const FIRST = '[data-autofocus]';
const dialogOf = (mark: Element | null) => mark?.closest<HTMLElement>('[role="dialog"]') ?? null;

/** Gives the first field the focus in the moment it appears, unless the person already writes in another one. */
export const FirstField = () => {
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const dialog = dialogOf(mark.current);
    const at = document.activeElement;
    if (!dialog || (dialog.contains(at) && at?.matches('input, textarea'))) return;
    (dialog.querySelector<HTMLElement>(FIRST) ?? dialog).focus({ preventScroll: true });
  }, []);
  return <span ref={mark} hidden />;
};

/** Keeps the focus in the dialog while it stands, and gives it back to where it was. */
const KeepFocus = () => {
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const dialog = dialogOf(mark.current);
    if (!dialog) return undefined;
    let before = document.activeElement;
    const keep = ({ target, relatedTarget }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      if (dialog.contains(target)) {
        // Mantine's trap asks for the first field again a moment later: by then it is the one the person went on to.
        for (const field of dialog.querySelectorAll(FIRST)) field.removeAttribute('data-autofocus');
        if (target !== dialog) target.setAttribute('data-autofocus', 'true');
      } else if (!target.closest('[data-portal]')) {
        // A menu that closes gives the focus back to its button: that is where it returns after the dialog.
        before = target;
        (relatedTarget instanceof HTMLElement && dialog.contains(relatedTarget) ? relatedTarget : dialog).focus();
      }
    };
    document.addEventListener('focusin', keep);
    return () => {
      document.removeEventListener('focusin', keep);
      const at = document.activeElement;
      if (before instanceof HTMLElement && before.isConnected && (at === document.body || dialog.contains(at)))
        before.focus({ preventScroll: true });
    };
  }, []);
  return <span ref={mark} hidden />;
};

/** A dialog that is there at once, with the focus in its first field: nothing typed after the click goes elsewhere. */
export const Dialog = ({ children, ...props }: Omit<ModalProps, 'opened'> & { readonly opened?: boolean }) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      {...props}
    >
      <KeepFocus />
      <FirstField />
      {children}
    </Modal>
  );
};
