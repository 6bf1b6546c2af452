import { Alert, Button, Group } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sumMinor } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { useMay } from '../../../shared/session/workspace';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Section } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { StateBadge } from '../../../shared/ui/state-badge';
import { ExportMutation, type Totals } from './operations';

/** Rows and amounts by state, with what waits to be done, and the export of what is ready. */
export const TransferTotals = (props: { readonly totals: Totals; readonly onExported: () => void }) => {
  const { t } = useTranslation('transfers');
  const format = useFormat();
  const may = useMay();
  const act = useAct(ExportMutation);
  const { totals } = props;
  return (
    <Section
      title={t('totals')}
      aside={
        <Group gap="xs">
          <ExportButtons table="transfer-totals" variables={{ cycleId: totals.cycleId }} label={t('totals')} />
          {may('exportBudgetTransfers') ? (
            <Button
              size="xs"
              disabled={totals.ready === 0}
              loading={act.busy}
              onClick={async () => {
                if (await act.run({ cycleId: totals.cycleId })) props.onExported();
              }}
            >
              {t('export', { count: totals.ready })}
            </Button>
          ) : null}
        </Group>
      }
    >
      <ActProblem act={act} />
      <DataTable
        label={t('totals')}
        rows={totals.byState}
        rowKey={(row) => row.state}
        columns={[
          { key: 'state', head: t('state'), cell: (row) => <StateBadge state={row.state} />, foot: t('every') },
          {
            key: 'rows',
            head: t('count'),
            figure: true,
            cell: (row) => format.count(row.rows),
            foot: format.count(totals.byState.reduce((sum, row) => sum + row.rows, 0)),
          },
          {
            key: 'total',
            head: t('amount'),
            figure: true,
            cell: (row) => format.money(row.total),
            foot: format.money(sumMinor(totals.byState.map((row) => row.total))),
          },
        ]}
      />
      {totals.waiting > 0 ? <Alert color="gray">{t('waiting', { count: totals.waiting })}</Alert> : null}
      {totals.rejected > 0 ? <Alert color="orange">{t('rejected', { count: totals.rejected })}</Alert> : null}
      {totals.ready + totals.waiting + totals.rejected === 0 &&
      !totals.byState.some((row) => row.state === 'EXPORTED' && row.rows > 0) ? (
        <Alert color="green" icon={<IconCheck />}>
          {t('settled')}
        </Alert>
      ) : null}
    </Section>
  );
};
