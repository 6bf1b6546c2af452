import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with the OWASP baseline: 19 MiB, two passes, one lane. */
const ARGON = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** A hash of nothing anyone knows: verified for unknown accounts, so that they take as long as known ones. */
let decoy: Promise<string> | undefined;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), ARGON);

/** Compares in the time of one verification whether or not the account exists. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(24).toString('base64url'));
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
  return matches && passwordHash !== undefined;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** True for a canonical UUID: every other id text names nothing. */
export const isUuid = (text: string): boolean => UUID.test(text);

export const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** An opaque token; it starts with the organisation's id so that it is looked up under its tenant. */
export const newToken = (organizationId: string): string =>
  `${organizationId}.${randomBytes(32).toString('base64url')}`;

/** The organisation a token belongs to, and the hash it is stored under; null for anything that is no token. */
export function readToken(token: string | undefined): { organizationId: string; hash: Buffer } | null {
  if (!token || token.length !== 80 || token[36] !== '.') return null;
  const organizationId = token.slice(0, 36);
  return isUuid(organizationId) && /^[\w-]{43}$/.test(token.slice(37)) ? { organizationId, hash: sha256(token) } : null;
}
