import { Alert, Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import { useMay } from '../../../shared/session/workspace';
import { BoardPackButtons } from '../../../shared/ui/export-buttons';
import { Facts } from '../../../shared/ui/facts';
import type { AskedPlan } from '../desk/operations';

/** So many lines are told by their sentence; the others are a click away. */
const TOLD = 5;

const bigger = (a: AskedPlan['lines'][number], b: AskedPlan['lines'][number]) =>
  BigInt(a.inYear) === BigInt(b.inYear) ? a.id.localeCompare(b.id) : BigInt(a.inYear) < BigInt(b.inYear) ? 1 : -1;

const Largest = ({ plan }: { readonly plan: AskedPlan }) => {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const told = plan.lines.toSorted(bigger).slice(0, TOLD);
  const others = plan.lines.length - told.length;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t('asked.largest')}
      </Text>
      <Stack component="ol" gap={6} m={0} pl={0} className="plain-list">
        {told.map(({ id, inYear, initiative }) => (
          <Text component="li" size="sm" key={id}>
            <span className="ask-line">
              <Link to={`/cycles/${plan.cycle.id}/initiatives/${initiative.id}/whole`}>
                {initiative.code} {initiative.title}
              </Link>{' '}
              <span className="figure">{format.money(inYear)}</span>
            </span>
            <Text size="sm" c="dimmed" component="span" display="block">
              {initiative.businessCase?.pitch.text ?? initiative.businessUnit.name}
            </Text>
          </Text>
        ))}
      </Stack>
      {others > 0 ? (
        <Text size="sm">
          <Link to={`/approvals/${plan.id}`}>{t('asked.others', { count: others })}</Link>
        </Text>
      ) : null}
    </Stack>
  );
};

/** One plan that waits: what it asks, until when, and for what. */
export const Asked = ({ plan }: { readonly plan: AskedPlan }) => {
  const { t } = useTranslation('desk');
  const { t: d } = useTranslation('decision');
  const format = useFormat();
  const may = useMay();
  const asked = [
    [d('approvals.inYear'), format.money(plan.inYear)],
    [d('approvals.runRate'), format.money(plan.runRate)],
    [d('approvals.lines'), format.count(plan.lines.length)],
  ] as const;
  const facts = [
    [d('approvals.by'), plan.submittedBy?.name ?? ''],
    [d('approvals.when'), plan.submittedAt ? format.dateTime(plan.submittedAt) : ''],
    [d('approvals.until'), plan.holdExpiresAt ? format.dateTime(plan.holdExpiresAt) : ''],
  ] as const;
  const signs = plan.state !== 'SUBMITTED';
  return (
    <Paper withBorder p="md" component="article">
      <Stack>
        <Group justify="space-between" gap="sm">
          <Title order={3}>
            <Link to={`/approvals/${plan.id}`}>{plan.name}</Link>
          </Title>
          <Button
            className="no-print"
            component={Link}
            to={`/approvals/${plan.id}`}
            aria-label={d(signs ? 'approvals.signOn' : 'approvals.decideOn', { name: plan.name })}
          >
            {d(signs ? 'approvals.sign' : 'approvals.decide')}
          </Button>
        </Group>
        <Facts isLead items={asked} />
        <Facts items={facts} />
        {plan.onOlderBase ? <Alert color="orange">{d('decide.older')}</Alert> : null}
        {plan.warnings.map((warning) => (
          <Alert key={warning} color="orange">
            {d('after.warning', { warning })}
          </Alert>
        ))}
        <Largest plan={plan} />
        <Group className="no-print">
          {may('planFrontier') ? (
            <Anchor component={Link} size="sm" to={`/cycles/${plan.cycle.id}/plans/${plan.id}/trade-offs`}>
              {t('asked.tradeOffs')}
            </Anchor>
          ) : null}
          <Anchor component={Link} size="sm" to={`/cycles/${plan.cycle.id}/plans/${plan.id}`}>
            {d('decide.toPlan')}
          </Anchor>
          {may('approvalRequirements') ? <BoardPackButtons planId={plan.id} /> : null}
        </Group>
      </Stack>
    </Paper>
  );
};
