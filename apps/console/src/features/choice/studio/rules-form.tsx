import { ActionIcon, Button, Fieldset, Group, NumberInput, Select, SimpleGrid, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/graphql/use-act';
import { useFieldErrors } from '../../../shared/ui/field-errors';
import { focusProblem } from '../../../shared/ui/focus-problem';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { blankRule, DIMENSIONS, draftOf, inputOf, keysOf, problemsOf, type RuleDraft } from './rules-draft';
import { type RulesData, SetRulesMutation } from './rules-operations';

/** The floors and ceilings of the cycle: at least or at most so much of the money that a plan selects. */
export const RulesForm = (props: {
  readonly cycleId: string;
  readonly data: RulesData;
  readonly onSaved: () => void;
}) => {
  const { t } = useTranslation('studio');
  const { t: choice } = useTranslation('choice');
  const { t: c } = useTranslation();
  const act = useAct(SetRulesMutation);
  const [saved, setSaved] = useState(false);
  const form = useForm<{ rules: RuleDraft[] }>({
    initialValues: { rules: draftOf(props.data.fundingCycle.planRules) },
    onValuesChange: () => setSaved(false),
    validate: ({ rules }) =>
      Object.fromEntries(
        Object.entries(problemsOf(rules)).map(([path, problem]) => [
          path,
          problem === 'required' ? c('form.required') : t(`rules.problem.${problem}`),
        ]),
      ),
  });
  useFieldErrors(act.refusal?.problems, form.setErrors);
  const submit = async ({ rules }: { rules: RuleDraft[] }) => {
    if (!(await act.run({ cycleId: props.cycleId, rules: inputOf(rules) }))) return;
    setSaved(true);
    props.onSaved();
  };
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => void submit(draft), focusProblem)}>
      <Stack>
        {form.values.rules.map((rule, index) => (
          <Fieldset key={rule.id} legend={t('rules.one', { n: index + 1 })}>
            <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
              <Select
                label={choice('shares.of')}
                data={DIMENSIONS.map((value) => ({ value, label: choice(`shares.dimension.${value}`) }))}
                value={rule.dimension}
                onChange={(value) =>
                  form.replaceListItem('rules', index, {
                    ...rule,
                    dimension: DIMENSIONS.find((one) => one === value) ?? rule.dimension,
                    key: null,
                  })
                }
                allowDeselect={false}
              />
              <Select
                label={choice('shares.name')}
                data={[...keysOf(rule.dimension, props.data, (it) => t(`rules.sponsorship.${it}`))]}
                searchable
                required
                {...form.getInputProps(`rules.${index}.key`)}
              />
              <NumberInput
                label={choice('shares.floor')}
                min={0}
                max={100}
                decimalScale={2}
                suffix=" %"
                {...form.getInputProps(`rules.${index}.floor`)}
              />
              <Group align="start" wrap="nowrap" gap="xs">
                <NumberInput
                  label={choice('shares.ceiling')}
                  min={0}
                  max={100}
                  decimalScale={2}
                  suffix=" %"
                  flex={1}
                  {...form.getInputProps(`rules.${index}.ceiling`)}
                />
                <ActionIcon
                  variant="default"
                  size={36}
                  mt={25}
                  aria-label={t('rules.remove', { n: index + 1 })}
                  onClick={() => form.removeListItem('rules', index)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Group>
            </SimpleGrid>
          </Fieldset>
        ))}
        <ActProblem act={act} />
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => form.insertListItem('rules', blankRule(crypto.randomUUID()))}
          >
            {t('rules.add')}
          </Button>
          <Button type="submit" loading={act.busy}>
            {t('rules.save')}
          </Button>
          <span role="status">{saved ? t('rules.saved') : ''}</span>
        </Group>
      </Stack>
    </form>
  );
};
