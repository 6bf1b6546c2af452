import { Badge, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Patient } from '../../../shared/ui/patient';
import { Section } from '../../../shared/ui/page';
import { RulePricesQuery } from './explain-operations';
import { Moved } from './moved';
import type { StudioPlan } from './operations';
import { RulesForm } from './rules-form';
import { type RulesData, RulesQuery } from './rules-operations';

/** The rules for those who do not set them. */
const RulesTable = ({ rules }: { readonly rules: RulesData['fundingCycle']['planRules'] }) => {
  const { t } = useTranslation('studio');
  const { t: choice } = useTranslation('choice');
  const format = useFormat();
  const share = (basisPoints: number | null) => (basisPoints === null ? '' : format.share(basisPoints));
  if (rules.length === 0) return <Empty title={t('rules.none')} />;
  return (
    <DataTable
      label={t('rules.title')}
      rows={rules}
      rowKey={(row) => `${row.dimension} ${row.key}`}
      columns={[
        { key: 'of', head: choice('shares.of'), cell: (row) => choice(`shares.dimension.${row.dimension}`) },
        { key: 'name', wide: true, head: choice('shares.name'), cell: (row) => row.name },
        { key: 'floor', head: choice('shares.floor'), figure: true, cell: (row) => share(row.floor) },
        { key: 'ceiling', head: choice('shares.ceiling'), figure: true, cell: (row) => share(row.ceiling) },
      ]}
    />
  );
};

/** The rules of the cycle, which every plan of it keeps. */
export const CycleRules = () => {
  const { t } = useTranslation('studio');
  const cycle = useCycle();
  const may = useMay();
  const [answer, again] = useQuery({ query: RulesQuery, variables: { id: cycle.id } });
  const open =
    cycle.state === 'SELECTION' || cycle.state === 'APPROVAL' || cycle.state === 'SCORING' || cycle.state === 'INTAKE';
  return (
    <Section
      title={t('rules.title')}
      aside={<ExportButtons table="plan-rules" variables={{ cycleId: cycle.id }} label={t('rules.title')} />}
    >
      <Text size="sm">{t('rules.text')}</Text>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {(data) =>
          may('setPlanRules') && open ? (
            <RulesForm cycleId={cycle.id} data={data} onSaved={() => again({ requestPolicy: 'network-only' })} />
          ) : (
            <RulesTable rules={data.fundingCycle.planRules} />
          )
        }
      </Loaded>
    </Section>
  );
};

type Priced = Pick<StudioPlan, 'id' | 'objective'>;

/** What each rule costs the plan: the best without it is worth so much more. */
export const RulePrices = ({ plan }: { readonly plan: Priced }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  return (
    <Section
      title={t('prices.title')}
      methods={['rule_price']}
      aside={<ExportButtons table="rule-prices" variables={{ planId: plan.id }} label={t('prices.title')} />}
    >
      <Text size="sm">{t('prices.text')}</Text>
      <Patient ask={{ query: RulePricesQuery, variables: { planId: plan.id } }}>
        {({ rulePrices: { rules } }) =>
          rules.length === 0 ? (
            <Empty title={t('prices.none')} />
          ) : (
            <DataTable
              label={t('prices.title')}
              rows={rules}
              rowKey={(row) => `${row.kind} ${row.words}`}
              columns={[
                { key: 'words', head: t('prices.rule'), wide: true, cell: (row) => row.words },
                { key: 'kind', head: t('prices.kind'), cell: (row) => t(`prices.kinds.${row.kind}`) },
                {
                  key: 'price',
                  head: t('prices.price'),
                  figure: true,
                  cell: (row) => format.worth(row.price, plan.objective),
                },
                {
                  key: 'proven',
                  head: t('proven'),
                  cell: (row) => (row.proven ? <Badge color="green">{t('yes')}</Badge> : t('no')),
                },
                { key: 'moved', head: t('prices.without'), wide: true, cell: (row) => <Moved {...row} /> },
              ]}
            />
          )
        }
      </Patient>
    </Section>
  );
};

/** The rules of the cycle and what each costs the plan. */
export const RulesTab = ({ plan }: { readonly plan: Priced }) => (
  <Stack gap="xl">
    <CycleRules />
    <RulePrices plan={plan} />
  </Stack>
);
