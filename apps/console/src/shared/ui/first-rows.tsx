import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWholeWanted } from './use-whole-wanted';

/** The first rows of a table, and all of them once they are asked for, searched in or printed. */
export const FirstRows = <Row,>(props: {
  readonly rows: readonly Row[];
  readonly first: number;
  readonly children: (rows: readonly Row[]) => ReactNode;
}) => {
  const { t } = useTranslation();
  const { rows, first } = props;
  const [opened, setOpened] = useState(false);
  const wanted = useWholeWanted();
  return (
    <>
      {props.children(opened || wanted ? rows : rows.slice(0, first))}
      <Button
        variant="default"
        size="xs"
        mt="xs"
        className="no-print"
        aria-expanded={opened || wanted}
        onClick={() => setOpened(!opened)}
      >
        {opened ? t('list.first', { count: first }) : t('list.all', { count: rows.length })}
      </Button>
    </>
  );
};
