import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sumMinor } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Section } from '../../shared/ui/page';
import type { PlanData } from './plan-operations';

/** The funded lines with their totals, and what was approved of each once decided. */
export const FundedLines = ({ plan }: { readonly plan: PlanData }) => {
  const { t } = useTranslation('choice');
  const { t: c } = useTranslation();
  const format = useFormat();
  const decided = plan.decisions.length > 0;
  return (
    <Section
      title={t('plans.lines')}
      methods={['objective_value', 'best_plan']}
      aside={<ExportButtons table="plan-lines" variables={{ planId: plan.id }} label={t('plans.lines')} />}
    >
      <DataTable
        label={t('plans.lines')}
        rows={plan.lines}
        rowKey={(line) => line.id}
        columns={[
          {
            key: 'initiative',
            wide: true,
            head: t('plans.initiative'),
            foot: t('plans.total'),
            cell: (line) => (
              <>
                <Text component="span" c="dimmed" size="sm" mr={6}>
                  {line.initiative.code}
                </Text>
                <Link to={`/cycles/${plan.cycle.id}/initiatives/${line.initiative.id}`}>{line.initiative.title}</Link>
                <Text size="xs" c="dimmed">
                  {line.initiative.businessUnit.name}
                </Text>
              </>
            ),
          },
          { key: 'option', head: t('plans.option'), cell: (line) => line.option.name },
          { key: 'position', head: t('plans.position'), figure: true, cell: (line) => line.position },
          {
            key: 'value',
            head: t('plans.value'),
            figure: true,
            cell: (line) => format.worth(line.value, plan.objective),
            foot: format.worth(plan.value, plan.objective),
          },
          {
            key: 'inYear',
            head: t('plans.inYear'),
            figure: true,
            cell: (line) => format.money(line.inYear),
            foot: format.money(sumMinor(plan.lines.map((line) => line.inYear))),
          },
          {
            key: 'runRate',
            head: t('plans.runRate'),
            figure: true,
            cell: (line) => format.money(line.runRate),
            foot: format.money(sumMinor(plan.lines.map((line) => line.runRate))),
          },
          {
            key: 'state',
            head: t('plans.state'),
            cell: (line) => (
              <>
                <Badge color={line.state === 'DECLINED' ? 'red' : line.state === 'COMMITTED' ? 'green' : 'gray'}>
                  {t(`plans.lineState.${line.state}`)}
                </Badge>{' '}
                {line.forced ? <Badge color="orange">{t('plans.forcedMark')}</Badge> : null}
              </>
            ),
          },
          ...(decided
            ? [
                {
                  key: 'approved',
                  head: t('plans.approved'),
                  figure: true,
                  cell: (line: PlanData['lines'][number]) => format.money(line.approvedInYear),
                  foot: format.money(sumMinor(plan.lines.map((line) => line.approvedInYear))),
                },
                {
                  key: 'decision',
                  head: t('plans.decision'),
                  cell: (line: PlanData['lines'][number]) =>
                    [line.decision ? c(`decision.${line.decision}`) : '', line.reason ?? '', line.conditions ?? '']
                      .filter(Boolean)
                      .join('. '),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
};
