import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isUuid } from '../platform/access/secret';
import type { Tx } from '../platform/database/transaction';
import type { TableSource } from './base/read-table';

/** Bytes read from the database at a time. */
const CHUNK = 1_000_000;

/** An uploaded file on disk for as long as it is read. */
export interface SpooledUpload {
  readonly source: TableSource;
  readonly fileName: string;
  readonly remove: () => Promise<void>;
}

/** Puts the asking member's upload into a private temporary file, piece by piece; null when there is none. */
export async function spoolUpload(tx: Tx, uploadId: string): Promise<SpooledUpload | null> {
  if (!isUuid(uploadId)) return null;
  const [found] = await tx.query<{ file_name: string; size: number }>(
    'select file_name, size from upload where organization_id = $1 and id = $2',
    [tx.organizationId, uploadId],
  );
  if (!found) return null;
  const path = join(tmpdir(), `clout-${randomUUID()}`);
  const remove = (): Promise<void> => rm(path, { force: true });
  const file = await open(path, 'wx', 0o600);
  try {
    for (let from = 1; from <= found.size; from += CHUNK) {
      const [piece] = await tx.query<{ bytes: Buffer }>(
        'select substring(content from $3 for $4) as bytes from upload where organization_id = $1 and id = $2',
        [tx.organizationId, uploadId, from, CHUNK],
      );
      await file.write(piece?.bytes ?? Buffer.alloc(0));
    }
  } catch (error) {
    await remove();
    throw error;
  } finally {
    await file.close();
  }
  return { source: { path }, fileName: found.file_name, remove };
}
