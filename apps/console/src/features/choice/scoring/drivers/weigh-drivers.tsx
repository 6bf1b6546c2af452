import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../shared/format/use-format';
import { PairFields } from '../weights/pair-fields';
import { compare, type PairSteps } from '../weights/pairs';

/** The weights of the drivers from comparing them two by two; they are typed into the form, not saved. */
export const WeighDrivers = (props: {
  readonly names: readonly string[];
  readonly onWeighed: (basisPoints: readonly number[]) => void;
}) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const [steps, setSteps] = useState<PairSteps>({});
  const [taken, setTaken] = useState(false);
  const { names } = props;
  const { weights } = compare(names.length, steps);
  const take = () => {
    if (!weights) return;
    props.onWeighed(weights.basisPoints);
    setTaken(true);
  };
  return (
    <details>
      <summary>{t('weigh.title')}</summary>
      <Stack gap="sm" mt="sm">
        <Text size="sm" c="dimmed" maw="75ch">
          {t('weigh.text')}
        </Text>
        <PairFields
          names={names}
          steps={steps}
          onChange={(next) => {
            setSteps(next);
            setTaken(false);
          }}
        />
        {weights ? (
          <Text size="sm">
            {names.map((name, k) => `${name} ${format.share(weights.basisPoints[k] ?? 0)}`).join(' · ')}
          </Text>
        ) : null}
        <Button type="button" variant="default" size="xs" w="fit-content" disabled={!weights} onClick={take}>
          {t('weigh.take')}
        </Button>
        <Text size="sm" role="status">
          {taken ? t('weigh.taken') : ''}
        </Text>
      </Stack>
    </details>
  );
};
