import { NavLink } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { handOver } from '../graphql/hand-over';
import { sentBy } from '../graphql/sent';
import { useWorkspace } from '../session/workspace';

/** Opens what this page has asked and done as tabs of the GraphQL console, beside the page, so that nothing typed is lost. */
export const PageAsGraphql = () => {
  const { t } = useTranslation();
  const { member } = useWorkspace();
  const { pathname, search } = useLocation();
  const path = `${pathname}${search}`;
  const hand = () => handOver(member.id, { path, title: document.title, sent: sentBy(pathname) });
  return (
    <NavLink
      href={`/graphiql?page=${encodeURIComponent(path)}`}
      target="_blank"
      rel="noopener"
      onClick={hand}
      onAuxClick={hand}
      onContextMenu={hand}
      label={t('place.pageGraphql')}
      description={t('place.pageGraphqlHint')}
      className="place place-last"
    />
  );
};
