/** Most characters of an error that are kept. */
const MOST = 500;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const SECRETS: readonly (readonly [RegExp, string])[] = [
  // A name and password in an address.
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@]{1,300}@/gi, '$1'],
  [/[^\s<>"'(),;:@]{1,100}@[^\s<>"'(),;:@]{1,200}/g, '[address]'],
  [/\b(bearer|basic)\s+\S+/gi, '$1 […]'],
  [/\b(password|passwd|pwd|pass|token|secret|authorization|api[-_]?key)(\s*[=:]\s*)\S+/gi, '$1$2[…]'],
];

const opaque = (word: string): string => (UUID.test(word) || !/\d/.test(word) ? word : '[…]');

/** An error's message on one line, without addresses, passwords, tokens or what looks like one; 500 characters at most. */
export const plainError = (message: string): string => {
  const line = message
    .slice(0, 4 * MOST)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return SECRETS.reduce((text, [secret, instead]) => text.replace(secret, instead), line)
    .replace(/[\w+/=-]{24,}/g, opaque)
    .slice(0, MOST);
};
