import { Badge, Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../shared/ui/data-table';
import { Section } from '../../../shared/ui/page';
import { type Entry, EntryDialog } from './entry-dialog';

export interface Row extends Entry {
  readonly id: string;
  readonly retired: boolean;
  readonly version: number;
}
type Asked = { readonly row: Row | null };

/** A list that an administrator keeps: what is in use and what is retired, with its acts. */
export const Entries = (props: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly rows: readonly Row[];
  readonly withEntity?: boolean;
  readonly busy: boolean;
  readonly problem: ReactNode;
  readonly onAdd: (entry: Entry) => Promise<boolean>;
  readonly onRename: (row: Row, entry: Entry) => Promise<boolean>;
  readonly onRetire: (row: Row) => void;
  readonly onClear: () => void;
}) => {
  const { t } = useTranslation('settings');
  const [asked, setAsked] = useState<Asked | null>(null);
  const { withEntity = false } = props;
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
          <Button variant="default" onClick={() => setAsked({ row: null })}>
            {t('add')}
          </Button>
        </Group>
      }
    >
      {asked ? null : props.problem}
      <DataTable
        label={props.title}
        rows={props.rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'code', head: t('field.code'), cell: (row) => row.code },
          { key: 'name', head: t('field.name'), wide: true, cell: (row) => row.name },
          ...(withEntity ? [{ key: 'entity', head: t('field.legalEntity'), cell: (row: Row) => row.legalEntity }] : []),
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
                  aria-label={t('renameOf', { name: row.name })}
                  onClick={() => setAsked({ row })}
                >
                  {t('rename')}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t(row.retired ? 'restoreOf' : 'retireOf', { name: row.name })}
                  disabled={props.busy}
                  onClick={() => props.onRetire(row)}
                >
                  {t(row.retired ? 'restore' : 'retire')}
                </Button>
              </Group>
            ),
          },
        ]}
      />
      {asked ? (
        <EntryDialog
          title={asked.row ? t('renameOf', { name: asked.row.name }) : t('addTo', { list: props.title })}
          entry={asked.row}
          withEntity={withEntity}
          busy={props.busy}
          problem={props.problem}
          onClose={close}
          onSave={async (entry) => {
            if (await (asked.row ? props.onRename(asked.row, entry) : props.onAdd(entry))) close();
          }}
        />
      ) : null}
    </Section>
  );
};
