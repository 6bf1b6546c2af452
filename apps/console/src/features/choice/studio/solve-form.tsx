import { Button, Group, NumberInput, Paper, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { Refusal } from '../../../shared/graphql/refusal';
import { useFieldErrors } from '../../../shared/ui/field-errors';
import { focusProblem } from '../../../shared/ui/focus-problem';
import { Section } from '../../../shared/ui/page';
import type { ChoiceOfInitiative } from './operations';
import { FAIRNESS, OBJECTIVES, placeOf, problemsOf, type SolveDraft } from './solve-draft';
import { LimitFields, RoomFields } from './solve-fields';

/** What the best plan is to be: objective, fairness, room to fail, limits, and how long it may take. */
export const SolveForm = (props: {
  readonly draft: SolveDraft;
  /** The name that a plan of this objective begins with. */
  readonly nameFor: (objective: SolveDraft['objective']) => string;
  readonly choices: readonly ChoiceOfInitiative[];
  readonly busy: boolean;
  /** How far the solving is, or why it was refused. */
  readonly state: ReactNode;
  /** What the last refusal says of single fields. */
  readonly refused: Refusal['problems'] | undefined;
  readonly onSolve: (draft: SolveDraft) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('studio');
  const { t: c } = useTranslation();
  const format = useFormat();
  const form = useForm<SolveDraft>({
    initialValues: props.draft,
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(problemsOf(draft, format.parse)).map(([path, problem]) => [
          path,
          problem === 'two' || problem === 'twice' ? t(`limits.${problem}`) : c(`form.${problem}`),
        ]),
      ),
  });
  useFieldErrors(props.refused, form.setErrors, placeOf);
  const { name, objective, fairness } = form.values;
  const aim = form.getInputProps('objective');
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
                {...aim}
                onChange={(value) => {
                  // A name that nobody has written goes with the objective.
                  if (value && name === props.nameFor(objective)) form.setFieldValue('name', props.nameFor(value));
                  aim.onChange(value);
                }}
              />
              {objective === 'BLEND' ? (
                <>
                  <NumberInput
                    label={t('solve.scoreShare')}
                    min={0}
                    max={100}
                    decimalScale={2}
                    suffix=" %"
                    {...form.getInputProps('scoreShare')}
                  />
                  <TextInput
                    label={t('solve.pointWorth', { currency: format.currency })}
                    inputMode="decimal"
                    required
                    {...form.getInputProps('pointWorth')}
                  />
                </>
              ) : null}
              <Select
                label={t('fairness.field')}
                description={t(`fairness.means.${fairness}`)}
                data={FAIRNESS.map((value) => ({ value, label: t(`fairness.weights.${value}`) }))}
                allowDeselect={false}
                {...form.getInputProps('fairness')}
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
        <RoomFields form={form} choices={props.choices} />
        <LimitFields form={form} choices={props.choices} />
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
