import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sumMinor } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import type { FIGURES, SpendingRow } from './operations';

/** What somebody should look at, in words. */
export const Flags = ({ flags }: { readonly flags: SpendingRow['flags'] }) => {
  const { t } = useTranslation('delivery');
  return flags.map((flag) => (
    <Badge key={flag} color={flag === 'ENDED' ? 'gray' : 'red'} mr={4}>
      {t(`flag.${flag}`)}
    </Badge>
  ));
};

type Figure = (typeof FIGURES)[number];

/** The figures side by side, each with the one that stands below it. */
const PAIRS: readonly (readonly [first: Figure, second?: Figure])[] = [
  ['approved', 'requested'],
  ['released'],
  ['obligated', 'accrued'],
  ['actual', 'approvedToDate'],
  ['variance'],
  ['free', 'overspent'],
];

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
  const shown = (figure: Figure, amount: string | bigint) => {
    const bad = figure === 'overspent' ? BigInt(amount) > 0n : figure === 'variance' && BigInt(amount) < 0n;
    return <span className={bad ? 'over' : undefined}>{format.money(amount)}</span>;
  };
  const of = (figure: Figure) => ({
    head: t(`figure.${figure}`),
    cell: (row: SpendingRow) => shown(figure, row[figure]),
    foot: shown(figure, sumMinor(rows.map((row) => row[figure]))),
  });
  return (
    <DataTable
      label={props.label}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', wide: props.wide, head: props.head, cell: props.name, foot: t('total') },
        ...PAIRS.map(([first, second]) => ({ key: first, figure: true, ...of(first), second: second && of(second) })),
        { key: 'flags', head: t('flags'), cell: (row) => <Flags flags={row.flags} /> },
      ]}
    />
  );
};
