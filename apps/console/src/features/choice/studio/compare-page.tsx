import './catalogue';
import './studio.css';
import { MultiSelect, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useCycle } from '../../../shared/session/use-cycle';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Patient } from '../../../shared/ui/patient';
import { Page } from '../../../shared/ui/page';
import { Evenness } from './compare-evenness';
import { Facts, LinesCompared } from './compare-tables';
import { SharesCompared } from './compare-shares';
import { CompareQuery } from './compare-operations';
import { StudioPlansQuery } from './operations';

const LEAST = 2;
const MOST = 6;

const Comparison = ({ ids, only }: { readonly ids: readonly string[]; readonly only: boolean }) => {
  return (
    <Patient ask={{ query: CompareQuery, variables: { ids: [...ids] } }}>
      {({ comparePlans: it }) => (
        <Stack gap="xl">
          <Facts data={it} only={only} />
          <LinesCompared data={it} only={only} />
          <SharesCompared data={it} only={only} />
          <Evenness data={it} />
        </Stack>
      )}
    </Patient>
  );
};

/** Plans of a cycle side by side; which ones stands in the address. */
export default function ComparePage() {
  const { t } = useTranslation('studio');
  const cycle = useCycle();
  const [search, setSearch] = useSearchParams();
  const [answer, again] = useQuery({ query: StudioPlansQuery, variables: { cycleId: cycle.id } });
  const only = search.get('only') === 'differing';
  const show = (ids: readonly string[], differing: boolean) =>
    setSearch([
      ...ids.map((id): [string, string] => ['plan', id]),
      ...(differing ? ([['only', 'differing']] satisfies [string, string][]) : []),
    ]);
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
                onChange={(next) => show(next, only)}
                maxValues={MOST}
                error={ids.length < LEAST ? t('compare.two') : undefined}
              />
              <Switch
                label={t('compare.only')}
                checked={only}
                onChange={(event) => show(ids, event.currentTarget.checked)}
              />
              {ids.length < LEAST ? null : <Comparison key={ids.join()} ids={ids} only={only} />}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
