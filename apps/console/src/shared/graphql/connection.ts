import { useSyncExternalStore } from 'react';

/** How long until the server is asked again whether it is there, in milliseconds. */
const AGAIN = 4000;

let lost = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const returns = new Set<() => void>();

const set = (now: boolean): void => {
  if (lost === now) return;
  lost = now;
  for (const listener of listeners) listener();
  if (!now) for (const done of returns) done();
};

/** Asks the server for a sign of life; until it comes, again after a while. */
export const probe = async (): Promise<void> => {
  clearTimeout(timer);
  const answered = await fetch('/health/live', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  set(!answered);
  if (!answered) timer = setTimeout(() => void probe(), AGAIN);
};

/** Says that a request found no server. */
export const connectionFailed = (): void => {
  if (!lost) void probe();
};

window.addEventListener('offline', () => void probe());
window.addEventListener('online', () => void probe());

/** Calls back each time the server is reached again after it was lost. */
export const onReturn = (done: () => void): (() => void) => {
  returns.add(done);
  return () => returns.delete(done);
};

/** Loads a part of the program; while the server cannot be reached it waits for it instead of failing. */
export const loadPatiently = async <Part>(load: () => Promise<Part>): Promise<Part> => {
  try {
    return await load();
  } catch (error) {
    await probe();
    if (!lost) throw error;
    await new Promise<void>((done) => {
      const stop = onReturn(() => {
        stop();
        done();
      });
    });
    return load();
  }
};

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the server cannot be reached just now. */
export const useConnectionLost = (): boolean => useSyncExternalStore(listen, () => lost);
