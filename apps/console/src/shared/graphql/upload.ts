import { fetchOptions } from './client';

/** The whole of a file, in basis points. */
const WHOLE = 10_000;

/**
 * Streams a file to the upload address and tells `heard` how much of it went, in basis points; answers its upload id, or
 * null when the server refused it. Fails when the connection breaks, or when `signal` ends it.
 */
export const upload = (file: File, heard?: (share: number) => void, signal?: AbortSignal): Promise<string | null> =>
  new Promise((resolve, fail) => {
    const { headers } = fetchOptions();
    const request = new XMLHttpRequest();
    request.open('POST', `/uploads?name=${encodeURIComponent(file.name)}`);
    for (const [name, value] of new Headers(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => heard?.(total > 0 ? Math.floor((loaded * WHOLE) / total) : 0);
    request.onload = () => {
      const body = request.response as { uploadId?: string } | null;
      resolve(request.status >= 200 && request.status < 300 ? (body?.uploadId ?? null) : null);
    };
    request.onerror = () => fail(new TypeError('the file could not be sent'));
    request.onabort = request.onerror;
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
