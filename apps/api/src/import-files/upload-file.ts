import { createReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Actor } from '../platform/access/actor';
import type { Tx } from '../platform/database/transaction';
import { storeUpload } from '../platform/uploads/upload.store';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Stores a file of this machine as an upload of the member; answers its id. */
export async function uploadFile(tx: Tx, actor: Actor, file: string): Promise<string> {
  const fileName = basename(file).slice(-200);
  const mediaType = extname(file).toLowerCase() === '.xlsx' ? SHEET : 'text/csv';
  return (await storeUpload(tx, actor, { fileName, mediaType, content: createReadStream(file) })).id;
}
