import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Chooses the fiscal year that a page shows. */
export const YearSelect = (props: {
  readonly year: number;
  readonly years: readonly number[];
  readonly onChange: (year: number) => void;
}) => {
  const { t } = useTranslation();
  return (
    <Select
      label={t('form.fiscalYear')}
      w={130}
      allowDeselect={false}
      value={String(props.year)}
      data={props.years.map((year) => ({ value: String(year), label: t('form.year', { year }) }))}
      onChange={(value) => (value ? props.onChange(Number(value)) : undefined)}
    />
  );
};
