import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { useMay } from '../../shared/session/workspace';
import type { Stands } from '../../shared/stale/facts';
import { DataTable } from '../../shared/ui/data-table';
import { ReasonDialog } from '../../shared/ui/reason-dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { StateBadge } from '../../shared/ui/state-badge';
import { AnswerSupplementMutation, type Supplement } from './supplement-operations';

/** What more was asked for an initiative, and for whom it waits the answer. */
export const Requests = (props: { readonly rows: readonly Supplement[]; readonly onChange: () => void }) => {
  const { t } = useTranslation('delivery');
  const { t: c } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const act = useAct(AnswerSupplementMutation);
  const [asked, setAsked] = useState<{ readonly row: Supplement; readonly accept: boolean } | null>(null);
  const close = () => {
    setAsked(null);
    act.clear();
  };
  const newest = (row: Supplement) => props.rows.find((it) => it.id === row.id) ?? row;
  const amountOf = ({ options }: Supplement) =>
    format.money((options.find((it) => it.proposed) ?? options[0])?.inYear ?? '0');
  const standsOf = (row: Supplement): Stands => {
    const { version, state, title } = newest(row);
    return {
      version,
      facts: [
        { key: 'state', text: c(`state.${state}`) },
        { key: 'title', text: title },
        { key: 'amount', text: amountOf(newest(row)) },
      ],
    };
  };
  const buttons = (row: Supplement) =>
    row.state === 'SUBMITTED' && may('answerSupplement') ? (
      <Group gap="xs" wrap="nowrap">
        <Button size="xs" onClick={() => setAsked({ row, accept: true })}>
          {t('more.accept')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setAsked({ row, accept: false })}>
          {t('more.decline')}
        </Button>
      </Group>
    ) : null;
  if (props.rows.length === 0) return null;
  return (
    <>
      <DataTable
        label={t('more.requests')}
        rows={props.rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'title',
            wide: true,
            head: t('more.request'),
            cell: (row) => (
              <Link to={`/cycles/${row.cycle.id}/initiatives/${row.id}`}>{`${row.code} ${row.title}`}</Link>
            ),
          },
          { key: 'cycle', head: t('more.cycle'), cell: (row) => row.cycle.name },
          {
            key: 'amount',
            head: t('more.amount'),
            figure: true,
            cell: amountOf,
          },
          { key: 'state', head: t('more.state'), cell: (row) => <StateBadge state={row.state} /> },
          { key: 'act', head: t('more.answer'), cell: buttons },
        ]}
      />
      {asked ? (
        <ReasonDialog
          opened
          title={t(asked.accept ? 'more.acceptTitle' : 'more.declineTitle', { code: asked.row.code })}
          reasonLabel={t('more.why')}
          confirm={t(asked.accept ? 'more.accept' : 'more.decline')}
          busy={act.busy}
          problem={<ActProblem act={act} stands={standsOf(asked.row)} onReload={props.onChange} />}
          onClose={close}
          onConfirm={async (reason) => {
            const { id, version } = newest(asked.row);
            if (!(await act.run({ id, expectedVersion: version, accept: asked.accept, reason }))) return;
            close();
            props.onChange();
          }}
        />
      ) : null}
    </>
  );
};
