import { DEFAULT_PREFERENCES, ok, type NoticePreferences, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import type { Ask } from '../../platform/graphql/ask';
import { memberById } from '../member.store';
import { preferencesOf, savePreferences } from './notification.store';

/** How the member wants to be told, with the address that mails go to. */
export interface ShownPreferences extends NoticePreferences {
  readonly address: string;
}

/** Says how the member wants to be told; it is nobody else's concern, so the record says nothing of it. */
export async function setNotificationPreferences(
  tx: Tx,
  actor: Actor,
  preferences: NoticePreferences,
): Promise<Result<string>> {
  await savePreferences(tx, actor.memberId, preferences);
  return ok(actor.memberId);
}

export async function readPreferences(tx: Tx, memberId: string): Promise<ShownPreferences> {
  const said = (await preferencesOf(tx, memberId)) ?? DEFAULT_PREFERENCES;
  return { ...said, address: (await memberById(tx, memberId))?.email ?? '' };
}

/** The reader's language, read once a request. */
export const languageOf = (ask: Ask) =>
  ask.once(
    'notice-language',
    async (tx, actor) => ((await preferencesOf(tx, actor.memberId)) ?? DEFAULT_PREFERENCES).language,
  );
