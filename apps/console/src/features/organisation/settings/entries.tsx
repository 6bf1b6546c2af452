import { Badge, Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../shared/ui/data-table';
import type { Fact, Stands } from '../../../shared/stale/facts';
import { Empty } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import type { Column } from '../../../shared/ui/table-types';
import { type Entry, EntryDialog } from './entry-dialog';

export interface Row extends Entry {
  readonly id: string;
  readonly retired: boolean;
  readonly version: number;
}

/** What the columns say of a row in plain words. */
const factsOf = <T,>(columns: readonly Column<T>[], row: T): readonly Fact[] =>
  columns.flatMap(({ key, head, cell }) => {
    const text = cell(row);
    return typeof head === 'string' && typeof text === 'string' ? [{ key: `column ${key}`, label: head, text }] : [];
  });

/** A list that an administrator keeps: what is in use and what is retired, with its acts. */
export function Entries<T extends Row>(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly none: string;
  readonly rows: readonly T[];
  /** Columns between the name and the state. */
  readonly columns?: readonly Column<T>[];
  /** Fields of a row beyond its name; `onOpen` is told which row they are of, null: of a new one. */
  readonly more?: Parameters<typeof EntryDialog>[0]['more'];
  readonly editWord?: 'rename' | 'edit';
  readonly busy: boolean;
  /** What came of an act on the entry that stands so. */
  readonly problem: (stands: Stands | undefined) => ReactNode;
  readonly onOpen?: (row: T | null) => void;
  readonly onAdd: (entry: Entry) => Promise<boolean>;
  readonly onEdit: (row: T, entry: Entry) => Promise<boolean>;
  readonly onRetire: (row: T) => void;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation('settings');
  const [asked, setAsked] = useState<{ readonly row: T | null } | null>(null);
  const [touched, setTouched] = useState<string>();
  const { editWord = 'rename' } = props;
  const newest = (id: string | undefined) => props.rows.find((row) => row.id === id);
  const standing = newest(touched);
  const problem = props.problem(
    standing && {
      version: standing.version,
      facts: [
        { key: 'name', text: standing.name },
        ...factsOf(props.columns ?? [], standing),
        { key: 'inUse', text: t(standing.retired ? 'isRetired' : 'inUse') },
      ],
    },
  );
  const open = (row: T | null) => {
    setTouched(row?.id);
    props.onOpen?.(row);
    setAsked({ row });
  };
  const close = () => {
    setAsked(null);
    props.onClear();
  };
  return (
    <Section
      title={props.title}
      aside={
        <Group gap="xs">
          {props.aside}
          <Button variant="default" onClick={() => open(null)}>
            {t('add')}
          </Button>
        </Group>
      }
    >
      {asked ? null : problem}
      {props.rows.length === 0 ? <Empty title={t('noneTitle')} text={props.none} /> : null}
      {props.rows.length > 0 ? (
        <DataTable
          label={props.title}
          rows={props.rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'code', head: t('field.code'), cell: (row) => row.code },
            { key: 'name', head: t('field.name'), wide: true, cell: (row) => row.name },
            ...(props.columns ?? []),
            {
              key: 'state',
              head: t('state'),
              cell: (row) => (
                <Badge color={row.retired ? 'gray' : 'green'}>{t(row.retired ? 'isRetired' : 'inUse')}</Badge>
              ),
            },
            {
              key: 'acts',
              head: t('acts'),
              cell: (row) => (
                <Group gap="xs" wrap="nowrap">
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t(`${editWord}Of`, { name: row.name })}
                    onClick={() => open(row)}
                  >
                    {t(editWord)}
                  </Button>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t(row.retired ? 'restoreOf' : 'retireOf', { name: row.name })}
                    disabled={props.busy}
                    onClick={() => {
                      setTouched(row.id);
                      props.onRetire(row);
                    }}
                  >
                    {t(row.retired ? 'restore' : 'retire')}
                  </Button>
                </Group>
              ),
            },
          ]}
        />
      ) : null}
      {asked ? (
        <EntryDialog
          title={asked.row ? t(`${editWord}Of`, { name: asked.row.name }) : t('addTo', { list: props.title })}
          entry={asked.row}
          more={props.more}
          busy={props.busy}
          problem={problem}
          onClose={close}
          onSave={async (entry) => {
            const of = asked.row && (newest(asked.row.id) ?? asked.row);
            if (await (of ? props.onEdit(of, entry) : props.onAdd(entry))) close();
          }}
        />
      ) : null}
    </Section>
  );
}
