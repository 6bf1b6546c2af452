import { useRef, useState } from 'react';
import { upload } from './upload';

/** A file the member chose, sent to the server once however often it is looked at. */
export const useUpload = () => {
  const sent = useRef<{ readonly file: File; readonly id: string } | null>(null);
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState(false);
  const idOf = async (file: File): Promise<string | null> => {
    setFailed(false);
    if (sent.current?.file === file) return sent.current.id;
    setSending(true);
    const id = await upload(file).catch(() => null);
    setSending(false);
    setFailed(id === null);
    sent.current = id === null ? null : { file, id };
    return id;
  };
  return { idOf, sending, failed };
};
