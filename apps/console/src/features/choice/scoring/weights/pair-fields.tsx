import { Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../shared/format/use-format';
import { Consistency, type Table } from './consistency';
import { compare, type PairSteps, pairsOf, STEPS } from './pairs';

const TABLES = { saaty1980: 'SAATY_1980', saaty2005: 'SAATY_2005', donegan_dodd1991: 'DONEGAN_DODD_1991' } as const;
const TABLE_NAMES = Object.keys(TABLES) as (keyof typeof TABLES)[];

/** Every two criteria compared on the nine-point scale, with the ratio and the worst contradictions as one goes. */
export const PairFields = (props: {
  readonly names: readonly string[];
  readonly steps: PairSteps;
  readonly onChange: (steps: PairSteps) => void;
}) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const { names, steps } = props;
  const nameOf = (k: number) => names[k] ?? '';
  const words = (first: string, second: string, step: number) =>
    step === 0
      ? t('pair.equal')
      : t('pair.times', {
          more: step > 0 ? first : second,
          less: step > 0 ? second : first,
          times: Math.abs(step) + 1,
          word: t(`pair.word.${(Math.abs(step) + 1) as 2}`),
        });
  const { open, weights, triads } = compare(names.length, steps);
  const times = (n: number) => (n >= 1 ? format.places(n, 1) : `1/${format.places(1 / n, 1)}`);
  return (
    <Stack>
      <ul className="pair-list">
        {pairsOf(names.length).map(({ key, first, second }) => (
          <li key={key}>
            <Select
              label={t('pair.label', { first: nameOf(first), second: nameOf(second) })}
              placeholder={t('pair.open')}
              data={STEPS.map((step) => ({ value: String(step), label: words(nameOf(first), nameOf(second), step) }))}
              value={steps[key] === null || steps[key] === undefined ? null : String(steps[key])}
              onChange={(value) => props.onChange({ ...steps, [key]: value === null ? null : Number(value) })}
              allowDeselect={false}
              clearable
              maw={640}
            />
          </li>
        ))}
      </ul>
      <div role="status">
        {weights ? (
          <Consistency
            acceptable={weights.acceptable}
            ratios={TABLE_NAMES.map((name): { table: Table; ratio: number | null } => ({
              table: TABLES[name],
              ratio: weights.consistencyRatio[name],
            }))}
            triads={triads.map(({ elements: [i, j, k], given, implied }) =>
              t('pair.triad', {
                first: nameOf(i),
                second: nameOf(j),
                third: nameOf(k),
                given: times(given),
                implied: times(implied),
              }),
            )}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {t('pair.left', { count: open })}
          </Text>
        )}
      </div>
    </Stack>
  );
};
