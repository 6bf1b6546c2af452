import './catalogue';
import './studio.css';
import { MultiSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useCycle } from '../../../shared/session/use-cycle';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { Evenness, Facts, LinesCompared } from './compare-tables';
import { SharesCompared } from './compare-shares';
import { CompareQuery } from './compare-operations';
import { StudioPlansQuery } from './operations';

const LEAST = 2;
const MOST = 6;

const Comparison = ({ ids }: { readonly ids: readonly string[] }) => {
  const [answer, again] = useQuery({ query: CompareQuery, variables: { ids: [...ids] } });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ comparePlans: it }) => (
        <Stack gap="xl">
          <Facts data={it} />
          <LinesCompared data={it} />
          <SharesCompared data={it} />
          <Evenness data={it} />
        </Stack>
      )}
    </Loaded>
  );
};

/** Plans of a cycle side by side; which ones stands in the address. */
export default function ComparePage() {
  const { t } = useTranslation('studio');
  const cycle = useCycle();
  const [search, setSearch] = useSearchParams();
  const [answer, again] = useQuery({ query: StudioPlansQuery, variables: { cycleId: cycle.id } });
  return (
    <Page title={t('compare.title')} lead={t('compare.lead')}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ plans }) => {
          const asked = search.getAll('plan').filter((id) => plans.some((plan) => plan.id === id));
          const ids = asked.length > 0 ? asked : plans.slice(-LEAST).map((plan) => plan.id);
          if (plans.length < LEAST) return <Empty title={t('compare.few')} text={t('compare.fewText')} />;
          return (
            <Stack gap="lg">
              <MultiSelect
                label={t('compare.plans')}
                data={plans.map((plan) => ({ value: plan.id, label: plan.name }))}
                value={[...ids]}
                onChange={(next) => setSearch(next.map((id): [string, string] => ['plan', id]))}
                maxValues={MOST}
                error={ids.length < LEAST ? t('compare.two') : undefined}
              />
              {ids.length < LEAST ? null : <Comparison key={ids.join()} ids={ids} />}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
