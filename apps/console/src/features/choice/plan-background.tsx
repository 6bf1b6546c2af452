import { Alert, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../../shared/format/use-actor';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Fact, Facts } from '../../shared/ui/facts';
import { Section } from '../../shared/ui/page';
import type { PlanData } from './plan-operations';

/** What was decided on the plan, by whom and why. */
export const Decisions = ({ plan }: { readonly plan: PlanData }) => {
  const { t } = useTranslation('choice');
  const format = useFormat();
  const actor = useActor();
  if (plan.decisions.length === 0) return null;
  return (
    <Section title={t('plans.decisions')}>
      {plan.decisions.map((decision) => (
        <Alert key={decision.id} color={decision.kind === 'DECIDED' ? 'harbor' : 'orange'}>
          {t('plans.decided', {
            who: actor(decision.decidedBy, decision.actingAs, decision.decidedFor),
            when: format.dateTime(decision.decidedAt),
            total: format.money(decision.total),
            reason: decision.reason,
          })}
        </Alert>
      ))}
    </Section>
  );
};

/** What the proposer forced in or left out against the computed best, with the reason. */
export const Overrides = ({ plan }: { readonly plan: PlanData }) => {
  const { t } = useTranslation('choice');
  const names = new Map(
    [...plan.lines, ...plan.notFunded].map(({ initiative }) => [
      initiative.id,
      `${initiative.code} ${initiative.title}`,
    ]),
  );
  const rows = [
    ...plan.forced.map((override) => ({ ...override, kind: t('plans.forced') })),
    ...plan.excluded.map((override) => ({ ...override, kind: t('plans.excluded') })),
  ];
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('plans.overrides')}
      aside={<ExportButtons table="plan-overrides" variables={{ planId: plan.id }} label={t('plans.overrides')} />}
    >
      <DataTable
        label={t('plans.overrides')}
        rows={rows}
        rowKey={(row) => `${row.kind} ${row.initiativeId}`}
        columns={[
          {
            key: 'initiative',
            wide: true,
            head: t('plans.initiative'),
            cell: (row) => names.get(row.initiativeId) ?? row.initiativeId,
          },
          { key: 'kind', head: t('plans.override'), cell: (row) => row.kind },
          { key: 'reason', wide: true, head: t('plans.reason'), cell: (row) => row.reason },
        ]}
      />
    </Section>
  );
};

/** The plan beside the ranking's funding line, with the difference. */
export const Comparison = ({ plan }: { readonly plan: PlanData }) => {
  const { t } = useTranslation('choice');
  const format = useFormat();
  const compared = plan.comparedWithRanking;
  const worth = (value: string) => format.worth(value, plan.objective);
  const list = (items: typeof compared.onlyInPlan) =>
    items.length === 0
      ? t('plans.none')
      : items.map((it) => (
          <div key={it.id}>
            <Link to={`/cycles/${plan.cycle.id}/initiatives/${it.id}`}>
              {it.code} {it.title}
            </Link>
          </div>
        ));
  return (
    <Section title={t('plans.compare')} methods={['funding_line', 'best_plan']}>
      <Paper withBorder p="md">
        <Stack>
          <Text>
            {t('plans.compareText', { plan: worth(compared.planValue), ranking: worth(compared.rankingValue) })}
          </Text>
          <Facts>
            <Fact name={t('plans.onlyPlan')}>{list(compared.onlyInPlan)}</Fact>
            <Fact name={t('plans.onlyRanking')}>{list(compared.onlyInRanking)}</Fact>
          </Facts>
        </Stack>
      </Paper>
    </Section>
  );
};
