import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Actor } from '../access/actor';
import { isUuid } from '../access/secret';
import type { Tx } from '../database/transaction';

/** Largest file taken. */
export const MAX_UPLOAD = 64 * 1024 * 1024;
const CHUNK = 1024 * 1024;

export class UploadTooLarge extends Error {}

/** Stores a stream chunk by chunk, so that memory holds one chunk; too large a file is stored not at all. */
export async function storeUpload(
  tx: Tx,
  actor: Actor,
  file: { fileName: string; mediaType: string; content: Readable },
): Promise<{ id: string; size: number }> {
  const id = randomUUID();
  const insert = `insert into upload_chunk (organization_id, upload_id, member_id, position, content) values ($1, $2, $3, $4, $5)`;
  await tx.query(
    `insert into upload (organization_id, id, member_id, file_name, media_type, size, uploaded_at) values ($1, $2, $3, $4, $5, 0, $6)`,
    [tx.organizationId, id, actor.memberId, file.fileName, file.mediaType, tx.now],
  );
  let size = 0;
  let position = 0;
  let pending: Buffer[] = [];
  let waiting = 0;
  const flush = async () => {
    if (waiting === 0) return;
    await tx.query(insert, [tx.organizationId, id, actor.memberId, position, Buffer.concat(pending)]);
    position += 1;
    pending = [];
    waiting = 0;
  };
  for await (const piece of file.content as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MAX_UPLOAD) throw new UploadTooLarge();
    pending.push(piece);
    waiting += piece.length;
    if (waiting >= CHUNK) await flush();
  }
  await flush();
  await tx.query('update upload set size = $3 where organization_id = $1 and id = $2', [tx.organizationId, id, size]);
  return { id, size };
}

export interface UploadedFile {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  /** The content in order, a chunk at a time. */
  chunks(): AsyncIterable<Buffer>;
}

/** A file that the session's member has uploaded; null when there is none of that id. */
export async function readUpload(tx: Tx, id: string): Promise<UploadedFile | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.query<{ file_name: string; media_type: string; size: string }>(
    'select file_name, media_type, size from upload where organization_id = $1 and id = $2',
    [tx.organizationId, id],
  );
  if (!row) return null;
  const chunk = 'select content from upload_chunk where organization_id = $1 and upload_id = $2 and position = $3';
  async function* chunks() {
    for (let position = 0; ; position += 1) {
      const [next] = await tx.query<{ content: Buffer }>(chunk, [tx.organizationId, id, position]);
      if (!next) return;
      yield next.content;
    }
  }
  return { id, fileName: row.file_name, mediaType: row.media_type, size: Number(row.size), chunks };
}
