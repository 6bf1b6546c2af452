import { type Result, invalid, ok } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { readUpload } from '../../platform/uploads/upload.store';

/** Largest file of proposals, in bytes, and largest text inside the request. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_INSIDE = 200 * 1024;

/** The bytes of a file that comes as text or as an upload of at most `most` bytes; never both. */
export async function fileBytes(
  tx: Tx,
  { content, uploadId }: { readonly content?: string | null; readonly uploadId?: string | null },
  most: number = MOST_BYTES,
): Promise<Result<Buffer>> {
  const refused = (field: string, message: string) => invalid([{ field, message }]);
  if ((typeof content === 'string') === (typeof uploadId === 'string'))
    return refused('content', 'give either content or uploadId');
  if (typeof content === 'string') {
    const bytes = Buffer.from(content, 'utf8');
    return bytes.length > MOST_INSIDE ? refused('content', `has more than ${MOST_INSIDE} bytes; upload it`) : ok(bytes);
  }
  const upload = await readUpload(tx, uploadId ?? '');
  if (!upload) return refused('uploadId', 'there is no such upload of yours');
  if (upload.size > most) return refused('uploadId', `has more than ${most} bytes`);
  const pieces: Buffer[] = [];
  for await (const piece of upload.chunks()) pieces.push(piece);
  return ok(Buffer.concat(pieces));
}
