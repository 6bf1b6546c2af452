import { Button, Group, NumberInput, Paper, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../shared/format/use-format';
import type { OptionDraft } from '../draft';
import type { ProblemKind } from '../draft-input';
import { CostGrid } from './cost-grid';
import type { GridYear } from './rows';

const whole = (value: number | string): number | '' => (typeof value === 'number' ? value : '');

/** One size in which the initiative can be funded: its terms, then its costs by period. */
export const OptionCard = memo(function OptionCard(props: {
  readonly option: OptionDraft;
  readonly index: number;
  readonly only: boolean;
  readonly year: GridYear;
  readonly problems: Readonly<Record<string, ProblemKind>>;
  readonly onEdit: (optionKey: string, edit: (option: OptionDraft) => OptionDraft) => void;
  readonly onPropose: (optionKey: string) => void;
  readonly onRemove: (optionKey: string) => void;
}) {
  const { t } = useTranslation('proposal');
  const { t: w } = useTranslation('wizard');
  const format = useFormat();
  const { option, index, year } = props;
  const shown = option.name || `${t('option')} ${index + 1}`;
  const set = (change: Partial<OptionDraft>) => props.onEdit(option.key, (it) => ({ ...it, ...change }));
  const error = (field: string) => {
    const kind = props.problems[`options.${index}.${field}`];
    return kind ? w(`problem.${kind}`) : undefined;
  };
  return (
    <Paper withBorder p="md" component="section" aria-label={`${t('option')} ${index + 1}: ${option.name}`}>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
          <TextInput
            label={t('form.optionName')}
            required
            maxLength={100}
            value={option.name}
            error={error('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label={`${t('minimum')} (${format.currency})`}
            inputMode="decimal"
            value={option.minimumAmount}
            error={error('minimumAmount')}
            onChange={(event) => set({ minimumAmount: event.currentTarget.value })}
          />
          <NumberInput
            label={t('startPeriod')}
            min={1}
            max={year.periods}
            allowDecimal={false}
            value={option.startPeriod}
            onChange={(value) => set({ startPeriod: whole(value) })}
          />
          <NumberInput
            label={t('effect')}
            min={0}
            max={100}
            decimalScale={2}
            value={option.effectPercent}
            onChange={(value) => set({ effectPercent: whole(value) })}
          />
        </SimpleGrid>
        <Group justify="space-between">
          <Radio
            name="proposed-option"
            label={t('proposed')}
            checked={option.proposed}
            onChange={() => props.onPropose(option.key)}
          />
          <Button
            variant="subtle"
            color="red"
            size="xs"
            disabled={props.only}
            onClick={() => props.onRemove(option.key)}
          >
            {t('removeOption', { name: shown })}
          </Button>
        </Group>
        <CostGrid option={option} index={index} year={year} problems={props.problems} onEdit={props.onEdit} />
      </Stack>
    </Paper>
  );
});
