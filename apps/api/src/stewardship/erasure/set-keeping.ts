import { invalid, ok, readReason, refuse, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { onHold } from './erase-member';
import { lockKeeping, saveLegalHold, saveRetention } from './erasure.store';

const about = (tx: Tx) => ({ subjectType: 'Organization', subjectId: tx.organizationId });

/** Puts a legal hold on or lifts it, with a reason. */
export async function setLegalHold(
  tx: Tx,
  actor: Actor,
  args: { readonly on: boolean; readonly reason: string },
): Promise<Result<string>> {
  const reason = readReason(args.reason);
  if (!reason.ok) return reason;
  const { legalHold } = await lockKeeping(tx);
  if (legalHold === args.on)
    return refuse('WRONG_STATE', `The legal hold is ${args.on ? 'on' : 'off'} already.`, { field: 'on' });
  await saveLegalHold(tx, args.on);
  const facts = { before: { legalHold }, after: { legalHold: args.on } };
  await appendRecord(tx, actor, { act: 'setLegalHold', ...about(tx), ...facts, reason: reason.value });
  return ok(tx.organizationId);
}

/** Sets after how many years free texts are erased; null keeps them. Not while a legal hold is on. */
export async function setRetention(
  tx: Tx,
  actor: Actor,
  args: { readonly years: number | null },
): Promise<Result<string>> {
  if (args.years !== null && (args.years < 1 || args.years > 100))
    return invalid([{ field: 'years', message: 'must be 1 to 100, or null to keep texts' }]);
  const { legalHold, retentionYears } = await lockKeeping(tx);
  if (legalHold) return onHold();
  await saveRetention(tx, args.years);
  const facts = { before: { retentionYears }, after: { retentionYears: args.years } };
  await appendRecord(tx, actor, { act: 'setRetention', ...about(tx), ...facts });
  return ok(tx.organizationId);
}
