import { Button, Group, MultiSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../../shared/graphql/use-act';
import type { Cycle } from '../../shared/session/workspace';
import { Dialog } from '../../shared/ui/dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { CandidatesQuery, ProposePlanMutation } from './plan-acts-operations';

/** Asks for a name and the overrides, and has the best set computed. */
export const ProposePlan = (props: { readonly cycle: Cycle; readonly onClose: () => void }) => {
  const { t } = useTranslation('choice');
  const { t: c } = useTranslation();
  const navigate = useNavigate();
  const [candidates] = useQuery({ query: CandidatesQuery, variables: { cycleId: props.cycle.id } });
  const act = useAct(ProposePlanMutation);
  const [name, setName] = useState('');
  const [maximum, setMaximum] = useState<number | ''>('');
  const [forced, setForced] = useState<string[]>([]);
  const [excluded, setExcluded] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const overrides = forced.length + excluded.length > 0;
  const nodes = candidates.data?.initiatives.nodes ?? [];
  const data = (without: readonly string[]) =>
    nodes.filter((it) => !without.includes(it.id)).map((it) => ({ value: it.id, label: `${it.code} ${it.title}` }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || (overrides && !reason.trim())) return;
    const override = (initiativeId: string) => ({ initiativeId, reason: reason.trim() });
    const plan = await act.run({
      input: {
        cycleId: props.cycle.id,
        name: name.trim(),
        objective: 'SCORE',
        constraints: maximum === '' ? undefined : { maximumItems: maximum },
        forced: forced.map(override),
        excluded: excluded.map(override),
      },
    });
    if (plan) void navigate(`/cycles/${props.cycle.id}/plans/${plan.id}`);
  };

  return (
    <Dialog onClose={props.onClose} title={t('plans.new')} size="lg">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <ActProblem act={act} />
          <TextInput
            label={t('plans.name')}
            required
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried && !name.trim() ? c('form.required') : undefined}
          />
          <NumberInput
            label={t('plans.maximum')}
            description={c('form.optional')}
            min={1}
            allowDecimal={false}
            value={maximum}
            onChange={(value) => setMaximum(typeof value === 'number' ? value : '')}
          />
          <MultiSelect
            label={t('plans.forced')}
            data={data(excluded)}
            value={forced}
            onChange={setForced}
            searchable
            clearable
          />
          <MultiSelect
            label={t('plans.excluded')}
            data={data(forced)}
            value={excluded}
            onChange={setExcluded}
            searchable
            clearable
          />
          {overrides ? (
            <Textarea
              label={t('plans.overrideReason')}
              required
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={tried && !reason.trim() ? t('plans.overrideReasonNeeded') : undefined}
            />
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {c('action.cancel')}
            </Button>
            <Button type="submit" loading={act.busy}>
              {t('plans.propose')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
