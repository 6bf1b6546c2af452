import { Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { ControlTotal } from '../../shared/ui/control-total';
import { Section } from '../../shared/ui/page';
import { RefusedRows } from '../../shared/ui/refused-rows';
import type { Preview } from './import-operations';

/** What the import would book, against the ledger's own total, and each row it would refuse. */
export const PreviewSection = (props: {
  readonly preview: Preview;
  /** Booked and refused rows together. */
  readonly inFile: string;
  readonly control: string | null;
}) => {
  const { t } = useTranslation('delivery');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { preview } = props;
  return (
    <Stack gap="lg">
      <Section title={c('file.preview')}>
        <ControlTotal total={props.inFile} control={props.control} />
        <Paper withBorder p="md">
          <dl className="facts">
            <div>
              <dt>{t('booked')}</dt>
              <dd>{format.money(preview.total)}</dd>
            </div>
            <div>
              <dt>{t('refusedTotal')}</dt>
              <dd>{format.money(preview.refusedTotal)}</dd>
            </div>
            {(['fileRows', 'acceptedRows', 'refusedRows'] as const).map((key) => (
              <div key={key}>
                <dt>{t(key)}</dt>
                <dd>{format.count(preview[key])}</dd>
              </div>
            ))}
          </dl>
        </Paper>
      </Section>
      <RefusedRows rows={preview.refusals} count={preview.refusedRows} />
    </Stack>
  );
};
