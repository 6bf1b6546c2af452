import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Pages {
  /** Cursor to ask the page after; null for the first page. */
  readonly after: string | null;
  readonly back?: () => void;
  readonly go: (cursor: string | null) => void;
}

/** Where a reader stands in a list that comes page by page, with the way back to each page they came from. */
export const usePages = (): Pages => {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return {
    after: cursors.at(-1) ?? null,
    back: cursors.length > 1 ? () => setCursors(cursors.slice(0, -1)) : undefined,
    go: (cursor) => setCursors([...cursors, cursor]),
  };
};

/** How many there are, and the steps back and on. */
export const Pager = (props: {
  readonly pages: Pages;
  readonly info: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly count: string;
}) => {
  const { t } = useTranslation();
  const { pages, info } = props;
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed" role="status">
        {props.count}
      </Text>
      <Group gap="xs">
        {pages.back ? (
          <Button variant="default" size="xs" onClick={pages.back}>
            {t('action.back')}
          </Button>
        ) : null}
        {info.hasNextPage ? (
          <Button variant="default" size="xs" onClick={() => pages.go(info.endCursor)}>
            {t('action.more')}
          </Button>
        ) : null}
      </Group>
    </Group>
  );
};
