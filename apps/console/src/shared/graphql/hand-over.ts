import type { Sent } from './sent';

/** What a page of the console hands to the GraphQL console. */
export interface Handed {
  readonly path: string;
  readonly title: string;
  readonly sent: readonly Sent[];
}

const keyOf = (memberId: string): string => `clout:${memberId}:page`;

/** Lays what the page has sent where the GraphQL console of the same member finds it, also in another browser tab. */
export const handOver = (memberId: string, handed: Handed): void => {
  try {
    localStorage.setItem(keyOf(memberId), JSON.stringify(handed));
  } catch {
    // A browser that stores nothing opens the GraphQL console with its ready tabs alone.
  }
};

const isSent = (value: unknown): value is Sent =>
  typeof value === 'object' && value !== null && 'query' in value && typeof value.query === 'string';

/** What was handed over last, when it is of the page at `path`. */
export const handedOver = (memberId: string, path: string | null): Handed | null => {
  if (!path) return null;
  try {
    const handed: unknown = JSON.parse(localStorage.getItem(keyOf(memberId)) ?? 'null');
    if (typeof handed !== 'object' || handed === null || !('path' in handed) || handed.path !== path) return null;
    const sent = 'sent' in handed && Array.isArray(handed.sent) ? handed.sent.filter(isSent) : [];
    return { path, title: 'title' in handed && typeof handed.title === 'string' ? handed.title : path, sent };
  } catch {
    return null;
  }
};
