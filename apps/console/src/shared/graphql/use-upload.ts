import { useRef, useState } from 'react';
import { upload } from './upload';

/** A file the member chose, sent to the server once however often it is looked at; it can be stopped on its way. */
export const useUpload = () => {
  const sent = useRef<{ readonly file: File; readonly id: string } | null>(null);
  const going = useRef<AbortController | null>(null);
  const [sending, setSending] = useState(false);
  const [share, setShare] = useState(0);
  const [failed, setFailed] = useState(false);
  const idOf = async (file: File): Promise<string | null> => {
    setFailed(false);
    if (sent.current?.file === file) return sent.current.id;
    const { signal } = (going.current = new AbortController());
    setShare(0);
    setSending(true);
    const id = await upload(file, setShare, signal).catch(() => null);
    setSending(false);
    setFailed(id === null && !signal.aborted);
    sent.current = id === null ? null : { file, id };
    return id;
  };
  return { idOf, sending, share, stop: () => going.current?.abort(), failed };
};
