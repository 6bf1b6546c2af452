import { Alert, Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/graphql/use-act';
import { useMet } from '../../../shared/stale/use-met';
import { Section } from '../../../shared/ui/page';
import { type Directory, SetSettingsMutation, type SettingsInput } from './operations';

const MEASURES = ['OFF', 'TEAM', 'INDIVIDUAL_WITH_AGREEMENT'] as const;
type Measures = (typeof MEASURES)[number];
const isMeasures = (value: string | null): value is Measures => MEASURES.some((one) => one === value);
const daysOf = (value: string | number): number | null => (typeof value === 'number' ? value : null);

const LABELS = {
  name: 'name',
  peopleMeasures: 'measures',
  agreement: 'agreement',
  remindAfterDays: 'remind',
  escalateAfterDays: 'escalate',
  appealDays: 'appeal',
} as const satisfies Record<keyof SettingsInput, string>;

/** Name, measures of people, reminders and days to appeal, saved as a whole. */
export const SettingsForm = (props: {
  readonly organization: Directory['organization'];
  readonly onChange: () => void;
}) => {
  const { t } = useTranslation('settings');
  const { t: c } = useTranslation();
  const { name, settings } = props.organization;
  const { version, peopleMeasures, agreement, remindAfterDays, escalateAfterDays, appealDays } = settings;
  // Named one by one: what was read also says its type, which the server takes from nobody.
  const stands: SettingsInput = { name, peopleMeasures, agreement, remindAfterDays, escalateAfterDays, appealDays };
  const [draft, setDraft] = useState(stands);
  const [saved, setSaved] = useState(false);
  const act = useAct(SetSettingsMutation);
  const words = (field: keyof SettingsInput, { [field]: value }: SettingsInput) =>
    value === null || value === undefined
      ? ''
      : isMeasures(String(value))
        ? t(`measuresOf.${value as Measures}`)
        : String(value);
  const met = useMet({
    stands,
    version,
    draft: () => draft,
    write: setDraft,
    act,
    reload: props.onChange,
    label: (field) => t(LABELS[field]),
    words,
  });
  const change = (more: Partial<SettingsInput>) => {
    setSaved(false);
    setDraft({ ...draft, ...more });
  };
  const problemOf = (field: string) =>
    act.refusal?.problems.find((problem) => problem.field === `input.${field}`)?.message;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await act.run({ input: draft, expectedVersion: met.version }))) return;
    setSaved(true);
    props.onChange();
  };
  return (
    <Section title={t('general')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack maw={560}>
          {met.told}
          <TextInput
            label={t('name')}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={problemOf('name')}
            required
          />
          <Select
            label={t('measures')}
            description={t(`measuresHint.${draft.peopleMeasures}`)}
            allowDeselect={false}
            value={draft.peopleMeasures}
            data={MEASURES.map((value) => ({ value, label: t(`measuresOf.${value}`) }))}
            onChange={(value) =>
              isMeasures(value) &&
              change({ peopleMeasures: value, agreement: value === 'OFF' ? null : draft.agreement })
            }
          />
          {draft.peopleMeasures === 'INDIVIDUAL_WITH_AGREEMENT' ? (
            <TextInput
              label={t('agreement')}
              value={draft.agreement ?? ''}
              onChange={(event) => change({ agreement: event.currentTarget.value })}
              error={problemOf('agreement')}
              required
            />
          ) : null}
          <Group grow align="flex-start">
            <NumberInput
              label={t('remind')}
              description={t('daysOrNever')}
              value={draft.remindAfterDays ?? ''}
              onChange={(value) => change({ remindAfterDays: daysOf(value) })}
              error={problemOf('remindAfterDays')}
              min={1}
              max={365}
              allowDecimal={false}
            />
            <NumberInput
              label={t('escalate')}
              description={t('daysOrNever')}
              value={draft.escalateAfterDays ?? ''}
              onChange={(value) => change({ escalateAfterDays: daysOf(value) })}
              error={problemOf('escalateAfterDays')}
              min={1}
              max={365}
              allowDecimal={false}
            />
          </Group>
          <NumberInput
            label={t('appeal')}
            value={draft.appealDays}
            onChange={(value) => change({ appealDays: daysOf(value) ?? 0 })}
            error={problemOf('appealDays')}
            min={1}
            max={365}
            allowDecimal={false}
            required
          />
          <Group>
            <Button type="submit" loading={act.busy}>
              {c('action.save')}
            </Button>
          </Group>
          {saved ? (
            <Alert color="green" role="status">
              {t('saved')}
            </Alert>
          ) : null}
        </Stack>
      </form>
    </Section>
  );
};
