import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/graphql/use-act';
import { Dialog } from '../../../shared/ui/dialog';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { CopyPlanMutation, type StudioPlan } from './operations';

/** A copy of a plan under a name of its own, as a draft that can be changed. */
export const CopyPlan = (props: {
  readonly plan: Pick<StudioPlan, 'id' | 'name'>;
  readonly onCopied: (id: string) => void;
}) => {
  const { t } = useTranslation('studio');
  const { t: c } = useTranslation();
  const act = useAct(CopyPlanMutation);
  const [name, setName] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!name?.trim()) return;
    const made = await act.run({ id: props.plan.id, name: name.trim() });
    if (!made) return;
    setName(null);
    props.onCopied(made.id);
  };
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setName(t('copy.nameOf', { name: props.plan.name }))}>
        {t('copy.open')}
      </Button>
      {name === null ? null : (
        <Dialog
          title={t('copy.title', { name: props.plan.name })}
          onClose={() => {
            act.clear();
            setName(null);
          }}
        >
          <form noValidate onSubmit={(event) => void submit(event)}>
            <Stack>
              <ActProblem act={act} />
              <TextInput
                label={t('solve.name')}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
                error={name.trim() ? undefined : c('form.required')}
                required
                data-autofocus
              />
              <Group justify="flex-end">
                <Button type="submit" loading={act.busy}>
                  {t('copy.open')}
                </Button>
              </Group>
            </Stack>
          </form>
        </Dialog>
      )}
    </>
  );
};
