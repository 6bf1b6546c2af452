import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { graphql } from './graphql';

const SentencesQuery = graphql(`
  query Sentences($texts: [String!]!) {
    sentences(texts: $texts)
  }
`);

/** How long one types on before what was made of it is said, in milliseconds. */
const PAUSE = 200;

/**
 * Says sentences that the browser makes by the rules of the core, in the reader's language: null while one is not said
 * yet, the English sentence where the server cannot be asked.
 */
export const useSaid = (texts: readonly string[]): ((text: string) => string | null) => {
  const { i18n } = useTranslation();
  const client = useClient();
  const [said, setSaid] = useState<ReadonlyMap<string, string>>(new Map());
  const { language } = i18n;
  const say = useCallback(
    (text: string) => (language === 'en' || text === '' ? text : (said.get(`${language} ${text}`) ?? null)),
    [language, said],
  );
  const lacking = JSON.stringify([...new Set(texts)].filter((text) => say(text) === null));
  const first = said.size === 0;
  useEffect(() => {
    const asked = JSON.parse(lacking) as string[];
    if (asked.length === 0) return undefined;
    let over = false;
    const ask = async () => {
      const { data } = await client.query(SentencesQuery, { texts: asked }).toPromise();
      const found = asked.map((text, k) => [`${language} ${text}`, data?.sentences[k] ?? text] as const);
      if (!over) setSaid((known) => new Map([...known, ...found]));
    };
    const timer = setTimeout(() => void ask(), first ? 0 : PAUSE);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [client, language, lacking, first]);
  return say;
};
