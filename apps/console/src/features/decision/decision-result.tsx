import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sumMinor } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { Page, Section } from '../../shared/ui/page';
import type { Decided, PlanToDecide } from './operations';

/** What came of the decision, as the server answered it. */
export const DecisionResult = ({ plan, decided }: { readonly plan: PlanToDecide; readonly decided: Decided }) => {
  const { t } = useTranslation('decision');
  const { t: c } = useTranslation();
  const format = useFormat();
  const total = format.money(sumMinor(decided.lines.map((line) => line.approvedInYear)));
  return (
    <Page title={t('decide.doneTitle', { name: plan.name })}>
      <Stack gap="lg">
        <Alert color="green" icon={<IconCheck />} role="status">
          {t('decide.doneText', { amount: total, state: c(`state.${decided.state}`) })}
        </Alert>
        <Section title={t('decide.result')}>
          <DataTable
            label={t('decide.result')}
            rows={decided.lines}
            rowKey={(line) => line.id}
            columns={[
              {
                key: 'initiative',
                wide: true,
                head: t('decide.initiative'),
                foot: t('decide.total'),
                cell: (line) => `${line.initiative.code} ${line.initiative.title}`,
              },
              {
                key: 'decision',
                head: t('decide.decision'),
                cell: (line) => (line.decision ? c(`decision.${line.decision}`) : ''),
              },
              {
                key: 'approved',
                head: t('decide.approved'),
                figure: true,
                cell: (line) => format.money(line.approvedInYear),
                foot: total,
              },
            ]}
          />
        </Section>
        <Group>
          <Button component={Link} to={`/cycles/${plan.cycle.id}/plans/${plan.id}`}>
            {t('decide.toPlan')}
          </Button>
          <Button variant="default" component={Link} to={`/cycles/${plan.cycle.id}/envelope`}>
            {t('decide.toLedger')}
          </Button>
          <Button variant="default" component={Link} to="/approvals">
            {t('decide.toQueue')}
          </Button>
        </Group>
      </Stack>
    </Page>
  );
};
