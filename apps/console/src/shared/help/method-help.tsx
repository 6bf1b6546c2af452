import { ActionIcon, Popover } from '@mantine/core';
import { IconQuestionMark } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withWords } from '../format/words';
import { Loading } from '../ui/loaded';
import type { MethodName } from './method-name';

const MethodTexts = lazy(withWords(() => import('./method-texts')));

/** A small question mark beside a figure's name: how the figure comes about, in two sentences a method. */
export const MethodHelp = (props: { readonly of: string; readonly methods: readonly MethodName[] }) => {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const name = t('howOf', { what: props.of });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={360} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <ActionIcon
          className="no-print"
          variant="subtle"
          color="gray"
          size="sm"
          radius="xl"
          aria-label={name}
          aria-expanded={opened}
          aria-haspopup="dialog"
          onClick={() => setOpened((is) => !is)}
        >
          <IconQuestionMark size={14} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={name} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <MethodTexts methods={props.methods} onLeave={() => setOpened(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
};
