import { Badge, Group, Paper, Select, Slider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import type { CertificateChange } from './operations';
import { PLACES, type SliderScale, sliderScale, stillMissing } from './slider-scale';

interface Slid {
  readonly change: CertificateChange;
  readonly to: string;
  readonly scale: SliderScale;
}

const slidable = (change: CertificateChange): Slid | null => {
  const { from, to } = change;
  const scale = from === null || to === null ? null : sliderScale(from, to, change.unit !== 'VALUE');
  return scale && to !== null ? { change, to, scale } : null;
};

const Slide = ({ slid }: { readonly slid: Slid }) => {
  const { t } = useTranslation('certificate');
  const format = useFormat();
  const { change, to, scale } = slid;
  const [place, setPlace] = useState(0);
  const shown = (value: string) =>
    change.unit === 'MONEY' ? format.money(value) : change.unit === 'VALUE' ? format.exact(value) : value;
  const value = scale.at(place);
  const funded = place >= scale.enough;
  return (
    <Stack gap="xs">
      <Slider
        min={0}
        max={PLACES}
        value={place}
        onChange={setPlace}
        label={null}
        mb="lg"
        thumbLabel={t('slider.label', { kind: t(`kinds.${change.kind}`) })}
        thumbProps={{ 'aria-valuetext': `${shown(value)}: ${t(funded ? 'slider.funded' : 'slider.notYet')}` }}
        marks={[{ value: scale.enough, label: t('slider.enough') }]}
      />
      <Group gap="sm" role="status">
        <Badge color={funded ? 'green' : 'orange'}>{t(funded ? 'slider.funded' : 'slider.notYet')}</Badge>
        <Text>{shown(value)}</Text>
        <Text size="sm" c="dimmed">
          {funded
            ? t('slider.from', { from: shown(change.from ?? ''), to: shown(to) })
            : t('slider.missing', { missing: shown(stillMissing(value, to)) })}
        </Text>
      </Group>
    </Stack>
  );
};

/** Tries the changes of a certificate one at a time: how far a figure must move until the initiative is funded. */
export const ChangeSlider = ({ changes }: { readonly changes: readonly CertificateChange[] }) => {
  const { t } = useTranslation('certificate');
  const slids = changes.map(slidable).filter((slid) => slid !== null);
  const [words, setWords] = useState<string | null>(null);
  const slid = slids.find((one) => one.change.words === words) ?? slids[0];
  if (!slid) return null;
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Select
          label={t('slider.try')}
          data={slids.map((one) => ({ value: one.change.words, label: one.change.words }))}
          allowDeselect={false}
          value={slid.change.words}
          onChange={setWords}
        />
        <Slide key={slid.change.words} slid={slid} />
      </Stack>
    </Paper>
  );
};
