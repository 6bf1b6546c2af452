import './catalogue';
import { Badge, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { useMay } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Page } from '../../shared/ui/page';
import { ReasonDialog } from '../../shared/ui/reason-dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { DelegateDialog } from './delegate-dialog';
import { type DelegationRow, DelegationsQuery, RevokeMutation } from './delegation-operations';

const COLOURS = { IN_FORCE: 'green', NOT_BEGUN: 'harbor', EXPIRED: 'gray', REVOKED: 'gray', ENDED: 'orange' } as const;
const runs = (row: DelegationRow) => row.state === 'IN_FORCE' || row.state === 'NOT_BEGUN';

const Revoke = ({ row }: { readonly row: DelegationRow }) => {
  const { t } = useTranslation('decision');
  const [asking, setAsking] = useState(false);
  const act = useAct(RevokeMutation);
  const close = () => {
    setAsking(false);
    act.clear();
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={() => setAsking(true)}
        aria-label={t('delegation.revokeOf', { name: row.to.name })}
      >
        {t('delegation.revoke')}
      </Button>
      <ReasonDialog
        opened={asking}
        title={t('delegation.revokeTitle', { name: row.to.name })}
        text={t('delegation.revokeText')}
        reasonLabel={t('decide.reason')}
        confirm={t('delegation.revoke')}
        busy={act.busy}
        problem={<ActProblem act={act} />}
        onClose={close}
        onConfirm={async (reason) => {
          if (await act.run({ id: row.id, reason })) close();
        }}
      />
    </>
  );
};

const Table = ({ rows }: { readonly rows: readonly DelegationRow[] }) => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  const may = useMay();
  return (
    <DataTable
      label={t('delegation.title')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'who',
          head: t('delegation.who'),
          cell: (row) => t('delegation.fromTo', { from: row.from.name, to: row.to.name }),
        },
        {
          key: 'state',
          head: t('delegation.state'),
          cell: (row) => (
            <Badge color={COLOURS[row.state]} miw="max-content">
              {t(`delegation.is.${row.state}`)}
            </Badge>
          ),
        },
        {
          key: 'days',
          head: t('delegation.days'),
          cell: (row) => t('delegation.fromUntil', { from: format.date(row.beginsOn), until: format.date(row.endsOn) }),
        },
        { key: 'limit', head: t('delegation.most'), figure: true, cell: (row) => format.money(row.limit) },
        { key: 'used', head: t('delegation.used'), figure: true, cell: (row) => format.money(row.used) },
        {
          key: 'reason',
          wide: true,
          head: t('decide.reason'),
          cell: (row) => (
            <>
              {row.reason}
              {row.revokedAt ? (
                <Text size="xs" c="dimmed">
                  {t('delegation.revokedBy', {
                    name: row.revokedBy?.name ?? '',
                    when: format.dateTime(row.revokedAt),
                  })}
                </Text>
              ) : null}
            </>
          ),
        },
        ...(may('revokeDelegation')
          ? [
              {
                key: 'acts',
                head: t('delegation.revoke'),
                cell: (row: DelegationRow) => (runs(row) ? <Revoke row={row} /> : null),
              },
            ]
          : []),
      ]}
    />
  );
};

/** Who may decide in a COO's stead, for how long and up to what. */
export default function DelegationsPage() {
  const { t } = useTranslation('decision');
  const may = useMay();
  const [lending, setLending] = useState(false);
  const [answer, again] = useQuery({ query: DelegationsQuery });
  return (
    <Page
      title={t('delegation.title')}
      lead={t('delegation.lead')}
      aside={
        may('revokeDelegation') ? <Button onClick={() => setLending(true)}>{t('delegation.lend')}</Button> : undefined
      }
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ delegations }) =>
          delegations.length === 0 ? (
            <Empty title={t('delegation.emptyTitle')} text={t('delegation.emptyText')} />
          ) : (
            <Stack gap="sm">
              <ExportButtons table="delegations" variables={{}} label={t('delegation.title')} />
              <Table rows={delegations} />
            </Stack>
          )
        }
      </Loaded>
      {lending ? (
        <DelegateDialog
          onClose={() => {
            setLending(false);
            again({ requestPolicy: 'network-only' });
          }}
        />
      ) : null}
    </Page>
  );
}
