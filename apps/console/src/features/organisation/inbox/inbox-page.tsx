import './catalogue';
import './inbox.css';
import { Anchor, Badge, Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import type { ResultOf } from '../../../shared/graphql/graphql';
import { useLoadOn } from '../../../shared/graphql/use-load-on';
import { LoadOn } from '../../../shared/ui/load-on';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { InboxQuery } from './operations';
import { useNoticeLanguage, useRead } from './use-notices';

const PAGE = 50;
type Inbox = ResultOf<typeof InboxQuery>['notifications'];
const listOf = (data: ResultOf<typeof InboxQuery>) => data.notifications;

const Notice = (props: { readonly notice: Inbox['nodes'][number]; readonly onRead: () => void }) => {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const { notice, onRead } = props;
  const unread = notice.readAt === null;
  return (
    <li className={unread ? 'notice notice-unread' : 'notice'}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={2} flex="1 1 16rem">
          <Group gap="xs">
            <Anchor component={Link} to={notice.path} fw={unread ? 700 : 400} onClick={unread ? onRead : undefined}>
              {notice.title}
            </Anchor>
            {unread ? (
              <Badge variant="light" size="sm">
                {t('unread')}
              </Badge>
            ) : null}
          </Group>
          <Text size="sm">{notice.text}</Text>
          <Text size="xs" c="dimmed">
            {format.dateTime(notice.at)} · {notice.actor?.name ?? t('byProgram')}
          </Text>
        </Stack>
        {unread ? (
          <Button size="xs" variant="default" onClick={onRead} aria-label={t('readOf', { title: notice.title })}>
            {t('read')}
          </Button>
        ) : null}
      </Group>
    </li>
  );
};

/** Everything a member was told, newest first, with what they have not read marked. */
export default function InboxPage() {
  const { t } = useTranslation('inbox');
  const language = useNoticeLanguage();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const { answer, list, again } = useLoadOn(InboxQuery, { language, unreadOnly, first: PAGE }, listOf);
  const read = useRead();
  const mark = async (marking: Promise<unknown>) => {
    if (await marking) again();
  };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={
        <Button component={Link} to="/preferences" variant="default">
          {t('settings')}
        </Button>
      }
    >
      <Stack gap="md">
        <Group justify="space-between">
          <Switch
            label={t('onlyUnread')}
            checked={unreadOnly}
            onChange={(event) => setUnreadOnly(event.currentTarget.checked)}
          />
          <Button variant="default" loading={read.act.busy} onClick={() => void mark(read.all())}>
            {t('allRead')}
          </Button>
        </Group>
        <ActProblem act={read.act} />
        <Loaded answer={answer} onRetry={again}>
          {() =>
            !list || list.rows.length === 0 ? (
              <Empty
                title={unreadOnly ? t('nothingNew') : t('empty')}
                text={unreadOnly ? t('nothingNewText') : t('emptyText')}
              />
            ) : (
              <Stack gap="sm">
                <ul className="notices-page">
                  {list.rows.map((notice) => (
                    <Notice key={notice.id} notice={notice} onRead={() => void mark(read.one(notice.id))} />
                  ))}
                </ul>
                <LoadOn list={list} count={t('count', { count: list.total })} />
              </Stack>
            )
          }
        </Loaded>
      </Stack>
    </Page>
  );
}
