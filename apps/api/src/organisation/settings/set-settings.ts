import { type Result, type StatedSettings, decideSettings, ok, refuse } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { saveSettings, settingsOf } from './settings.store';

export interface SetSettingsArgs {
  readonly input: StatedSettings;
  readonly expectedVersion: number;
}

/** What the record keeps as facts; the agreement is free text and goes with the reason. */
const facts = ({ name, peopleMeasures, remindAfterDays, escalateAfterDays, appealDays }: StatedSettings) => ({
  ...{ name, peopleMeasures, remindAfterDays, escalateAfterDays, appealDays },
});

/** Sets what the organisation has settled for itself, as a whole. */
export async function setOrganizationSettings(
  tx: Tx,
  actor: Actor,
  { input, expectedVersion }: SetSettingsArgs,
): Promise<Result<string>> {
  const decided = decideSettings(input);
  if (!decided.ok) return decided;
  const before = await settingsOf(tx);
  if (!(await saveSettings(tx, decided.value, expectedVersion)))
    return refuse('STALE_VERSION', 'Somebody changed the settings since they were read.', {
      field: 'expectedVersion',
      current: (await settingsOf(tx)).version,
      remedy: 'Read the settings again.',
    });
  await appendRecord(tx, actor, {
    act: 'setOrganizationSettings',
    subjectType: 'Organization',
    subjectId: tx.organizationId,
    before: { ...facts(before), version: expectedVersion },
    after: { ...facts(decided.value), version: expectedVersion + 1 },
    reason: decided.value.agreement,
  });
  return ok(tx.organizationId);
}
