import { Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { sumMinor } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty, Loaded, Loading } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { CasesQuery, MOST_CASES } from './case-operations';
import { GradeBadge } from './grade-badge';
import { creditedShare, type ValuedCase, valuedCases } from './valued-cases';

const Bars = lazy(() => import('../../../shared/ui/bar-chart'));
/** Bars that one can still read. */
const MOST_BARS = 15;

const Chart = ({ rows }: { readonly rows: readonly ValuedCase[] }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const shown = rows.slice(0, MOST_BARS);
  return (
    <Suspense fallback={<Loading />}>
      <Bars
        label={t('evidence.valuesChart', { n: format.count(shown.length) })}
        series={[
          { name: 'credited', label: t('evidence.credited'), look: 'circle' },
          { name: 'notCredited', label: t('evidence.notCredited'), look: 'diamond' },
        ]}
        bars={shown.map((row) => ({
          name: row.code,
          amounts: { credited: row.credited, notCredited: (BigInt(row.claimed) - BigInt(row.credited)).toString() },
        }))}
      />
      {rows.length > shown.length ? (
        <Text size="sm" c="dimmed">
          {t('evidence.valuesFirst', { n: format.count(shown.length) })}
        </Text>
      ) : null}
    </Suspense>
  );
};

const Values = (props: { readonly cycleId: string; readonly rows: readonly ValuedCase[] }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const { rows } = props;
  const sum = (of: (row: ValuedCase) => string) => format.money(sumMinor(rows.map(of)));
  return (
    <DataTable
      label={t('evidence.values')}
      rows={rows}
      first={MOST_BARS}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'case',
          wide: true,
          head: t('evidence.initiative'),
          foot: t('evidence.total'),
          cell: (row) => (
            <Link to={`/cycles/${props.cycleId}/initiatives/${row.id}/evidence`}>
              {row.code} {row.title}
            </Link>
          ),
        },
        {
          key: 'grade',
          head: t('evidence.gradeHead'),
          cell: (row) => (row.grade ? <GradeBadge state={row.grade} /> : t('evidence.unknown')),
        },
        {
          key: 'why',
          head: t('evidence.why'),
          cell: (row) => (row.shortfall ? t(`evidence.shortfall.${row.shortfall}`) : ''),
        },
        {
          key: 'claimed',
          head: t('evidence.claimed'),
          figure: true,
          foot: sum((row) => row.claimed),
          cell: (row) => format.money(row.claimed),
        },
        {
          key: 'credited',
          head: t('evidence.credited'),
          figure: true,
          foot: sum((row) => row.credited),
          cell: (row) => format.money(row.credited),
          second: {
            head: t('evidence.creditShare'),
            cell: (row) => {
              const share = creditedShare(row);
              return share === null ? '' : format.share(share);
            },
          },
        },
        {
          key: 'cost',
          head: t('evidence.caseCost'),
          figure: true,
          foot: sum((row) => row.cost),
          cell: (row) => format.money(row.cost),
        },
        {
          key: 'net',
          head: t('evidence.net'),
          figure: true,
          foot: sum((row) => row.net),
          cell: (row) => format.money(row.net),
        },
      ]}
    />
  );
};

/** What every case of the cycle claims and what its evidence lets count, as a chart and as a table. */
export const CaseValues = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('proposal');
  const [answer, again] = useQuery({ query: CasesQuery, variables: { cycleId, first: MOST_CASES } });
  return (
    <Section
      title={t('evidence.values')}
      aside={<ExportButtons table="cases" variables={{ cycleId }} label={t('evidence.values')} />}
    >
      <Text size="sm" c="dimmed" maw="75ch">
        {t('evidence.valuesText')}
      </Text>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ initiatives }) => {
          const rows = valuedCases(initiatives.nodes);
          if (rows.length === 0) return <Empty title={t('evidence.valuesNone')} text={t('evidence.valuesNoneText')} />;
          return (
            <Stack gap="sm">
              <Chart rows={rows} />
              <Values cycleId={cycleId} rows={rows} />
            </Stack>
          );
        }}
      </Loaded>
    </Section>
  );
};
