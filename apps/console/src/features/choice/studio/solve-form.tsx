import { Button, Group, NumberInput, Paper, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { focusProblem } from '../../../shared/ui/focus-problem';
import { Section } from '../../../shared/ui/page';
import { OBJECTIVES, problemsOf, type SolveDraft } from './solve-draft';

/** What the best plan is to be: objective, limit, and how long it may take. */
export const SolveForm = (props: {
  readonly draft: SolveDraft;
  readonly busy: boolean;
  /** How far the solving is, or why it was refused. */
  readonly state: ReactNode;
  readonly onSolve: (draft: SolveDraft) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('studio');
  const { t: c } = useTranslation();
  const form = useForm<SolveDraft>({
    initialValues: props.draft,
    validate: (draft) => Object.fromEntries(Object.keys(problemsOf(draft)).map((path) => [path, c('form.required')])),
  });
  const { objective } = form.values;
  return (
    <form noValidate onSubmit={form.onSubmit(props.onSolve, focusProblem)}>
      <Stack gap="xl">
        <Section title={t('aims.title')}>
          <Paper withBorder p="md">
            <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
              <TextInput label={t('solve.name')} required {...form.getInputProps('name')} />
              <Select
                label={t('solve.objective')}
                description={t(`solve.means.${objective}`)}
                data={OBJECTIVES.map((value) => ({ value, label: c(`objective.${value}`) }))}
                allowDeselect={false}
                {...form.getInputProps('objective')}
              />
              <NumberInput
                label={t('solve.maximum')}
                description={c('form.optional')}
                min={1}
                allowDecimal={false}
                {...form.getInputProps('maximum')}
              />
              <NumberInput
                label={t('solve.seconds')}
                description={t('solve.secondsHint')}
                min={1}
                max={60}
                allowDecimal={false}
                required
                {...form.getInputProps('seconds')}
              />
            </SimpleGrid>
          </Paper>
        </Section>
        {props.state}
        <Group>
          <Button type="submit" loading={props.busy}>
            {t('solve.start')}
          </Button>
          <Button variant="default" disabled={props.busy} onClick={props.onClose}>
            {c('action.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
