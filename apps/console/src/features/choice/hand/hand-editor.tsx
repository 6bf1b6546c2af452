import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../../../shared/graphql/fault';
import { useAct } from '../../../shared/graphql/use-act';
import { Loaded } from '../../../shared/ui/loaded';
import { useMet } from '../../../shared/stale/use-met';
import { Section } from '../../../shared/ui/page';
import { changesOf, chosenIn, type Edits, editsFrom, laidOver, rowsOf, standing } from './hand-draft';
import { HandEffect, HandSummary } from './hand-effect';
import { HandTable } from './hand-table';
import { type HandCandidate, HandPlanMutation, type PlanByHand, PreviewPlanQuery } from './operations';

/** Milliseconds without another choice before the effect is asked for. */
const WAIT = 400;

/** Options taken and dropped, with what that does; choices stay when somebody else has changed the plan meanwhile. */
export const HandEditor = (props: {
  readonly plan: PlanByHand;
  readonly candidates: readonly HandCandidate[];
  readonly edits: Edits;
  readonly onEdit: (edits: Edits) => void;
  readonly onReload: () => void;
}) => {
  const { t } = useTranslation('studio');
  const { t: c } = useTranslation();
  const navigate = useNavigate();
  const act = useAct(HandPlanMutation);
  const { plan, candidates, onEdit } = props;
  const rows = useMemo(() => rowsOf(plan, candidates), [plan, candidates]);
  const edits = useMemo(() => standing(props.edits, rows), [props.edits, rows]);
  const [settled] = useDebouncedValue(edits, WAIT);
  const changes = useMemo(() => changesOf(plan, edits), [plan, edits]);
  const asked = useMemo(() => changesOf(plan, settled), [plan, settled]);
  const before = useMemo(() => chosenIn(plan), [plan]);
  const [preview, again] = useQuery({
    query: PreviewPlanQuery,
    variables: { planId: plan.id, changes: asked },
    requestPolicy: 'network-only',
  });
  const retry = () => again({ requestPolicy: 'network-only' });
  const waiting = preview.fetching || edits !== settled;
  const titleOf = (id: string) => {
    const row = rows.find((one) => one.id === id);
    return row ? `${row.code} ${row.title}` : id;
  };
  const optionOf = (id: string, option: string | undefined) =>
    rows.find((one) => one.id === id)?.options.find((one) => one.id === option)?.name ?? t('hand.out');
  const met = useMet({
    stands: before,
    version: plan.version,
    draft: (base) => laidOver(base, edits),
    write: (draft) => onEdit(editsFrom(before, draft)),
    act,
    reload: props.onReload,
    label: titleOf,
    words: (id, chosen) => optionOf(id, chosen[id]),
  });
  const page = `/cycles/${plan.cycle.id}/plans/${plan.id}`;
  const save = async () => {
    if (await act.run({ id: plan.id, expectedVersion: met.version, changes })) void navigate(page);
  };
  const reload = () => {
    act.clear();
    props.onReload();
    retry();
  };
  return (
    <Stack gap="xl">
      <Section title={t('hand.effect')}>
        {preview.error && faultOf(preview.error) === 'BAD_USER_INPUT' ? (
          <Alert color="orange" role="alert" title={t('hand.notFree')}>
            <Stack gap="xs" align="flex-start">
              <Text size="sm">{t('hand.notFreeText')}</Text>
              <Button size="xs" variant="default" onClick={reload}>
                {c('action.reload')}
              </Button>
            </Stack>
          </Alert>
        ) : (
          <Loaded answer={preview} onRetry={retry}>
            {({ previewPlan }) => (
              <HandEffect cycleId={plan.cycle.id} objective={plan.objective} preview={previewPlan} />
            )}
          </Loaded>
        )}
      </Section>
      <Section title={t('hand.candidates')}>
        <HandTable
          cycleId={plan.cycle.id}
          rows={rows}
          before={before}
          after={{ ...before, ...edits }}
          onChoose={(initiativeId, optionId) => onEdit({ ...edits, [initiativeId]: optionId })}
        />
      </Section>
      {met.told}
      <div className="total-bar">
        <Stack gap="xs">
          <div role="status">
            {waiting ? (
              <Text size="sm">{t('hand.looking')}</Text>
            ) : preview.data ? (
              <HandSummary objective={plan.objective} preview={preview.data.previewPlan} />
            ) : null}
          </div>
          <Group gap="xs">
            <Button loading={act.busy} disabled={changes.length === 0} onClick={() => void save()}>
              {t('hand.save', { count: changes.length })}
            </Button>
            <Button variant="default" disabled={changes.length === 0 || act.busy} onClick={() => onEdit({})}>
              {t('hand.undo')}
            </Button>
            <Button component={Link} to={page} variant="default">
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
