import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { useAct } from '../../../shared/graphql/use-act';
import { toast } from '../../../shared/ui/toast';
import { BellQuery, ReadMutation, UNTIL_READ } from './operations';

/** How often the inbox is looked into while the console is in view, in milliseconds. */
const EVERY = 20_000;

/** The language of the console, as the API names it. */
export const useNoticeLanguage = () => (useTranslation().i18n.language === 'de' ? 'DE' : 'EN');

/** What is unread, kept up to date; what arrives while the console is open is said in passing. */
export const useNotices = (onRead: (id: string) => void) => {
  const language = useNoticeLanguage();
  const client = useClient();
  const [{ data }] = useQuery({ query: BellQuery, variables: { language }, context: UNTIL_READ });
  const newest = useRef<string | null>(null);
  const readOne = useRef(onRead);
  useEffect(() => {
    readOne.current = onRead;
  });

  useEffect(() => {
    if (data && newest.current === null) newest.current = data.notifications.nodes[0]?.at ?? '';
  }, [data]);

  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await client
        .query(BellQuery, { language }, { ...UNTIL_READ, requestPolicy: 'network-only' })
        .toPromise();
      const nodes = answer.data?.notifications.nodes ?? [];
      const before = newest.current;
      const [latest] = nodes;
      if (before === null || !latest || latest.at <= before) return;
      newest.current = latest.at;
      for (const notice of nodes.filter(({ at }) => at > before).reverse())
        toast(notice.title, notice.path, () => readOne.current(notice.id));
    };
    const looking = setInterval(() => void look(), EVERY);
    const seen = () => void look();
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(looking);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [client, language]);

  return { unread: data?.unreadNotifications ?? 0, newest: data?.notifications.nodes ?? [] };
};

/** Marks notices as read. */
export const useRead = () => {
  const act = useAct(ReadMutation);
  return {
    act,
    one: (id: string) => act.run({ ids: [id], all: false }),
    all: () => act.run({ ids: [], all: true }),
  };
};
