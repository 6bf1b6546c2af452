import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';

/** What the rows of a file add up to against the ledger's control total; a difference refuses the file. */
export const ControlTotal = (props: {
  readonly total: string;
  readonly control: string | null;
  /** What is added up, where a file has several totals. */
  readonly label?: string;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { total, control } = props;
  const said = (text: string) => (props.label ? `${props.label}: ${text}` : text);
  if (control === null)
    return (
      <Alert color="gray" role="status">
        {said(t('file.controlMissing', { total: format.money(total) }))}
      </Alert>
    );
  const difference = BigInt(total) - BigInt(control);
  return difference === 0n ? (
    <Alert color="green" icon={<IconCheck />} role="status">
      {said(t('file.controlHolds', { total: format.money(total) }))}
    </Alert>
  ) : (
    <Alert color="red" icon={<IconAlertTriangle />} role="status" title={t('file.controlMissed')}>
      {said(
        t('file.controlDiffers', {
          total: format.money(total),
          control: format.money(control),
          difference: format.money(difference),
        }),
      )}
    </Alert>
  );
};
