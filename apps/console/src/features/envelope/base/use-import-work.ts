import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useAct } from '../../../shared/graphql/use-act';
import { CancelImportMutation, type ImportProgress, ImportProgressQuery } from './import-operations';
import { isOwn, type OwnImport } from './own-import';

/** Milliseconds between two questions while it runs. */
const PAUSE = 500;

/** How far one import is, asked for while the act is busy and at no other time, and the way to end it. */
export const useImportWork = ({ busy }: { readonly busy: boolean }) => {
  const client = useClient();
  const cancel = useAct(CancelImportMutation);
  const own = useRef<OwnImport | null>(null);
  const [starting, setStarting] = useState(false);
  const [stopped, setStopped] = useState(false);
  const [work, setWork] = useState<ImportProgress | null>(null);
  const ask = useRef(async (id: string | null) => {
    const { data } = await client.query(ImportProgressQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    return data?.importProgress;
  });
  /** Before the act: what is told from now on of another import of this file is its own. */
  const begin = async (fileName: string) => {
    cancel.clear();
    setStopped(false);
    setWork(null);
    setStarting(true);
    const last = await ask.current(null);
    // Where nobody could tell, none is followed rather than a wrong one.
    own.current = last === undefined ? null : { before: last?.id ?? null, fileName };
    setStarting(false);
  };
  useEffect(() => {
    if (!busy) return;
    let known: string | null = null;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const told = await ask.current(known);
      if (over) return;
      if (told && own.current && isOwn(told, own.current)) {
        known = told.id;
        setWork(told);
      }
      timer = setTimeout(() => void look(), PAUSE);
    };
    timer = setTimeout(() => void look(), PAUSE);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [busy]);
  const stop = async (id: string) => setStopped((await cancel.run({ id })) !== null);
  return { busy, starting, begin, work, cancel, stop, stopped };
};
