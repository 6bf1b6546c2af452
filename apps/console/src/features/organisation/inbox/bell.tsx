import './catalogue';
import './inbox.css';
import { ActionIcon, Anchor, Button, Group, Indicator, Popover, Stack, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import { useNotices, useRead } from './use-notices';

/** How many notices are unread, the newest of them at hand, and a word in passing when another arrives. */
export default function Bell() {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const read = useRead();
  const { unread, newest } = useNotices((id) => void read.one(id));
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={340} trapFocus returnFocus shadow="md">
      <Indicator
        label={unread > 99 ? '99+' : format.count(unread)}
        size={18}
        offset={4}
        color="red.8"
        disabled={unread === 0}
        zIndex={1}
      >
        <Popover.Target>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('bell', { count: unread })}
            aria-expanded={opened}
            aria-haspopup="dialog"
            onClick={() => setOpened((is) => !is)}
          >
            <IconBell size={18} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label={t('title')}>
        <Stack gap="sm">
          {newest.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('nothingNew')}. {t('nothingNewText')}
            </Text>
          ) : (
            <ul className="notices">
              {newest.map((notice) => (
                <li key={notice.id}>
                  <Anchor
                    component={Link}
                    to={notice.path}
                    size="sm"
                    fw={600}
                    onClick={() => {
                      close();
                      void read.one(notice.id);
                    }}
                  >
                    {notice.title}
                  </Anchor>
                  <Text size="xs" c="dimmed">
                    {format.dateTime(notice.at)}
                  </Text>
                </li>
              ))}
            </ul>
          )}
          <Group justify="space-between" gap="xs">
            <Anchor component={Link} to="/inbox" size="sm" onClick={close}>
              {t('whole')}
            </Anchor>
            <Anchor component={Link} to="/preferences" size="sm" onClick={close}>
              {t('settings')}
            </Anchor>
          </Group>
          {unread > 0 ? (
            <Button size="xs" variant="default" loading={read.act.busy} onClick={() => void read.all()}>
              {t('allRead')}
            </Button>
          ) : null}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
