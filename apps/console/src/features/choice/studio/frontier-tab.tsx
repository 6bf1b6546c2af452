import { Alert, Badge, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { Objective } from '../../../shared/graphql/graphql';
import { PointChart } from '../../../shared/ui/chart';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Patient } from '../../../shared/ui/patient';
import { Section } from '../../../shared/ui/page';
import { type FrontierData, FrontierQuery } from './explain-operations';
import { MoreMoney } from './more-money';
import type { StudioPlan } from './operations';

/** Another plan on the same axes. */
interface Other {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly inYear: string;
}

/** The most that any budget buys, with the plan on it and the others beside it where they are given. */
export const Frontier = (props: {
  readonly data: FrontierData;
  readonly objective: Objective;
  readonly others?: readonly Other[];
}) => {
  const { data, objective, others = [] } = props;
  const { t } = useTranslation('studio');
  const format = useFormat();
  const scale = 10 ** format.digits;
  const { plan } = data;
  const points = data.points.filter((point) => point.feasible);
  return (
    <Stack>
      <Alert color={plan.onFrontier ? 'green' : 'orange'}>
        {plan.onFrontier
          ? t('frontier.on', { budget: format.money(plan.budget) })
          : t(Number(plan.missing) === 0 ? 'frontier.unproven' : 'frontier.off', {
              missing: format.worth(plan.missing, objective),
              budget: format.money(plan.budget),
            })}
      </Alert>
      <PointChart
        label={t('frontier.title')}
        series={[
          {
            name: 'best',
            label: t('frontier.best'),
            look: 'circle',
            joined: 'steps',
            marks: points.map((point) => ({
              id: point.budget,
              x: format.major(point.budget),
              y: Number(point.value),
              spoken: t('frontier.spoken', {
                budget: format.money(point.budget),
                value: format.worth(point.value, objective),
                cost: format.money(point.cost),
              }),
            })),
          },
          {
            name: 'plan',
            label: t('frontier.plan'),
            look: 'triangle',
            marks: [
              {
                id: 'plan',
                x: format.major(plan.budget),
                y: Number(plan.value),
                spoken: t('frontier.planSpoken', {
                  budget: format.money(plan.budget),
                  value: format.worth(plan.value, objective),
                  cost: format.money(plan.cost),
                }),
              },
            ],
          },
          ...(others.length > 0
            ? [
                {
                  name: 'others',
                  label: t('frontier.others'),
                  look: 'diamond' as const,
                  hollow: true,
                  marks: others.map((other) => ({
                    id: other.id,
                    x: format.major(other.inYear),
                    y: Number(other.value),
                    spoken: t('frontier.otherSpoken', {
                      name: other.name,
                      value: format.worth(other.value, objective),
                      cost: format.money(other.inYear),
                    }),
                  })),
                },
              ]
            : []),
        ]}
        lines={[{ axis: 'x', at: format.major(plan.budget), label: t('frontier.budgetLine') }]}
        x={{
          label: t('frontier.budget'),
          tick: (value) => format.moneyShort(BigInt(Math.round(value * scale))),
          from: 0,
        }}
        y={{
          label: t('frontier.value', { unit: format.worthUnit(objective) }),
          tick: (value) => format.count(value),
          from: 0,
        }}
        folded
        table={
          <DataTable
            label={t('frontier.title')}
            rows={data.points}
            rowKey={(point) => point.budget}
            columns={[
              { key: 'budget', head: t('frontier.budget'), cell: (point) => format.money(point.budget) },
              {
                key: 'value',
                head: t('value'),
                figure: true,
                cell: (point) => (point.feasible ? format.worth(point.value, objective) : t('frontier.infeasible')),
              },
              { key: 'cost', head: t('cost'), figure: true, cell: (point) => format.money(point.cost) },
              {
                key: 'bound',
                head: t('frontier.bound'),
                figure: true,
                cell: (point) => format.worth(point.bound, objective),
              },
              {
                key: 'proven',
                head: t('proven'),
                cell: (point) => (point.proven ? <Badge color="green">{t('yes')}</Badge> : t('no')),
              },
            ]}
          />
        }
      />
    </Stack>
  );
};

/** The most that any budget can buy, with the plan on it, and what a little more money would add. */
export const FrontierTab = ({ plan }: { readonly plan: StudioPlan }) => {
  const { t } = useTranslation('studio');
  return (
    <Stack gap="xl">
      <Section
        title={t('frontier.title')}
        methods={['efficient_frontier']}
        aside={<ExportButtons table="frontier" variables={{ planId: plan.id }} label={t('frontier.title')} />}
      >
        <Patient ask={{ query: FrontierQuery, variables: { planId: plan.id } }}>
          {({ planFrontier }) => <Frontier data={planFrontier} objective={plan.objective} />}
        </Patient>
      </Section>
      <Section
        title={t('more.title')}
        methods={['more_money']}
        aside={<ExportButtons table="more-money" variables={{ planId: plan.id }} label={t('more.title')} />}
      >
        <Text size="sm">{t('more.text')}</Text>
        <MoreMoney plan={plan} />
      </Section>
    </Stack>
  );
};
