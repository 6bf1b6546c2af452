import type { Attachment } from '@clout/domain';
import { EntitySchema } from 'typeorm';
import { instant, integer, key, tenantKey, text, uuid } from '../../platform/database/columns';
import type { PartKey } from '../initiative/initiative-part.key';

export const AttachmentTable = new EntitySchema<PartKey & Attachment & { readonly content: Buffer }>({
  name: 'attachment',
  columns: {
    organizationId: tenantKey,
    initiativeId: { ...uuid, name: 'initiative_id' },
    businessUnitId: { ...uuid, name: 'business_unit_id' },
    state: { ...text, name: 'initiative_state' },
    id: key,
    name: text,
    mediaType: { ...text, name: 'media_type' },
    size: integer,
    content: { type: 'bytea' },
    uploadedBy: { ...uuid, name: 'uploaded_by' },
    uploadedAt: { ...instant, name: 'uploaded_at' },
  },
});
