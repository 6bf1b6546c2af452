import './catalogue';
import { Button, Group, Select, Skeleton, Stack } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useCycle } from '../../shared/session/use-cycle';
import { useMay, useWorkspace } from '../../shared/session/workspace';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Page } from '../../shared/ui/page';
import { Imports } from './imports';
import { type Dimension, DIMENSIONS, SpendingQuery, type SpendingRow } from './operations';
import { SpendingTable } from './spending-table';

const MoneyBars = lazy(() => import('../../shared/ui/bar-chart'));
const MOST_BARS = 15;
const SERIES = { actual: 'circle', accrued: 'diamond', obligated: 'square', free: 'triangle' } as const;

const Bars = (props: {
  readonly rows: readonly SpendingRow[];
  readonly label: string;
  /** Codes where names are too long to stand beside a bar. */
  readonly byCode: boolean;
}) => {
  const { t } = useTranslation('delivery');
  const rows = props.rows.slice(0, MOST_BARS);
  return (
    <Suspense fallback={<Skeleton height={rows.length * 34 + 60} />}>
      <MoneyBars
        label={props.label}
        series={(['actual', 'accrued', 'obligated', 'free'] as const).map((name) => ({
          name,
          label: t(`figure.${name}`),
          look: SERIES[name],
        }))}
        bars={rows.map(({ key, name, actual, accrued, obligated, free }) => ({
          name: props.byCode ? key : name,
          amounts: { actual, accrued, obligated, free },
        }))}
      />
    </Suspense>
  );
};

const Spending = (props: { readonly cycleId: string; readonly by: Dimension; readonly through: number | null }) => {
  const { t } = useTranslation('delivery');
  const { cycleId, by } = props;
  const [answer, again] = useQuery({ query: SpendingQuery, variables: { cycleId, by, throughPeriod: props.through } });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ spending: rows, initiatives }) => {
        if (rows.length === 0) return <Empty title={t('emptyTitle')} text={t('emptyText')} />;
        const idOf = (code: string) => initiatives.nodes.find((it) => it.code === code)?.id;
        const label = t('spendingBy', { dimension: t(`dimension.${by}`) });
        return (
          <Stack gap="sm">
            <Bars rows={rows} label={label} byCode={by === 'INITIATIVE'} />
            <ExportButtons table="spending" variables={{ cycleId, by, throughPeriod: props.through }} label={label} />
            <SpendingTable
              label={label}
              head={t(`dimension.${by}`)}
              rows={rows}
              wide={by === 'INITIATIVE'}
              name={(row) =>
                by === 'INITIATIVE' && idOf(row.key) ? <Link to={idOf(row.key) ?? ''}>{row.name}</Link> : row.name
              }
            />
          </Stack>
        );
      }}
    </Loaded>
  );
};

/** What the books say of the cycle's funded initiatives, against what was approved. */
export default function SpendingPage() {
  const { t } = useTranslation('delivery');
  const may = useMay();
  const cycle = useCycle();
  const { organization } = useWorkspace();
  const [by, setBy] = useState<Dimension>('INITIATIVE');
  const [through, setThrough] = useState<number | null>(null);
  return (
    <Page
      title={t('title')}
      lead={t('lead', { year: cycle.fiscalYear })}
      aside={
        may('importActuals') ? (
          <Button component={Link} to="import">
            {t('import')}
          </Button>
        ) : null
      }
    >
      <Group gap="sm">
        <Select
          label={t('sumBy')}
          w={{ base: '100%', xs: 220 }}
          data={DIMENSIONS.map((it) => ({ value: it, label: t(`dimension.${it}`) }))}
          value={by}
          onChange={(value) => setBy(DIMENSIONS.find((it) => it === value) ?? by)}
          allowDeselect={false}
        />
        <Select
          label={t('through')}
          w={{ base: '100%', xs: 220 }}
          data={Array.from({ length: organization.periodsPerYear }, (_, n) => ({
            value: String(n + 1),
            label: t('period', { n: n + 1 }),
          }))}
          value={through === null ? null : String(through)}
          onChange={(value) => setThrough(value === null ? null : Number(value))}
          placeholder={t('throughNow')}
          clearable
        />
      </Group>
      <Spending cycleId={cycle.id} by={by} through={through} />
      {may('actualsImports') ? <Imports year={cycle.fiscalYear} /> : null}
    </Page>
  );
}
