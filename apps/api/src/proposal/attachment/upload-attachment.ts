import { ATTACHMENT_BYTES, type Result, invalid, mayAct, ok, readAttachment } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { readUpload } from '../../platform/uploads/upload.store';
import { loadForAct } from '../initiative/load-initiative';
import { attachmentsOf, insertAttachment } from './attachment.store';

export interface UploadAttachmentArgs {
  readonly input: {
    readonly initiativeId: string;
    readonly name: string;
    readonly mediaType: string;
    readonly content?: string | null;
    readonly uploadId?: string | null;
  };
}

/** Bytes of a file sent inside the request. */
const MOST_INSIDE = 200 * 1024;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

async function bytesOf(tx: Tx, { content, uploadId }: UploadAttachmentArgs['input']): Promise<Result<Buffer>> {
  const refused = (field: string, message: string) => invalid([{ field, message }]);
  if (typeof content === 'string' && typeof uploadId === 'string')
    return refused('uploadId', 'must not stand beside content');
  if (typeof content === 'string') {
    if (content.length > Math.ceil(MOST_INSIDE / 3) * 4)
      return refused('content', `must have at most ${MOST_INSIDE} bytes; send larger files to /uploads`);
    return BASE64.test(content) ? ok(Buffer.from(content, 'base64')) : refused('content', 'must be base64');
  }
  const upload = typeof uploadId === 'string' ? await readUpload(tx, uploadId) : null;
  if (!upload) return refused(typeof uploadId === 'string' ? 'uploadId' : 'content', 'must name the bytes of a file');
  if (upload.size > ATTACHMENT_BYTES)
    return refused('uploadId', `must have at most ${ATTACHMENT_BYTES} bytes, has ${upload.size}`);
  const pieces: Buffer[] = [];
  for await (const piece of upload.chunks()) pieces.push(piece);
  return ok(Buffer.concat(pieces));
}

/** Adds a file to a draft or a returned initiative. */
export async function uploadAttachment(tx: Tx, actor: Actor, { input }: UploadAttachmentArgs): Promise<Result<string>> {
  const { initiative, cycle } = await loadForAct(tx, input.initiativeId);
  const allowed = mayAct('edit', actor, initiative, cycle.state);
  if (!allowed.ok) return allowed;
  const bytes = await bytesOf(tx, input);
  if (!bytes.ok) return bytes;
  const already = (await attachmentsOf(tx, [initiative.id])).length;
  const file = readAttachment({ name: input.name, mediaType: input.mediaType, bytes: bytes.value, already });
  if (!file.ok) return file;
  return ok(
    await insertAttachment(tx, initiative, { ...file.value, content: bytes.value, uploadedBy: actor.memberId }),
  );
}
