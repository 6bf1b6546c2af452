import { Alert, Paper, Stack } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { ControlTotal } from '../../../shared/ui/control-total';
import { Fact, Facts } from '../../../shared/ui/facts';
import { Section } from '../../../shared/ui/page';
import { RefusedRows } from '../../../shared/ui/refused-rows';
import type { Preview } from './import-operations';
import { OutsideTable } from './outside-table';

/** What the import would make: counts, totals against the control total, what is left outside, and each refused row. */
export const PreviewSection = (props: { readonly preview: Preview; readonly controlTotal: string | null }) => {
  const { t } = useTranslation('base');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { preview, controlTotal } = props;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), [preview]);
  return (
    <Stack gap="lg" ref={box} tabIndex={-1} className="quiet-focus" role="group" aria-label={c('file.preview')}>
      <Section title={c('file.preview')}>
        <ControlTotal total={preview.total} control={controlTotal} />
        {preview.missingUnits.length > 0 ? (
          <Alert color="orange" role="status">
            {t('missingUnits', { units: preview.missingUnits.join(', ') })}
          </Alert>
        ) : null}
        <Paper withBorder p="md">
          <Facts>
            {(['total', 'addressable'] as const).map((key) => (
              <Fact key={key} name={t(key)}>
                {format.money(preview[key])}
              </Fact>
            ))}
            {(['fileRows', 'acceptedRows', 'leftOutRows', 'refusedRows'] as const).map((key) => (
              <Fact key={key} name={t(key)}>
                {format.count(preview[key])}
              </Fact>
            ))}
          </Facts>
        </Paper>
      </Section>
      <OutsideTable rows={preview.outside} />
      <RefusedRows rows={preview.refusals} count={preview.refusedRows} />
    </Stack>
  );
};
