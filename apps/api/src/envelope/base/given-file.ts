import { invalid, ok, tidyName, type FileFormat, type Result } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import type { TableSource } from './raw-row';
import { spoolUpload } from './upload-source';

/** Largest text that may come inside the request, in bytes; larger files are uploaded. */
const INLINE_LIMIT = 200 * 1024;

/** A file as an import is given it: its text, or an upload. */
export interface GivenFile {
  readonly content: string | null;
  readonly uploadId: string | null;
  readonly fileName: string | null;
}

/** A file that can be read; `remove` must be called when it is done. */
export interface OpenedFile {
  readonly source: TableSource;
  readonly fileName: string;
  readonly remove: () => Promise<void>;
}

/** Opens a given file: INVALID_INPUT for both or neither, for a text too large, and for an upload of somebody else. */
export async function openFile(tx: Tx, input: GivenFile): Promise<Result<OpenedFile>> {
  const { content, uploadId } = input;
  if ((content === null) === (uploadId === null))
    return invalid([{ field: 'content', message: 'give either content or uploadId' }]);
  if (content !== null) {
    const bytes = Buffer.from(content, 'utf8');
    if (bytes.length > INLINE_LIMIT)
      return invalid(
        [{ field: 'content', message: `has more than ${INLINE_LIMIT} bytes` }],
        'Upload the file and give its uploadId.',
      );
    return ok({ source: { bytes }, fileName: input.fileName ?? 'content.csv', remove: () => Promise.resolve() });
  }
  const upload = await spoolUpload(tx, uploadId ?? '');
  if (!upload) return invalid([{ field: 'uploadId', message: 'there is no such upload of yours' }]);
  return ok({ ...upload, fileName: input.fileName ?? upload.fileName });
}

/** A mapping whose column names are written as a file's header is read. */
export const tidyColumns = <Mapping extends FileFormat>(mapping: Mapping): Mapping =>
  Object.fromEntries(
    Object.entries(mapping).map(([key, value]) => [
      key,
      key.endsWith('Column') && typeof value === 'string' ? tidyName(value) : (value as unknown),
    ]),
  ) as unknown as Mapping;
