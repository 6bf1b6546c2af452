import './catalogue';
import './studio.css';
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { useCycle } from '../../../shared/session/use-cycle';
import { DataTable } from '../../../shared/ui/data-table';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { changesOf, handOf } from './hand-draft';
import { HandMutation } from './hand-operations';
import { HandEffect } from './hand-effect';
import { type ChoiceOfInitiative, StudioChoicesQuery, type StudioPlan, StudioPlanQuery } from './operations';

const WAIT = 400;

/** Every candidate with the option that is taken; what the choice does to the cap stands beside it. */
const Editor = (props: { readonly plan: StudioPlan; readonly choices: readonly ChoiceOfInitiative[] }) => {
  const { t } = useTranslation('studio');
  const { t: c } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const cycle = useCycle();
  const act = useAct(HandMutation);
  const { plan, choices } = props;
  const before = handOf(plan);
  const [hand, setHand] = useState(before);
  const changes = changesOf(before, hand);
  const [asked] = useDebouncedValue(changes, WAIT);
  const studio = `/cycles/${cycle.id}/studio?plan=${plan.id}`;
  const save = async () => {
    if (await act.run({ id: plan.id, expectedVersion: plan.version, changes })) void navigate(studio);
  };
  const taken = (it: ChoiceOfInitiative) => it.options.find((option) => option.id === hand[it.id]);
  const rows = [...choices].sort((a, b) => Number(before[b.id] !== undefined) - Number(before[a.id] !== undefined));
  return (
    <Stack gap="lg">
      <DataTable
        label={t('hand.candidates')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'initiative',
            head: t('initiative'),
            wide: true,
            cell: (row) => <Link to={`/cycles/${cycle.id}/initiatives/${row.id}`}>{`${row.code} ${row.title}`}</Link>,
          },
          {
            key: 'option',
            head: t('override.option'),
            wide: true,
            cell: (row) => (
              <Select
                aria-label={t('hand.optionOf', { name: row.code })}
                data={row.options.map((option) => ({
                  value: option.id,
                  label: t('hand.option', { name: option.name, amount: format.moneyShort(option.inYear) }),
                }))}
                placeholder={t('hand.out')}
                value={hand[row.id] || null}
                onChange={(option) => setHand({ ...hand, [row.id]: option ?? '' })}
                clearable
                clearButtonProps={{ 'aria-label': t('hand.drop', { name: row.code }) }}
              />
            ),
          },
          {
            key: 'inYear',
            head: t('inYear'),
            figure: true,
            cell: (row) => (taken(row) ? format.money(taken(row)?.inYear ?? '0') : ''),
          },
          {
            key: 'changed',
            head: t('hand.changed'),
            cell: (row) => ((before[row.id] ?? '') === (hand[row.id] ?? '') ? '' : t('yes')),
          },
        ]}
      />
      <ActProblem act={act} onReload={() => window.location.reload()} />
      <div className="total-bar studio-effect">
        <Stack gap="sm">
          <HandEffect planId={plan.id} changes={asked} />
          <Group gap="xs">
            <Button loading={act.busy} disabled={changes.length === 0} onClick={() => void save()}>
              {t('hand.save', { count: changes.length })}
            </Button>
            <Button component={Link} to={studio} variant="default">
              {c('action.cancel')}
            </Button>
            <Text size="sm" c="dimmed">
              {t('hand.note')}
            </Text>
          </Group>
        </Stack>
      </div>
    </Stack>
  );
};

/** A plan changed by hand: options taken and dropped, with the effect on cap and rules before anything is saved. */
export default function HandPage() {
  const { t } = useTranslation('studio');
  const { planId = '' } = useParams();
  const cycle = useCycle();
  const [plan, again] = useQuery({ query: StudioPlanQuery, variables: { id: planId }, requestPolicy: 'network-only' });
  const [choices, retry] = useQuery({ query: StudioChoicesQuery, variables: { cycleId: cycle.id } });
  const name = plan.data?.plan.name;
  return (
    <Page title={name ? t('hand.titleOf', { name }) : t('hand.open')} lead={t('hand.lead')}>
      <Loaded answer={plan} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ plan: it }) => (
          <Loaded answer={choices} onRetry={() => retry({ requestPolicy: 'network-only' })}>
            {({ initiatives }) =>
              it.state === 'DRAFT' || it.state === 'RETURNED' ? (
                <Editor key={it.version} plan={it} choices={initiatives.nodes} />
              ) : (
                <Empty title={t('hand.frozen')} text={t('hand.frozenText')} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
