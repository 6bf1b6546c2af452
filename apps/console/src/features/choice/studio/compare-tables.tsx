import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { StateBadge } from '../../../shared/ui/state-badge';
import type { ComparisonData } from './compare-operations';
import { differ, differingFirst, linesInOrder } from './compare-rows';

type Compared = ComparisonData['plans'][number];
interface Given {
  readonly data: ComparisonData;
  /** Leaves out what all plans say alike. */
  readonly only?: boolean;
}
interface Fact {
  readonly name: string;
  /** What is compared. */
  readonly of: (it: Compared) => unknown;
  /** How it is written. */
  readonly cell: (it: Compared) => ReactNode;
}

/** The mark beside what is not the same in all plans. */
export const Differs = ({ differs, words }: { readonly differs: boolean; readonly words?: string }) => {
  const { t } = useTranslation('studio');
  return differs ? <Badge color="orange">{words ?? t('compare.differ')}</Badge> : t('compare.alike');
};

const useFacts = (): readonly Fact[] => {
  const { t } = useTranslation('studio');
  const { t: c } = useTranslation();
  const format = useFormat();
  const amount = (name: string, of: (it: Compared) => string | null, none: string): Fact => ({
    name,
    of,
    cell: (it) => {
      const minor = of(it);
      return minor === null ? none : format.money(minor);
    },
  });
  const index = (name: string, of: (it: Compared) => number | null): Fact => ({
    name,
    of,
    cell: (it) => {
      const figure = of(it);
      return figure === null ? (it.fairness.reason ?? t('solving.unknown')) : format.exact(figure.toFixed(4));
    },
  });
  const unknown = t('solving.unknown');
  const noCard = t('compare.noCard');
  return [
    { name: t('compare.state'), of: (it) => it.plan.state, cell: (it) => <StateBadge state={it.plan.state} /> },
    { name: t('solve.objective'), of: (it) => it.plan.objective, cell: (it) => c(`objective.${it.plan.objective}`) },
    { name: t('aims.origin'), of: (it) => it.plan.origin, cell: (it) => t(`origin.${it.plan.origin}`) },
    { name: t('value'), of: (it) => it.plan.value, cell: (it) => format.worth(it.plan.value, it.plan.objective) },
    { name: t('compare.score'), of: (it) => it.score, cell: (it) => format.worth(it.score, 'SCORE') },
    {
      name: t('compare.gap'),
      of: (it) => (it.plan.proven ? 'proven' : it.plan.gap),
      cell: (it) =>
        it.plan.proven ? <Badge color="green">{t('isProven')}</Badge> : format.share(Number(it.plan.gap) * 10_000),
    },
    { name: t('compare.lines'), of: (it) => it.lineCount, cell: (it) => format.count(it.lineCount) },
    amount(t('inYear'), (it) => it.plan.inYear, unknown),
    amount(t('compare.left'), (it) => it.leftInYear, unknown),
    amount(t('runRate'), (it) => it.plan.runRate, unknown),
    amount(t('compare.leftRunRate'), (it) => it.leftRunRate, unknown),
    amount(t('compare.claimed'), (it) => it.risk.claimed, noCard),
    amount(t('compare.credited'), (it) => it.risk.credited, noCard),
    {
      name: t('compare.atRisk'),
      of: (it) => it.risk.atRisk,
      cell: (it) => (it.risk.atRisk === null ? noCard : format.share(it.risk.atRisk)),
    },
    {
      name: t('compare.withoutCase'),
      of: (it) => it.risk.withoutCase,
      cell: (it) => format.count(it.risk.withoutCase),
    },
    index(t('compare.gini'), (it) => it.fairness.gini),
    index(t('compare.loosemoreHanby'), (it) => it.fairness.loosemoreHanby),
    index(t('compare.gallagher'), (it) => it.fairness.gallagher),
  ];
};

/** Value, cost, risk and evenness, a plan a column; what is not the same in all of them first. */
export const Facts = ({ data, only }: Given) => {
  const { t } = useTranslation('studio');
  const cycle = useCycle();
  const differs = ({ of }: Fact) => differ(data.plans.map(of));
  const facts = useFacts();
  const rows = only ? facts.filter(differs) : differingFirst(facts, differs);
  return (
    <Section
      title={t('compare.facts')}
      aside={
        <ExportButtons
          table="plan-comparison"
          variables={{ ids: data.plans.map((it) => it.plan.id) }}
          label={t('compare.facts')}
        />
      }
    >
      {rows.length === 0 ? (
        <Empty title={t('compare.allAlike')} />
      ) : (
        <DataTable
          label={t('compare.facts')}
          rows={rows}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', head: t('compare.figure'), cell: ({ name }) => name },
            ...data.plans.map((it) => ({
              key: it.plan.id,
              head: <Link to={`/cycles/${cycle.id}/plans/${it.plan.id}`}>{it.plan.name}</Link>,
              name: it.plan.name,
              figure: true,
              cell: ({ cell }: Fact) => cell(it),
            })),
            { key: 'differs', head: t('compare.differs'), cell: (row) => <Differs differs={differs(row)} /> },
          ]}
        />
      )}
    </Section>
  );
};

/** Every line that any of the plans funds, at which option in which; those on which they differ first. */
export const LinesCompared = ({ data, only }: Given) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const cycle = useCycle();
  const rows = linesInOrder(data.lines).filter((row) => !only || row.standing !== 'ALIKE');
  return (
    <Section
      title={t('compare.lines')}
      aside={
        <ExportButtons
          table="plan-comparison-lines"
          variables={{ ids: data.plans.map((it) => it.plan.id) }}
          label={t('compare.lines')}
        />
      }
    >
      {rows.length === 0 ? (
        <Empty title={t('compare.allAlike')} />
      ) : (
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
              cell: (row: (typeof rows)[number]) => {
                const option = row.options[index];
                if (!option) return t('compare.leftOut');
                return `${option.name} · ${format.moneyShort(option.inYear)}`;
              },
            })),
            {
              key: 'differs',
              head: t('compare.differs'),
              cell: ({ standing }) => (
                <Differs differs={standing !== 'ALIKE'} words={t(`compare.standing.${standing}`)} />
              ),
            },
          ]}
        />
      )}
    </Section>
  );
};
