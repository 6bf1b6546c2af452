import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sumMinor } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Page, Section } from '../../shared/ui/page';
import type { Decided, PlanToDecide } from './operations';
import { Signatures } from './signatures';

/** A decision or a signature as the server answered it; `total` is what the approver confirmed. */
export interface Outcome {
  readonly decided: Decided;
  readonly signed: boolean;
  readonly total: bigint;
}

/** What came of the decision or the signature: money committed, or still held until others have signed. */
export const DecisionResult = ({ plan, outcome }: { readonly plan: PlanToDecide; readonly outcome: Outcome }) => {
  const { decided, signed } = outcome;
  const awaiting = decided.state === 'AWAITING_SIGNATURE';
  const { t } = useTranslation('decision');
  const { t: c } = useTranslation();
  const format = useFormat();
  const total = format.money(sumMinor(decided.lines.map((line) => line.approvedInYear)));
  return (
    <Page title={t(signed ? 'sign.doneTitle' : 'decide.doneTitle', { name: plan.name })}>
      <Stack gap="lg">
        <Alert color={awaiting ? 'harbor' : 'green'} icon={<IconCheck />} role="status">
          {awaiting
            ? t('sign.doneWaits', { amount: format.money(outcome.total) })
            : t('decide.doneText', { amount: total, state: c(`state.${decided.state}`) })}
        </Alert>
        {decided.warnings.map((warning) => (
          <Alert key={warning} color="orange">
            {t('after.warning', { warning })}
          </Alert>
        ))}
        {awaiting ? <Signatures planId={plan.id} awaiting /> : null}
        {awaiting ? null : (
          <Section
            title={t('decide.result')}
            aside={<ExportButtons table="plan-lines" variables={{ planId: plan.id }} label={t('decide.result')} />}
          >
            <DataTable
              label={t('decide.result')}
              rows={decided.lines}
              rowKey={(line) => line.id}
              columns={[
                {
                  key: 'initiative',
                  wide: true,
                  head: t('decide.initiative'),
                  foot: t('sign.whole'),
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
        )}
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
