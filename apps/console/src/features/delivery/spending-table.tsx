import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sumMinor } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { FIGURES, type SpendingRow } from './operations';

/** What somebody should look at, in words. */
export const Flags = ({ flags }: { readonly flags: SpendingRow['flags'] }) => {
  const { t } = useTranslation('delivery');
  return flags.map((flag) => (
    <Badge key={flag} color={flag === 'ENDED' ? 'gray' : 'red'} mr={4}>
      {t(`flag.${flag}`)}
    </Badge>
  ));
};

/** Approved against booked, group by group, with the totals that the groups add up to. */
export const SpendingTable = (props: {
  readonly label: string;
  readonly head: string;
  readonly rows: readonly SpendingRow[];
  readonly wide?: boolean;
  readonly name: (row: SpendingRow) => ReactNode;
}) => {
  const { t } = useTranslation('delivery');
  const format = useFormat();
  const { rows } = props;
  const shown = (figure: (typeof FIGURES)[number], amount: string | bigint) => {
    const bad = figure === 'overspent' ? BigInt(amount) > 0n : figure === 'variance' && BigInt(amount) < 0n;
    return <span className={bad ? 'over' : undefined}>{format.money(amount)}</span>;
  };
  return (
    <DataTable
      label={props.label}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', wide: props.wide, head: props.head, cell: props.name, foot: t('total') },
        ...FIGURES.map((figure) => ({
          key: figure,
          head: t(`figure.${figure}`),
          figure: true,
          cell: (row: SpendingRow) => shown(figure, row[figure]),
          foot: shown(figure, sumMinor(rows.map((row) => row[figure]))),
        })),
        { key: 'flags', head: t('flags'), cell: (row) => <Flags flags={row.flags} /> },
      ]}
    />
  );
};
