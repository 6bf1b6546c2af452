import { List, ThemeIcon } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A thing that is asked before submission, marked as done or missing. */
export const CheckItem = (props: { readonly met: boolean; readonly children: ReactNode }) => {
  const { t } = useTranslation('proposal');
  return (
    <List.Item
      icon={
        <ThemeIcon
          size={20}
          radius="xl"
          color={props.met ? 'green.9' : 'orange.9'}
          role="img"
          aria-label={t(props.met ? 'met' : 'unmet')}
        >
          {props.met ? <IconCheck size={14} /> : <IconX size={14} />}
        </ThemeIcon>
      }
    >
      {props.children}
    </List.Item>
  );
};
