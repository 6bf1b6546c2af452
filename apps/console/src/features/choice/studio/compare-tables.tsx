import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { DataTable } from '../../../shared/ui/data-table';
import { Section } from '../../../shared/ui/page';
import { StateBadge } from '../../../shared/ui/state-badge';
import type { ComparisonData } from './compare-operations';

type Compared = ComparisonData['plans'][number];
interface Given {
  readonly data: ComparisonData;
}

/** Value, cost, risk and evenness, a plan a column. */
export const Facts = ({ data }: Given) => {
  const { t } = useTranslation('studio');
  const { t: c } = useTranslation();
  const format = useFormat();
  const cycle = useCycle();
  const money = (amount: string | null) => (amount === null ? t('compare.noCard') : format.money(amount));
  const index = (figure: number | null, it: Compared) =>
    figure === null ? (it.fairness.reason ?? t('solving.unknown')) : format.exact(figure.toFixed(4));
  const rows: readonly (readonly [string, (it: Compared) => ReactNode])[] = [
    [t('compare.state'), (it) => <StateBadge state={it.plan.state} />],
    [t('solve.objective'), (it) => c(`objective.${it.plan.objective}`)],
    [t('aims.origin'), (it) => t(`origin.${it.plan.origin}`)],
    [t('value'), (it) => format.exact(it.plan.value)],
    [t('compare.score'), (it) => format.exact(it.score)],
    [
      t('compare.gap'),
      (it) =>
        it.plan.proven ? <Badge color="green">{t('isProven')}</Badge> : format.share(Number(it.plan.gap) * 10_000),
    ],
    [t('compare.lines'), (it) => format.count(it.lineCount)],
    [t('inYear'), (it) => format.money(it.plan.inYear)],
    [t('compare.left'), (it) => (it.leftInYear === null ? t('solving.unknown') : format.money(it.leftInYear))],
    [t('runRate'), (it) => format.money(it.plan.runRate)],
    [t('compare.claimed'), (it) => money(it.risk.claimed)],
    [t('compare.credited'), (it) => money(it.risk.credited)],
    [t('compare.atRisk'), (it) => (it.risk.atRisk === null ? t('compare.noCard') : format.share(it.risk.atRisk))],
    [t('compare.withoutCase'), (it) => format.count(it.risk.withoutCase)],
    [t('compare.gini'), (it) => index(it.fairness.gini, it)],
    [t('compare.loosemoreHanby'), (it) => index(it.fairness.loosemoreHanby, it)],
    [t('compare.gallagher'), (it) => index(it.fairness.gallagher, it)],
  ];
  return (
    <Section title={t('compare.facts')}>
      <DataTable
        label={t('compare.facts')}
        rows={rows}
        rowKey={([name]) => name}
        columns={[
          { key: 'name', head: t('compare.figure'), cell: ([name]) => name },
          ...data.plans.map((it) => ({
            key: it.plan.id,
            head: <Link to={`/cycles/${cycle.id}/plans/${it.plan.id}`}>{it.plan.name}</Link>,
            figure: true,
            cell: ([, cell]: (typeof rows)[number]) => cell(it),
          })),
        ]}
      />
    </Section>
  );
};

/** Every line that any of the plans funds, and in which; those on which they differ first. */
export const LinesCompared = ({ data }: Given) => {
  const { t } = useTranslation('studio');
  const cycle = useCycle();
  const rows = [...data.lines].sort((a, b) => Number(a.inAll) - Number(b.inAll));
  return (
    <Section title={t('compare.lines')}>
      <DataTable
        label={t('compare.lines')}
        rows={rows}
        rowKey={(row) => row.initiative.id}
        columns={[
          {
            key: 'initiative',
            head: t('initiative'),
            wide: true,
            cell: ({ initiative: it }) => (
              <Link to={`/cycles/${cycle.id}/initiatives/${it.id}`}>{`${it.code} ${it.title}`}</Link>
            ),
          },
          ...data.plans.map(({ plan }, index) => ({
            key: plan.id,
            head: plan.name,
            cell: (row: (typeof rows)[number]) => row.options[index]?.name ?? <span aria-hidden="true">—</span>,
          })),
          {
            key: 'differs',
            head: t('compare.differs'),
            cell: (row) => (row.inAll ? t('compare.inAll') : <Badge color="orange">{t('compare.notInAll')}</Badge>),
          },
        ]}
      />
    </Section>
  );
};

/** What each unit is owed by its operating expenditure, and what it gets. */
export const Evenness = ({ data }: Given) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const units = data.plans[0]?.fairness.units ?? [];
  if (units.length === 0) return null;
  return (
    <Section title={t('compare.evenness')}>
      <DataTable
        label={t('compare.evenness')}
        rows={units}
        rowKey={(row) => row.unit.id}
        columns={[
          { key: 'unit', head: t('unit'), cell: (row) => row.unit.name },
          { key: 'owed', head: t('compare.owed'), figure: true, cell: (row) => format.share(row.owed) },
          ...data.plans.map(({ plan, fairness }) => ({
            key: plan.id,
            head: plan.name,
            figure: true,
            cell: (row: (typeof units)[number]) => {
              const got = fairness.units.find(({ unit }) => unit.id === row.unit.id);
              return got ? `${format.share(got.received)} · ${format.moneyShort(got.amount)}` : '';
            },
          })),
        ]}
      />
    </Section>
  );
};
