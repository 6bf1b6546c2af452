import { isLoopback } from '../config';

/** True where the page that asks is this installation's own, or no page asks. */
export const isOwnOrigin = (origin: string | undefined, host: string | undefined, publicUrl: string): boolean => {
  if (origin === undefined) return true;
  const own = new URL(publicUrl);
  if (origin === own.origin) return true;
  if (!isLoopback(own.hostname) || !URL.canParse(origin)) return false;
  const asked = new URL(origin);
  return asked.protocol === own.protocol && isLoopback(asked.hostname) && asked.host === host;
};
