import '../studio/catalogue';
import './catalogue';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Loaded } from '../../../shared/ui/loaded';
import { Patient } from '../../../shared/ui/patient';
import { Page, Section } from '../../../shared/ui/page';
import { PrintButton } from '../../../shared/ui/print-button';
import { FrontierQuery } from '../studio/explain-operations';
import { Frontier } from '../studio/frontier-tab';
import { FundingLine } from './funding-line';
import { type TradeOffsData, TradeOffsQuery } from './operations';
import { SiloShares } from './silo-shares';
import { UnitShares } from './unit-shares';

const linesOf = ({ plan, plans }: TradeOffsData) => plans.find((one) => one.id === plan.id)?.lines ?? [];

const Alternatives = ({ data }: { readonly data: TradeOffsData }) => {
  const { t } = useTranslation('tradeOffs');
  const { t: s } = useTranslation('studio');
  const { plan } = data;
  const others = data.plans.filter((other) => other.id !== plan.id);
  const alike = others.filter((other) => other.objective === plan.objective);
  return (
    <Section
      title={s('frontier.title')}
      methods={['efficient_frontier']}
      aside={<ExportButtons table="frontier" variables={{ planId: plan.id }} label={s('frontier.title')} />}
    >
      <Patient ask={{ query: FrontierQuery, variables: { planId: plan.id } }}>
        {({ planFrontier }) => <Frontier data={planFrontier} objective={plan.objective} others={alike} />}
      </Patient>
      {others.length > alike.length ? (
        <Text size="sm" c="dimmed">
          {t('othersNote', { count: others.length - alike.length })}
        </Text>
      ) : null}
    </Section>
  );
};

/** What a plan gives up: its funding line, the frontier with the alternatives, and who gives against who gets. */
export default function TradeOffsPage() {
  const { t } = useTranslation('tradeOffs');
  const { planId = '' } = useParams();
  const cycle = useCycle();
  const may = useMay();
  const [answer, again] = useQuery({ query: TradeOffsQuery, variables: { planId, cycleId: cycle.id } });
  const plan = answer.data?.plan;
  return (
    <Page
      title={plan ? t('title', { plan: plan.name }) : t('titleOne')}
      lead={t('lead')}
      aside={
        <Group gap="xs" className="no-print">
          <Button variant="default" component={Link} to=".." relative="path">
            {t('toPlan')}
          </Button>
          <PrintButton />
        </Group>
      }
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {(data) => (
          <Stack gap="xl">
            {may('ranking') ? <FundingLine planId={planId} lines={linesOf(data)} /> : null}
            <Alternatives data={data} />
            {may('moneyMap') ? <SiloShares planId={planId} cycleId={cycle.id} /> : null}
            <UnitShares data={data} cycleId={cycle.id} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
