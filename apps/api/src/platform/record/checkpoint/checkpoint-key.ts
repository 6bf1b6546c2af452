import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the key that signs checkpoints lies: beside the database's folder, never in the database. */
export const keyFile = (dataFolder: string): string => join(dataFolder, 'checkpoint-key.pem');

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** The signing key (Ed25519), made on first use in a file that only its owner reads; two makers end with one key. */
export async function signingKey(dataFolder: string): Promise<KeyObject> {
  const file = keyFile(dataFolder);
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (kept !== null) return createPrivateKey(kept);
  await mkdir(dataFolder, { recursive: true });
  const fresh = `${file}.${randomUUID()}`;
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  await writeFile(fresh, pem, { mode: 0o600, flag: 'wx' });
  await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(fresh);
  return createPrivateKey(await readFile(file, 'utf8'));
}

/** The public half of this installation's key; null when it has none yet. */
export async function trustedKey(dataFolder: string): Promise<KeyObject | null> {
  try {
    return createPublicKey(await readFile(keyFile(dataFolder), 'utf8'));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
