import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AmountMarks } from '../format/column-mapping';

const UNITS = ['MAJOR', 'MINOR'] as const;
const GROUPS = { ',': 'comma', '.': 'point', ' ': 'space', "'": 'apostrophe' } as const;

/** How the amounts of a file are written. */
export const MarkFields = (props: {
  readonly marks: AmountMarks;
  readonly onChange: (marks: Partial<AmountMarks>) => void;
}) => {
  const { t } = useTranslation();
  const { marks, onChange } = props;
  return (
    <>
      <Select
        label={t('file.unitLabel')}
        data={UNITS.map((unit) => ({ value: unit, label: t(`file.unit.${unit}`) }))}
        value={marks.amountUnit}
        onChange={(value) => onChange({ amountUnit: UNITS.find((unit) => unit === value) ?? 'MAJOR' })}
        allowDeselect={false}
      />
      <Select
        label={t('file.decimalMark')}
        data={[
          { value: '.', label: t('file.mark.point') },
          { value: ',', label: t('file.mark.comma') },
        ]}
        value={marks.decimalMark}
        onChange={(value) => onChange({ decimalMark: value ?? '.' })}
        allowDeselect={false}
      />
      <Select
        label={t('file.groupMark')}
        data={Object.entries(GROUPS).map(([value, name]) => ({ value, label: t(`file.mark.${name}`) }))}
        value={marks.groupMark || null}
        onChange={(value) => onChange({ groupMark: value ?? '' })}
        placeholder={t('file.mark.none')}
        clearable
      />
    </>
  );
};
