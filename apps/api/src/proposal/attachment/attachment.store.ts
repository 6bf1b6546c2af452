import { randomUUID } from 'node:crypto';
import type { AcceptedFile, Attachment, Initiative } from '@clout/domain';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { AttachmentTable } from './attachment.table';

const COLUMNS = `a.id, a.initiative_id as "initiativeId", a.name, a.media_type as "mediaType", a.size,
  a.uploaded_by as "uploadedBy", a.uploaded_at as "uploadedAt"`;

/** The attachments of the given initiatives that the session may see, in the order they came; without their bytes. */
export const attachmentsOf = (tx: Tx, initiativeIds: readonly string[]): Promise<Attachment[]> =>
  tx.query<Attachment>(
    `select ${COLUMNS} from attachment a where a.organization_id = $1 and a.initiative_id = any ($2::uuid[])
     order by a.uploaded_at, a.id`,
    [tx.organizationId, initiativeIds],
  );

/** One attachment without its bytes, or null when the session may not see it. */
export async function attachmentById(tx: Tx, id: string): Promise<Attachment | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.query<Attachment>(
    `select ${COLUMNS} from attachment a where a.organization_id = $1 and a.id = $2`,
    [tx.organizationId, id],
  );
  return row ?? null;
}

/** The bytes of an attachment that the session may see, else null. */
export async function attachmentContent(tx: Tx, id: string): Promise<Buffer | null> {
  const [row] = await tx.query<{ content: Buffer }>(
    'select content from attachment where organization_id = $1 and id = $2',
    [tx.organizationId, id],
  );
  return row?.content ?? null;
}

/** Keeps a file with its initiative; answers its id. */
export async function insertAttachment(
  tx: Tx,
  initiative: Pick<Initiative, 'id' | 'businessUnitId' | 'state'>,
  file: AcceptedFile & { readonly content: Buffer; readonly uploadedBy: string },
): Promise<string> {
  const id = randomUUID();
  const { id: initiativeId, businessUnitId, state } = initiative;
  const part = { organizationId: tx.organizationId, initiativeId, businessUnitId, state };
  await tx.manager.insert(AttachmentTable, { ...part, ...file, id, uploadedAt: tx.now });
  return id;
}
