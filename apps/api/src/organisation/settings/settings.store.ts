import type { OrganizationSettings, StatedSettings } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';

export interface StoredSettings extends OrganizationSettings {
  readonly version: number;
}

const SELECT = `select name, people_measures as "peopleMeasures", people_agreement as agreement,
  remind_after_days as "remindAfterDays", escalate_after_days as "escalateAfterDays", appeal_days as "appealDays", version
  from organization where organization_id = $1`;

export async function settingsOf(tx: Tx): Promise<StoredSettings & StatedSettings> {
  const [row] = await tx.query<StoredSettings & StatedSettings>(SELECT, [tx.organizationId]);
  if (!row) throw notFound();
  return row;
}

/** Keeps settings whole; false when their version has moved on. */
export const saveSettings = async (tx: Tx, settings: StatedSettings, expectedVersion: number): Promise<boolean> =>
  (await tx.affect(
    `update organization set name = $2, people_measures = $3, people_agreement = $4, remind_after_days = $5,
       escalate_after_days = $6, appeal_days = $7, version = version + 1
     where organization_id = $1 and version = $8`,
    [
      tx.organizationId,
      settings.name,
      settings.peopleMeasures,
      settings.agreement,
      settings.remindAfterDays,
      settings.escalateAfterDays,
      settings.appealDays,
      expectedVersion,
    ],
  )) === 1;
