import './catalogue';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../ui/data-table';
import type { MovedFact } from './facts';

/** What is said otherwise in two versions, part by part. */
export const MovedTable = (props: {
  readonly label: string;
  readonly rows: readonly MovedFact[];
  /** What the two versions are called. */
  readonly seen: string;
  readonly now: string;
}) => {
  const { t } = useTranslation('stale');
  return (
    <DataTable
      label={props.label}
      rows={props.rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'part', head: t('part'), cell: (row) => row.label ?? t(`fact.${row.key}` as 'fact.state') },
        { key: 'seen', head: props.seen, wide: true, cell: (row) => row.seen || t('nothing') },
        { key: 'now', head: props.now, wide: true, cell: (row) => row.now || t('nothing') },
      ]}
    />
  );
};
