import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { StateBadge } from '../../../shared/ui/state-badge';
import type { Transfer } from './operations';

/** One budget line in words. */
const lineOf = (line: Transfer['from']) => `${line.businessUnit.name}, ${line.costCentre} / ${line.account}`;

/** Transfers, each with a box to choose it where something can be said about it. */
export const TransferTable = (props: {
  readonly rows: readonly Transfer[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose?: (id: string, chosen: boolean) => void;
}) => {
  const { t } = useTranslation('transfers');
  const format = useFormat();
  const { onChoose } = props;
  return (
    <DataTable
      label={t('list')}
      rows={props.rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'from',
          wide: true,
          head: t('from'),
          cell: (row) =>
            onChoose ? (
              <Checkbox
                label={lineOf(row.from)}
                aria-label={t('choose', { from: lineOf(row.from), amount: format.money(row.amount) })}
                checked={props.chosen.has(row.id)}
                onChange={(event) => onChoose(row.id, event.currentTarget.checked)}
              />
            ) : (
              lineOf(row.from)
            ),
        },
        {
          key: 'to',
          wide: true,
          head: t('to'),
          cell: (row) => (row.netZero ? t('sameLine') : lineOf(row.to)),
        },
        { key: 'amount', head: t('amount'), figure: true, cell: (row) => format.money(row.amount) },
        {
          key: 'kind',
          head: t('kind'),
          cell: (row) => <span className="nowrap">{t(`journal.${row.kind}`)}</span>,
          second: { head: t('period'), cell: (row) => `${row.fiscalYear}-${row.period}` },
        },
        { key: 'state', head: t('state'), cell: (row) => <StateBadge state={row.state} /> },
        { key: 'export', head: t('inExport'), cell: (row) => (row.export ? format.count(row.export.number) : '') },
        {
          key: 'said',
          head: t('reference'),
          cell: (row) => row.externalReference ?? row.rejection ?? (row.ready ? '' : t('notReady')),
        },
      ]}
    />
  );
};
