import './catalogue';
import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { BoardPackButtons } from '../../../shared/ui/export-buttons';
import { Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { StateBadge } from '../../../shared/ui/state-badge';
import { AgainstCap } from '../against-cap';
import { NotFunded } from '../not-funded';
import { PlanActs } from '../plan-acts';
import { Overrides } from '../plan-background';
import { PlanQuery } from '../plan-operations';
import { HandOverQuery } from './operations';
import { PackChapters } from './pack-chapters';
import { Alternatives, Ask, Gaps, Sentences, Signers } from './pack-parts';

/** A plan as the board will read it, chapter by chapter, before it is submitted. */
export default function HandOverPage() {
  const { t } = useTranslation('handOver');
  const format = useFormat();
  const cycle = useCycle();
  const { planId = '' } = useParams();
  const [answer, again] = useQuery({ query: PlanQuery, variables: { id: planId } });
  const [pack, reread] = useQuery({ query: HandOverQuery, variables: { id: planId, cycleId: cycle.id } });
  const refresh = () => {
    again({ requestPolicy: 'network-only' });
    reread({ requestPolicy: 'network-only' });
  };
  const plan = answer.data?.plan;
  return (
    <Page
      title={plan ? t('titleOf', { name: plan.name }) : t('title')}
      lead={t('lead')}
      aside={plan ? <PlanActs plan={plan} onChange={refresh} /> : undefined}
    >
      <Loaded answer={answer} onRetry={refresh}>
        {({ plan: it }) => (
          <Loaded answer={pack} onRetry={refresh}>
            {(data) => (
              <Stack gap="xl">
                <Group gap="sm">
                  <StateBadge state={it.state} />
                  <Text size="sm">
                    {t('summary', { lines: format.count(it.lines.length), inYear: format.money(it.inYear) })}
                  </Text>
                  <BoardPackButtons planId={it.id} />
                </Group>
                <Gaps data={data} />
                <Ask data={data} plan={it} />
                <AgainstCap plan={it} />
                <Sentences data={data} plan={it} />
                <Overrides plan={it} />
                <NotFunded plan={it} />
                <PackChapters key={it.version} planId={it.id} />
                <Alternatives data={data} plan={it} />
                <Signers data={data} />
              </Stack>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
