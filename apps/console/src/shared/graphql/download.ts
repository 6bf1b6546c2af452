import { fetchOptions } from './client';

/** A file that the browser was given, or why there is none. */
export type Download =
  | { readonly saved: true; readonly rows: string; readonly recordHead: string }
  | { readonly saved: false; readonly message: string | null };

/** Asks the server for a file and hands it to the browser; rejects with AbortError when it is cancelled. */
export const download = async (address: string, name: string, signal: AbortSignal): Promise<Download> => {
  const answer = await fetch(address, { ...fetchOptions(), signal });
  if (!answer.ok) {
    const body = (await answer.json().catch(() => ({}))) as { message?: string };
    return { saved: false, message: body.message ?? null };
  }
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return {
    saved: true,
    rows: answer.headers.get('x-clout-rows') ?? '',
    recordHead: answer.headers.get('x-clout-record-head') ?? '',
  };
};
