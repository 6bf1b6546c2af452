import { type Language, LANGUAGES } from '@clout/domain';
import { languageOf } from '../../organisation/inbox/preferences';
import type { Ask } from '../../platform/graphql/ask';
import { badInput } from '../../platform/graphql/faults';

/** The language of a file: the one its address asks for, else the one that the member's mails are written in. */
export async function askedLanguage(ask: Ask, asked: unknown): Promise<Language> {
  if (asked === undefined) return languageOf(ask);
  const found = LANGUAGES.find((one) => one.toLowerCase() === asked);
  if (!found) throw badInput('language must be en or de.');
  return found;
}
