import './catalogue';
import './studio.css';
import { Button, Group, Paper, Select, Stack, Tabs, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { StateBadge } from '../../../shared/ui/state-badge';
import { FundingLine } from '../trade-offs/funding-line';
import { CopyPlan } from './copy-plan';
import { FrontierTab } from './frontier-tab';
import { MoneyMapTab } from './money-map-tab';
import { type StudioPlan, StudioPlanQuery, StudioPlansQuery } from './operations';
import { OverridesTab } from './overrides-tab';
import { Aims } from './plan-aims';
import { CycleRules, RulesTab } from './rules-tab';
import { ValueChart } from './value-chart';

const TABS = ['value', 'frontier', 'overrides', 'rules', 'map', 'aims'] as const;
type Tab = (typeof TABS)[number];

const Part = (props: { readonly tab: Tab; readonly plan: StudioPlan; readonly onChange: () => void }) => {
  const { tab, plan } = props;
  switch (tab) {
    case 'value':
      return (
        <Stack gap="xl">
          <ValueChart plan={plan} />
          <FundingLine planId={plan.id} lines={plan.lines} />
        </Stack>
      );
    case 'frontier':
      return <FrontierTab plan={plan} />;
    case 'overrides':
      return <OverridesTab plan={plan} onChange={props.onChange} />;
    case 'rules':
      return <RulesTab plan={plan} />;
    case 'map':
      return <MoneyMapTab planId={plan.id} />;
    case 'aims':
      return <Aims plan={plan} />;
  }
};

/** One plan with all that explains it. */
const Chosen = (props: { readonly plan: StudioPlan; readonly onChange: () => void }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const cycle = useCycle();
  const may = useMay();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const { plan } = props;
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'value';
  const open = may('updatePlan') && (plan.state === 'DRAFT' || plan.state === 'RETURNED');
  const show = (next: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('tab', next ?? 'value');
        return after;
      },
      { replace: true },
    );
  const plans = `/cycles/${cycle.id}/plans/${plan.id}`;
  return (
    <Stack gap="lg">
      <Paper withBorder p="sm">
        <Group gap="sm">
          <StateBadge state={plan.state} />
          <Text fw={600}>
            {t('summary', {
              value: format.worth(plan.value, plan.objective),
              cost: format.money(plan.inYear),
              lines: format.count(plan.lines.length),
            })}
          </Text>
          <Text c="dimmed">
            {plan.proven ? t('isProven') : t('notProven', { gap: format.share(Number(plan.gap) * 10_000) })}
          </Text>
        </Group>
      </Paper>
      <Group gap="xs">
        <Button component={Link} to={plans} variant="default" size="xs">
          {t('toPlan')}
        </Button>
        {may('copyPlan') ? (
          <CopyPlan plan={plan} onCopied={(id) => void navigate(`/cycles/${cycle.id}/studio?plan=${id}`)} />
        ) : null}
        {open ? (
          <>
            <Button component={Link} to={`/cycles/${cycle.id}/studio/new?plan=${plan.id}`} variant="default" size="xs">
              {t('solve.again')}
            </Button>
            {plan.state === 'DRAFT' && may('handPlan') ? (
              <Button component={Link} to={`${plans}/by-hand`} variant="default" size="xs">
                {t('hand.open')}
              </Button>
            ) : null}
          </>
        ) : null}
      </Group>
      <Tabs value={tab} onChange={show} keepMounted={false}>
        <Tabs.List>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((one) => (
          <Tabs.Panel key={one} value={one} pt="lg">
            <Part tab={one} plan={plan} onChange={props.onChange} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
};

const PlanById = ({ id }: { readonly id: string }) => {
  const [answer, again] = useQuery({ query: StudioPlanQuery, variables: { id } });
  const refresh = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} onRetry={refresh}>
      {({ plan }) => <Chosen key={plan.id} plan={plan} onChange={refresh} />}
    </Loaded>
  );
};

/** The Selection studio: plans solved, explained and weighed against each other. */
export default function StudioPage() {
  const { t } = useTranslation('studio');
  const may = useMay();
  const cycle = useCycle();
  const [search, setSearch] = useSearchParams();
  const [answer, again] = useQuery({ query: StudioPlansQuery, variables: { cycleId: cycle.id } });
  const propose =
    may('proposePlan') && ['SELECTION', 'APPROVAL'].includes(cycle.state) ? (
      <Button component={Link} to="new">
        {t('solve.open')}
      </Button>
    ) : null;
  return (
    <Page title={t('title')} methods={['best_plan', 'objective_value']} lead={t('lead')} aside={propose}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ plans }) => {
          const shown = plans.find((plan) => plan.id === search.get('plan')) ?? plans.at(-1);
          if (!shown)
            return (
              <Stack gap="xl">
                <Empty title={t('empty')} text={t('emptyText')} action={propose} />
                <CycleRules />
              </Stack>
            );
          return (
            <Stack gap="lg">
              <Group align="end" gap="sm">
                <Select
                  label={t('plan')}
                  data={plans.map((plan) => ({ value: plan.id, label: plan.name }))}
                  value={shown.id}
                  onChange={(id) => setSearch((before) => ({ ...Object.fromEntries(before), plan: id ?? shown.id }))}
                  allowDeselect={false}
                  miw={260}
                />
                {plans.length > 1 && may('comparePlans') ? (
                  <Button component={Link} to={`/cycles/${cycle.id}/compare`} variant="default">
                    {t('compare.open')}
                  </Button>
                ) : null}
                <Button component={Link} to={`/cycles/${cycle.id}/portfolio?plan=${shown.id}`} variant="default">
                  {t('portfolio.open')}
                </Button>
              </Group>
              <PlanById key={shown.id} id={shown.id} />
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
