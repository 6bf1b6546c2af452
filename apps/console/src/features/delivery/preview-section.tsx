import { Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { ControlTotal } from '../../shared/ui/control-total';
import { Fact, Facts } from '../../shared/ui/facts';
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
          <Facts>
            <Fact name={t('booked')}>{format.money(preview.total)}</Fact>
            <Fact name={t('refusedTotal')}>{format.money(preview.refusedTotal)}</Fact>
            {(['fileRows', 'acceptedRows', 'refusedRows'] as const).map((key) => (
              <Fact key={key} name={t(key)}>
                {format.count(preview[key])}
              </Fact>
            ))}
          </Facts>
        </Paper>
      </Section>
      <RefusedRows rows={preview.refusals} count={preview.refusedRows} />
    </Stack>
  );
};
