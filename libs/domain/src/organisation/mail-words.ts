import type { Language } from './notices';

/** One notice in a mail: words that are nothing secret, and the address of its page. */
export interface MailedNotice {
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

export interface MailParts {
  /** Whom it greets. */
  readonly name: string;
  readonly notices: readonly MailedNotice[];
  /** True for the daily digest. */
  readonly digest: boolean;
  /** Where the member says how they want to be told. */
  readonly preferencesUrl: string;
}

export interface MailWords {
  readonly subject: string;
  readonly text: string;
}

const WORDS = {
  EN: {
    greeting: (name: string) => `Hello ${name},`,
    subject: (count: number) => (count === 1 ? 'One notice from Clout' : `${count} notices from Clout`),
    digest: 'this is what came up since your last digest:',
    why: 'You get this mail because of your notification settings. Change them here:',
  },
  DE: {
    greeting: (name: string) => `Guten Tag ${name},`,
    subject: (count: number) => (count === 1 ? 'Eine Mitteilung von Clout' : `${count} Mitteilungen von Clout`),
    digest: 'das hat sich seit Ihrer letzten Übersicht ergeben:',
    why: 'Sie erhalten diese E-Mail aufgrund Ihrer Benachrichtigungseinstellungen. Hier können Sie sie ändern:',
  },
} satisfies Readonly<Record<Language, unknown>>;

/** One line, however a name was typed: nothing breaks out of a subject. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A mail in plain text: a notice, or the digest of several. */
export function mailWords(language: Language, { name, notices, digest, preferencesUrl }: MailParts): MailWords {
  const words = WORDS[language];
  const single = digest ? undefined : notices[0];
  const parts = notices.map(({ title, text, url }) => [oneLine(title), oneLine(text), url].join('\n'));
  return {
    subject: single ? oneLine(single.title) : words.subject(notices.length),
    text: [
      words.greeting(oneLine(name)),
      ...(digest ? [words.digest] : []),
      ...(single ? [`${oneLine(single.text)}\n${single.url}`] : parts),
      `-- \n${words.why}\n${preferencesUrl}`,
    ].join('\n\n'),
  };
}
