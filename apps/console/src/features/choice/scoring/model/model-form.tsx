import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../../shared/graphql/use-act';
import { useFieldErrors } from '../../../../shared/ui/field-errors';
import { focusProblem } from '../../../../shared/ui/focus-problem';
import { AddEntry } from '../../../../shared/ui/list-buttons';
import { Section } from '../../../../shared/ui/page';
import type { ModelData } from '../operations';
import { CriterionFields } from './criterion-fields';
import { blankCriterion, draftOf, inputOf, type ModelDraft } from './draft';
import { problemsOf } from './draft-problems';
import { MethodFields } from './method-fields';
import { SetModelMutation } from './operations';
import { useModelMeeting } from './use-model-meeting';

/** The form of a scoring model; possible until the first score is given. */
export const ModelFormPart = (props: {
  readonly cycleId: string;
  readonly model: ModelData | null;
  readonly onClose?: () => void;
  readonly onSaved: () => void;
  /** Reads the newest version. */
  readonly onReload: () => void;
}) => {
  const { t } = useTranslation('scoring');
  const { t: c } = useTranslation();
  const act = useAct(SetModelMutation);
  const form = useForm<ModelDraft>({
    initialValues: draftOf(props.model),
    validate: (values) =>
      Object.fromEntries(Object.entries(problemsOf(values)).map(([path, kind]) => [path, t(`problemOf.${kind}`)])),
  });
  useFieldErrors(act.refusal?.problems, form.setErrors);
  const meeting = useModelMeeting({ form, model: props.model, act, reload: props.onReload });
  const submit = async (draft: ModelDraft) => {
    const standing = new Set(props.model?.criteria.map(({ id }) => id));
    const input = inputOf(draft, standing);
    if (await act.run({ cycleId: props.cycleId, expectedVersion: meeting.version, input })) props.onSaved();
  };
  const { criteria, method } = form.values;
  const own = method === 'WEIGHTED' || method === 'FORMULA';
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => void submit(draft), focusProblem)}>
      <Stack gap="xl">
        <MethodFields form={form} />
        <Section
          title={own ? t('criteria') : t('factors')}
          aside={
            own ? (
              <AddEntry label={t('addCriterion')} onAdd={() => form.insertListItem('criteria', blankCriterion())} />
            ) : null
          }
        >
          {criteria.map((criterion, k) => (
            <CriterionFields key={criterion.key} form={form} k={k} />
          ))}
          {form.errors['criteria'] ? (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {form.errors['criteria']}
            </Text>
          ) : null}
        </Section>
        {meeting.told}
        <Group>
          <Button type="submit" loading={act.busy}>
            {t('saveModel')}
          </Button>
          {props.onClose ? (
            <Button variant="default" onClick={props.onClose}>
              {c('action.cancel')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
};
