import { CloseButton, Paper, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dismissToast, type Toast, useToasts } from './toast';

/** How long a word in passing stays when nobody looks at it, in milliseconds. */
const STAYS = 8000;

const One = ({ toast }: { readonly toast: Toast }) => {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismissToast(toast.id), STAYS);
    return () => clearTimeout(timer);
  }, [held, toast.id]);
  const hold = () => setHeld(true);
  const follow = () => {
    toast.onFollow?.();
    dismissToast(toast.id);
  };
  const letGo = () => setHeld(false);
  return (
    <Paper
      className="toast"
      withBorder
      shadow="md"
      p="sm"
      onMouseEnter={hold}
      onMouseLeave={letGo}
      onFocus={hold}
      onBlur={letGo}
    >
      <Text size="sm">
        {toast.to ? (
          <Link to={toast.to} onClick={follow}>
            {toast.text}
          </Link>
        ) : (
          toast.text
        )}
      </Text>
      <CloseButton size="sm" aria-label={t('action.close')} onClick={() => dismissToast(toast.id)} />
    </Paper>
  );
};

/** Where words in passing appear; a screen reader says each when it can, without being taken anywhere. */
export const Toasts = () => {
  const toasts = useToasts();
  return (
    <div className="toasts no-print" role="log" aria-live="polite">
      {toasts.map((toast) => (
        <One key={toast.id} toast={toast} />
      ))}
    </div>
  );
};
