import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tx } from '../../platform/database/transaction';
import { readUpload } from '../../platform/uploads/upload.store';
import type { TableSource } from './raw-row';

/** An uploaded file on disk for as long as it is read. */
export interface SpooledUpload {
  readonly source: TableSource;
  readonly fileName: string;
  readonly remove: () => Promise<void>;
}

/** Puts the asking member's upload into a private temporary file, piece by piece; null when there is none. */
export async function spoolUpload(tx: Tx, uploadId: string): Promise<SpooledUpload | null> {
  const upload = await readUpload(tx, uploadId);
  if (!upload) return null;
  const path = join(tmpdir(), `clout-${randomUUID()}`);
  const remove = (): Promise<void> => rm(path, { force: true });
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of upload.chunks()) await file.write(piece);
  } catch (error) {
    await remove();
    throw error;
  } finally {
    await file.close();
  }
  return { source: { path }, fileName: upload.fileName, remove };
}
