import './catalogue';
import { Alert, Button, Group, Select, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { sumMinor } from '../../../shared/format/money';
import { useCycle } from '../../../shared/session/use-cycle';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { type PivotData, type PivotDimension, PivotQuery } from './operations';

const DIMENSIONS = [
  'BUSINESS_UNIT',
  'PRODUCT_LINE',
  'TOUCHPOINT',
  'CHANNEL',
  'FUNCTIONAL_AREA',
  'REGION',
] as const satisfies readonly PivotDimension[];
const AMOUNTS = ['requestedInYear', 'requestedRunRate', 'aboveInYear', 'aboveRunRate'] as const;

/** By name, with what names no group last. */
const byName = (rows: PivotData['rows']): PivotData['rows'] =>
  [...rows].sort((a, b) => (a.name === null ? 1 : b.name === null ? -1 : a.name.localeCompare(b.name)));

const PivotTable = ({ pivot, full }: { readonly pivot: PivotData; readonly full: boolean }) => {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const amountsOf = (row: PivotData['rows'][number]) => (full ? row.full : row.shared);
  const reconciles = AMOUNTS.every(
    (name) => sumMinor(pivot.rows.map((row) => row.shared[name])) === BigInt(pivot.total[name]),
  );
  return (
    <Stack gap="sm">
      <div role="status">
        {full ? (
          <Alert color="gray">{t('pivot.fullText')}</Alert>
        ) : reconciles ? (
          <Text size="sm" c="dimmed">
            {t('pivot.reconciles', { total: format.money(pivot.total.requestedInYear) })}
          </Text>
        ) : (
          <Alert color="red">{t('pivot.differs')}</Alert>
        )}
      </div>
      <DataTable
        label={t('pivot.title')}
        rows={byName(pivot.rows)}
        rowKey={(row) => row.groupId ?? ''}
        columns={[
          {
            key: 'name',
            head: t(`pivot.dimension.${pivot.by}`),
            cell: (row) => row.name ?? t('pivot.none'),
            wide: true,
            foot: t('pivot.total'),
          },
          {
            key: 'count',
            head: t('pivot.count'),
            figure: true,
            cell: (row) => format.count(row.count),
            foot: t('pivot.once', { count: pivot.count }),
          },
          ...AMOUNTS.map((name) => ({
            key: name,
            head: t(`pivot.${name}`),
            figure: true,
            cell: (row: PivotData['rows'][number]) => format.money(amountsOf(row)[name]),
            foot: format.money(pivot.total[name]),
          })),
        ]}
      />
    </Stack>
  );
};

/** What the ranking asks and what stands above its line, added up by group. */
export default function PivotPage() {
  const { t } = useTranslation('ranking');
  const cycle = useCycle();
  const [search, setSearch] = useSearchParams();
  const [full, setFull] = useState(false);
  const by = DIMENSIONS.find((it) => it === search.get('by')) ?? 'BUSINESS_UNIT';
  const [answer, again] = useQuery({ query: PivotQuery, variables: { cycleId: cycle.id, by } });
  return (
    <Page
      title={t('pivot.title')}
      methods={['ranking_pivot']}
      lead={t('pivot.lead')}
      aside={
        <Button variant="default" component={Link} to={`/cycles/${cycle.id}/ranking`}>
          {t('toRanking')}
        </Button>
      }
    >
      <Group align="end" gap="lg">
        <Select
          label={t('pivot.by')}
          data={DIMENSIONS.map((it) => ({ value: it, label: t(`pivot.dimension.${it}`) }))}
          allowDeselect={false}
          value={by}
          onChange={(value) => setSearch({ by: value ?? 'BUSINESS_UNIT' }, { replace: true })}
        />
        <ExportButtons table="ranking-pivot" variables={{ cycleId: cycle.id, by }} label={t('pivot.title')} />
        <Switch
          label={t('pivot.full')}
          checked={full}
          onChange={(event) => setFull(event.currentTarget.checked)}
          mb={8}
        />
      </Group>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ rankingPivot: pivot }) =>
          pivot.rows.length === 0 ? (
            <Empty title={t('pivot.empty')} text={t('pivot.emptyText')} />
          ) : (
            <PivotTable pivot={pivot} full={full} />
          )
        }
      </Loaded>
    </Page>
  );
}
