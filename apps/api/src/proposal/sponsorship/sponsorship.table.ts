import type { SponsorshipRequest } from '@clout/domain';
import { EntitySchema } from 'typeorm';
import { day, flag, instant, key, nullable, tenantKey, text, uuid } from '../../platform/database/columns';

export interface SponsorshipRequestRow extends SponsorshipRequest {
  readonly organizationId: string;
  /** The unit that asks: it sees the answers. */
  readonly requestingUnitId: string;
}

export const SponsorshipRequestTable = new EntitySchema<SponsorshipRequestRow>({
  name: 'sponsorship_request',
  columns: {
    organizationId: tenantKey,
    id: key,
    initiativeId: { ...uuid, name: 'initiative_id' },
    businessUnitId: { ...uuid, name: 'business_unit_id' },
    requestingUnitId: { ...uuid, name: 'requesting_unit_id' },
    initiativeTitle: { ...text, name: 'initiative_title' },
    problem: text,
    action: text,
    requestedBy: { ...uuid, name: 'requested_by' },
    requestedAt: { ...instant, name: 'requested_at' },
    answerBy: { ...day, name: 'answer_by' },
    sponsored: nullable({ ...flag, name: 'sponsor' }),
    reason: nullable(text),
    answeredBy: nullable({ ...uuid, name: 'answered_by' }),
    answeredAt: nullable({ ...instant, name: 'answered_at' }),
  },
});
