import { Button, Group, NumberInput, Paper, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../shared/format/use-format';
import type { OptionDraft } from '../draft';
import type { ProblemKind } from '../draft-input';
import { CostGrid } from './cost-grid';
import type { GridYear } from './rows';

const whole = (value: number | string): number | '' => (typeof value === 'number' ? value : '');

type Terms = Omit<OptionDraft, 'key' | 'id' | 'rows'>;
interface Acts {
  readonly onEdit: (optionKey: string, edit: (option: OptionDraft) => OptionDraft) => void;
  readonly onPropose: (optionKey: string) => void;
  readonly onRemove: (optionKey: string) => void;
}
interface Place {
  readonly index: number;
  readonly only: boolean;
  readonly year: GridYear;
  readonly problems: Readonly<Record<string, ProblemKind>>;
}

/** The terms of a size, drawn anew only when one of them changes, not with every amount. */
const OptionTerms = memo(function OptionTerms(props: Terms & Acts & Place & { readonly optionKey: string }) {
  const { t } = useTranslation('proposal');
  const { t: w } = useTranslation('wizard');
  const format = useFormat();
  const { index, optionKey } = props;
  const shown = props.name || `${t('option')} ${index + 1}`;
  const set = (change: Partial<OptionDraft>) => props.onEdit(optionKey, (it) => ({ ...it, ...change }));
  const error = (field: string) => {
    const kind = props.problems[`options.${index}.${field}`];
    return kind ? w(`problem.${kind}`) : undefined;
  };
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        <TextInput
          label={t('form.optionName')}
          required
          maxLength={100}
          value={props.name}
          error={error('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={`${t('minimum')} (${format.currency})`}
          inputMode="decimal"
          value={props.minimumAmount}
          error={error('minimumAmount')}
          onChange={(event) => set({ minimumAmount: event.currentTarget.value })}
        />
        <NumberInput
          label={t('startPeriod')}
          min={1}
          max={props.year.periods}
          allowDecimal={false}
          value={props.startPeriod}
          onChange={(value) => set({ startPeriod: whole(value) })}
        />
        <NumberInput
          label={t('effect')}
          min={0}
          max={100}
          decimalScale={2}
          value={props.effectPercent}
          onChange={(value) => set({ effectPercent: whole(value) })}
        />
      </SimpleGrid>
      <Group justify="space-between">
        <Radio
          name="proposed-option"
          label={t('proposed')}
          checked={props.proposed}
          onChange={() => props.onPropose(optionKey)}
        />
        <Button variant="subtle" color="red" size="xs" disabled={props.only} onClick={() => props.onRemove(optionKey)}>
          {t('removeOption', { name: shown })}
        </Button>
      </Group>
    </>
  );
});

/** One size in which the initiative can be funded: its terms, then its costs by period. */
export const OptionCard = memo(function OptionCard(props: Acts & Place & { readonly option: OptionDraft }) {
  const { t } = useTranslation('proposal');
  const { option, index, year, problems } = props;
  const { key, name, minimumAmount, startPeriod, effectPercent, proposed } = option;
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      className="cost-option"
      aria-label={`${t('option')} ${index + 1}: ${option.name}`}
    >
      <Stack>
        <OptionTerms
          optionKey={key}
          name={name}
          minimumAmount={minimumAmount}
          startPeriod={startPeriod}
          effectPercent={effectPercent}
          proposed={proposed}
          index={index}
          only={props.only}
          year={year}
          problems={problems}
          onEdit={props.onEdit}
          onPropose={props.onPropose}
          onRemove={props.onRemove}
        />
        <CostGrid option={option} index={index} year={year} problems={problems} onEdit={props.onEdit} />
      </Stack>
    </Paper>
  );
});
