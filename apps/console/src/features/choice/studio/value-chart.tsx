import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { PointChart } from '../../../shared/ui/chart';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { seriesOf, standingOf } from './bubbles';
import { type Candidate, CandidatesQuery, type StudioPlan } from './operations';

/** What the plan funds of a candidate, else what its sponsor asks, with its value by the plan's objective. */
const rowOf = (candidate: Candidate, plan: StudioPlan) => {
  const line = plan.lines.find(({ initiative }) => initiative.id === candidate.initiative.id);
  const score = (candidate.score / 100).toString();
  return {
    candidate,
    standing: standingOf(line !== undefined, candidate.funding === 'ABOVE'),
    option: line?.option.name ?? null,
    inYear: line?.inYear ?? candidate.inYear,
    runRate: line?.runRate ?? candidate.runRate,
    value: plan.objective === 'RISK_ADJUSTED_VALUE' ? candidate.figure : score,
  };
};

/** Value against cost: what the plan funds, beside what the ranking's funding line would. */
export const ValueChart = ({ plan }: { readonly plan: StudioPlan }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const cycle = useCycle();
  const navigate = useNavigate();
  const by = plan.objective === 'RISK_ADJUSTED_VALUE' ? 'RISK_ADJUSTED_VALUE' : 'SCORE';
  const [answer, again] = useQuery({ query: CandidatesQuery, variables: { cycleId: cycle.id, by } });
  const valueLabel = t(by === 'SCORE' ? 'bubbles.score' : 'bubbles.value', { currency: format.currency });
  const scale = 10 ** format.digits;
  return (
    <Section
      title={t('bubbles.title')}
      aside={
        <ExportButtons
          table="value-against-cost"
          variables={{ planId: plan.id, cycleId: cycle.id, by }}
          label={t('bubbles.title')}
        />
      }
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ ranking }) => {
          const rows = ranking.entries.map((candidate) => rowOf(candidate, plan));
          const bubbles = rows.map(({ candidate: { initiative }, ...row }) => ({
            id: initiative.id,
            standing: row.standing,
            cost: format.major(row.inYear),
            value: Number(row.value ?? 0),
            size: format.major(row.runRate),
            spoken: t('bubbles.spoken', {
              name: `${initiative.code} ${initiative.title}`,
              standing: t(`bubbles.${row.standing}`),
              value: row.value === null ? t('bubbles.noValue') : format.worth(row.value, by),
              inYear: format.money(row.inYear),
              runRate: format.money(row.runRate),
            }),
          }));
          return (
            <PointChart
              label={t('bubbles.title')}
              series={seriesOf(bubbles, (standing) => t(`bubbles.${standing}`))}
              x={{
                label: t('bubbles.cost'),
                tick: (value) => format.moneyShort(BigInt(Math.round(value * scale))),
                from: 0,
              }}
              y={{ label: valueLabel, tick: (value) => format.count(value) }}
              height={420}
              onOpen={(id) => void navigate(`/cycles/${cycle.id}/initiatives/${id}`)}
              folded
              table={
                <DataTable
                  label={t('bubbles.title')}
                  rows={rows}
                  rowKey={(row) => row.candidate.initiative.id}
                  columns={[
                    {
                      key: 'initiative',
                      head: t('initiative'),
                      wide: true,
                      cell: ({ candidate: { initiative: it } }) => (
                        <Link to={`/cycles/${cycle.id}/initiatives/${it.id}`}>{`${it.code} ${it.title}`}</Link>
                      ),
                    },
                    {
                      key: 'value',
                      head: valueLabel,
                      figure: true,
                      cell: (row) => (row.value === null ? t('bubbles.noValue') : format.worth(row.value, by)),
                    },
                    { key: 'inYear', head: t('inYear'), figure: true, cell: (row) => format.money(row.inYear) },
                    { key: 'runRate', head: t('runRate'), figure: true, cell: (row) => format.money(row.runRate) },
                    {
                      key: 'standing',
                      head: t('bubbles.standing'),
                      cell: (row) => (
                        <Badge color={row.option ? 'green' : 'gray'}>{t(`bubbles.${row.standing}`)}</Badge>
                      ),
                    },
                  ]}
                />
              }
            />
          );
        }}
      </Loaded>
    </Section>
  );
};
