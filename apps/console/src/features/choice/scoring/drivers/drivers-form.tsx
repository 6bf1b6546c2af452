import { Button, Fieldset, Group, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../../shared/graphql/use-act';
import { useFieldErrors } from '../../../../shared/ui/field-errors';
import { focusProblem } from '../../../../shared/ui/focus-problem';
import { AddEntry } from '../../../../shared/ui/list-buttons';
import { Empty } from '../../../../shared/ui/loaded';
import { ActProblem } from '../../../../shared/ui/refusal-alert';
import { blankDriver, draftOf, type DriversDraft, inputOf, LEVELS, placeOf, problemsOf } from './draft';
import { type DriverData, SetDriversMutation } from './operations';
import { WeighDrivers } from './weigh-drivers';

const DriverFields = ({ form, k }: { readonly form: UseFormReturnType<DriversDraft>; readonly k: number }) => {
  const { t } = useTranslation('scoring');
  const at = `drivers.${k}`;
  const name = form.values.drivers[k]?.name.trim();
  return (
    <Fieldset legend={t('driverNumber', { n: k + 1 })}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('name')} required {...form.getInputProps(`${at}.name`)} />
          <NumberInput
            label={t('weight')}
            description={t('weightHint')}
            min={1}
            max={1_000_000}
            allowDecimal={false}
            required
            {...form.getInputProps(`${at}.weight`)}
          />
        </SimpleGrid>
        <TextInput label={t('driverText')} required {...form.getInputProps(`${at}.description`)} />
        <Stack gap="xs" role="group" aria-label={t('impacts')}>
          <Text size="sm" fw={500}>
            {t('impacts')}
          </Text>
          {LEVELS.map((level, j) => (
            <TextInput
              key={level}
              label={t(`level.${level}`)}
              required
              {...form.getInputProps(`${at}.impacts.${j}.statement`)}
            />
          ))}
        </Stack>
        <Button
          variant="subtle"
          color="red"
          size="xs"
          w="fit-content"
          onClick={() => form.removeListItem('drivers', k)}
        >
          {t('removeDriver', { name: name || k + 1 })}
        </Button>
      </Stack>
    </Fieldset>
  );
};

/** The CX executive writes the drivers and what each level of impact means. */
export const DriversForm = (props: {
  readonly cycleId: string;
  readonly drivers: readonly DriverData[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}) => {
  const { t } = useTranslation('scoring');
  const { t: c } = useTranslation();
  const act = useAct(SetDriversMutation);
  const form = useForm<DriversDraft>({
    initialValues: draftOf(props.drivers),
    validate: (values) =>
      Object.fromEntries(Object.entries(problemsOf(values)).map(([path, kind]) => [path, t(`problemOf.${kind}`)])),
  });
  useFieldErrors(act.refusal?.problems, form.setErrors, placeOf);
  const submit = async (draft: DriversDraft) => {
    if (await act.run({ cycleId: props.cycleId, input: inputOf(draft) })) props.onSaved();
  };
  const { drivers } = form.values;
  const words = (level: (typeof LEVELS)[number]) => t(`levelWords.${level}`);
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => void submit(draft), focusProblem)}>
      <Stack gap="lg">
        {drivers.length === 0 ? <Empty title={t('noDrivers')} text={t('noDriversText')} /> : null}
        {drivers.map((driver, k) => (
          <DriverFields key={driver.key} form={form} k={k} />
        ))}
        <AddEntry label={t('addDriver')} onAdd={() => form.insertListItem('drivers', blankDriver(words))} />
        {drivers.length > 1 ? (
          <WeighDrivers
            key={drivers.map((driver) => driver.key).join()}
            names={drivers.map((driver, k) => driver.name.trim() || t('driverNumber', { n: k + 1 }))}
            onWeighed={(shares) =>
              shares.forEach((share, k) => form.setFieldValue(`drivers.${k}.weight`, Math.max(1, share)))
            }
          />
        ) : null}
        <ActProblem act={act} />
        <Group>
          <Button type="submit" loading={act.busy}>
            {t('saveDrivers')}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {c('action.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
