import { Group, NumberInput, Slider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { CriterionData } from './operations';

/** The longest scale, in points, that is worth sliding over. */
const MOST_TO_SLIDE = 30;

/** A score in points, by slider where its scale is short, and always by number. */
export const PointsField = (props: {
  readonly criterion: Pick<CriterionData, 'lowest' | 'highest' | 'anchors'>;
  readonly value: number | '';
  readonly error?: string;
  readonly onChange: (points: number | '') => void;
}) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const { criterion, value } = props;
  const [min, max] = [criterion.lowest / 100, criterion.highest / 100];
  const step = max - min <= 1 ? 0.05 : 0.25;
  const label = t('score', { lowest: format.points(min), highest: format.points(max) });
  return (
    <Group align="center" wrap="wrap" gap="lg">
      {max - min <= MOST_TO_SLIDE ? (
        <Slider
          flex={1}
          miw={200}
          min={min}
          max={max}
          step={step}
          value={value === '' ? min : value}
          onChange={props.onChange}
          label={(points) => format.score(points * 100)}
          thumbLabel={label}
          marks={criterion.anchors.map((anchor) => ({ value: anchor.value / 100 }))}
        />
      ) : null}
      <NumberInput
        label={label}
        w={190}
        min={min}
        max={max}
        step={step}
        decimalScale={2}
        clampBehavior="strict"
        required
        value={value}
        error={props.error}
        onChange={(points) => props.onChange(typeof points === 'number' ? points : '')}
      />
    </Group>
  );
};
