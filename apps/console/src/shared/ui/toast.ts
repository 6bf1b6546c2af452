import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Address inside the console that tells more. */
  readonly to?: string;
  /** What following it does besides. */
  readonly onFollow?: () => void;
}

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

const set = (now: readonly Toast[]): void => {
  toasts = now;
  for (const listener of listeners) listener();
};

/** Says something in passing, in the corner of every page; it takes the focus from nobody and goes by itself. */
export const toast = (text: string, to?: string, onFollow?: () => void): void =>
  set([...toasts.filter((it) => it.text !== text), { id: next++, text, to, onFollow }].slice(-4));

export const dismissToast = (id: number): void => set(toasts.filter((it) => it.id !== id));

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useToasts = (): readonly Toast[] => useSyncExternalStore(listen, () => toasts);
