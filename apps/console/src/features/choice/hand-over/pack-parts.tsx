import { Alert, List, Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sumMinor } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { Fact, Facts } from '../../../shared/ui/facts';
import { Section } from '../../../shared/ui/page';
import { StateBadge } from '../../../shared/ui/state-badge';
import type { PlanData } from '../plan-operations';
import type { HandOverData } from './operations';
import { type Gap, gapsOf } from './ready';

interface Given {
  readonly data: HandOverData;
  readonly plan: PlanData;
}

/** What the board will ask about; nothing of it keeps a plan from being submitted. */
export const Gaps = ({ data }: Pick<Given, 'data'>) => {
  const { t } = useTranslation('handOver');
  const gaps = gapsOf(data.plan.lines);
  const open = (Object.keys(gaps) as Gap[]).filter((gap) => gaps[gap] > 0);
  const said = [...open.map((gap) => t(`gap.${gap}`, { count: gaps[gap] })), ...data.plan.warnings];
  return (
    <Alert color={said.length > 0 ? 'orange' : 'green'} title={t(said.length > 0 ? 'asked' : 'ready')}>
      {said.length > 0 ? (
        <List size="sm">
          {said.map((words) => (
            <List.Item key={words}>{words}</List.Item>
          ))}
        </List>
      ) : null}
    </Alert>
  );
};

/** The ask as the pack opens with it. */
export const Ask = ({ data, plan }: Given) => {
  const { t } = useTranslation('handOver');
  const format = useFormat();
  const options = data.plan.lines.map((line) => line.option);
  const facts = [
    ['inYear', plan.inYear],
    ['runRate', plan.runRate],
    ['commitment', sumMinor(options.map((option) => option.totalCommitment))],
    ['capex', sumMinor(options.map((option) => option.capex))],
    ['prepaid', sumMinor(options.map((option) => option.prepaid))],
  ] as const;
  return (
    <Section title={t('ask')}>
      <Paper withBorder p="md">
        <Facts>
          {facts.map(([key, amount]) => (
            <Fact key={key} name={t(`figure.${key}`)}>
              {format.money(amount)}
            </Fact>
          ))}
        </Facts>
      </Paper>
    </Section>
  );
};

/** What is proposed, in a sentence each. */
export const Sentences = ({ data, plan }: Given) => {
  const { t } = useTranslation('handOver');
  const format = useFormat();
  return (
    <Section title={t('sentences')}>
      <DataTable
        label={t('sentences')}
        rows={data.plan.lines}
        rowKey={(line) => line.id}
        columns={[
          {
            key: 'initiative',
            head: t('initiative'),
            wide: true,
            cell: ({ initiative: it }) => (
              <Link to={`/cycles/${plan.cycle.id}/initiatives/${it.id}`}>{`${it.code} ${it.title}`}</Link>
            ),
          },
          { key: 'inYear', head: t('figure.inYear'), figure: true, cell: (line) => format.money(line.inYear) },
          {
            key: 'sentence',
            head: t('sentence'),
            wide: true,
            cell: ({ initiative: { businessCase } }) =>
              businessCase === null
                ? t('noCase')
                : `${businessCase.pitch.text}${businessCase.pitch.complete ? '' : ` (${t('open')})`}`,
          },
        ]}
      />
    </Section>
  );
};

/** The other plans of the cycle, which the pack names as alternatives. */
export const Alternatives = ({ data, plan }: Given) => {
  const { t } = useTranslation('handOver');
  const format = useFormat();
  const others = data.plans.filter((one) => one.id !== plan.id);
  if (others.length === 0) return null;
  return (
    <Section title={t('alternatives')}>
      <DataTable
        label={t('alternatives')}
        rows={others}
        rowKey={(one) => one.id}
        columns={[
          {
            key: 'name',
            head: t('plan'),
            wide: true,
            cell: (one) => (
              <Link to={`/cycles/${plan.cycle.id}/compare?plan=${plan.id}&plan=${one.id}`}>{one.name}</Link>
            ),
          },
          { key: 'state', head: t('state'), cell: (one) => <StateBadge state={one.state} /> },
          { key: 'value', head: t('value'), figure: true, cell: (one) => format.worth(one.value, one.objective) },
          { key: 'inYear', head: t('figure.inYear'), figure: true, cell: (one) => format.money(one.inYear) },
          { key: 'runRate', head: t('figure.runRate'), figure: true, cell: (one) => format.money(one.runRate) },
        ]}
      />
    </Section>
  );
};

/** Who must sign it, once it is submitted. */
export const Signers = ({ data }: Pick<Given, 'data'>) => {
  const { t } = useTranslation('handOver');
  const { t: c } = useTranslation();
  const format = useFormat();
  const rows = data.approvalRequirements.requirements.map((row, k) => ({ ...row, k }));
  if (rows.length === 0) return null;
  return (
    <Section title={t('signatures')}>
      <DataTable
        label={t('signatures')}
        rows={rows}
        rowKey={(row) => String(row.k)}
        columns={[
          { key: 'roles', head: t('who'), cell: (row) => row.roles.map((role) => c(`role.${role}`)).join(', ') },
          { key: 'signatures', head: t('howMany'), figure: true, cell: (row) => format.count(row.signatures) },
          {
            key: 'above',
            head: t('above'),
            figure: true,
            cell: (row) => (row.above === null ? '' : format.money(row.above)),
          },
        ]}
      />
    </Section>
  );
};
