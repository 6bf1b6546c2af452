import { fetchOptions } from './client';

/** Streams a file to the upload address; answers its upload id, or null when the server refused it. */
export const upload = async (file: File): Promise<string | null> => {
  const { credentials, headers } = fetchOptions();
  const answer = await fetch(`/uploads?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    credentials,
    headers: { ...(headers as Record<string, string>), 'content-type': 'application/octet-stream' },
    body: file,
  });
  if (!answer.ok) return null;
  const body = (await answer.json()) as { uploadId?: string };
  return body.uploadId ?? null;
};
