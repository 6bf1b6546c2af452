import { MultiSelect, type MultiSelectProps, Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChoiceOfInitiative } from './operations';

interface Choices {
  readonly choices: readonly ChoiceOfInitiative[];
}

const named = (choices: readonly ChoiceOfInitiative[]) =>
  choices.map((it) => ({ value: it.id, label: `${it.code} ${it.title}` }));

/** One initiative of the cycle, found by code or title. */
export const InitiativePicker = ({ choices, ...field }: Choices & Omit<SelectProps, 'data'>) => {
  const { t } = useTranslation('studio');
  return <Select label={t('initiative')} data={named(choices)} searchable required {...field} />;
};

/** Several initiatives of the cycle. */
export const InitiativesPicker = ({ choices, ...field }: Choices & Omit<MultiSelectProps, 'data'>) => {
  const { t } = useTranslation('studio');
  return <MultiSelect label={t('limits.of')} data={named(choices)} searchable required {...field} />;
};
