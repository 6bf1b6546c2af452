import { Alert, Button, Radio, Stack, Text } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import type { Choices } from '../operations';
import type { DraftInput, Part } from './draft-input';
import type { Conflict } from './saver-ports';

/** A part of a draft in words, so that two versions of it can be held beside one another. */
const useWords = (choices: Choices) => {
  const { t } = useTranslation('wizard');
  const { t: c } = useTranslation();
  const format = useFormat();
  const names = new Map<string, string>([
    ...[choices.businessUnits, choices.functionalAreas, choices.touchpoints, choices.channels, choices.productLines]
      .flat()
      .map((it) => [it.id, it.name] as const),
    ...choices.initiativeTypes.map((it) => [it.id, it.name] as const),
    ...choices.initiatives.nodes.map((it) => [it.id, `${it.code} ${it.title}`] as const),
  ]);
  return (part: Part, input: DraftInput): string => {
    const { outcome, benefit, options } = input;
    if (part === 'outcome')
      return outcome
        ? [outcome.metric, outcome.baseline, outcome.target, outcome.unit, outcome.byWhen, outcome.customersAffected]
            .filter((it) => it !== undefined && it !== null && it !== '')
            .join(' · ')
        : t('conflict.nothing');
    if (part === 'benefit')
      return benefit
        ? [benefit.description, benefit.perYear ? format.money(benefit.perYear) : ''].filter(Boolean).join(' · ')
        : t('conflict.nothing');
    if (part === 'options')
      return (options ?? [])
        .map((option) => {
          const total = option.costs.reduce((sum, line) => sum + BigInt(line.amount), 0n);
          return t('conflict.option', { name: option.name, count: option.costs.length, total: format.money(total) });
        })
        .join('; ');
    if (part === 'sponsorship') return input.sponsorship ? c(`sponsorship.${input.sponsorship}`) : '';
    const value = input[part];
    const list = Array.isArray(value) ? value : [value ?? ''];
    return list.map((it) => names.get(it) ?? it).join(', ') || t('conflict.nothing');
  };
};

/** Two people changed the same parts: both versions side by side, and the choice between them. */
export const ConflictChoice = (props: {
  readonly conflict: Conflict;
  readonly choices: Choices;
  readonly onSettle: (theirs: readonly Part[]) => void;
}) => {
  const { t } = useTranslation('wizard');
  const words = useWords(props.choices);
  const { conflict } = props;
  const [theirs, setTheirs] = useState<readonly Part[]>([]);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const version = (part: Part, whose: 'mine' | 'theirs') => (
    <Radio
      name={`conflict-${part}`}
      label={words(part, whose === 'mine' ? conflict.mine : conflict.theirs)}
      checked={theirs.includes(part) === (whose === 'theirs')}
      onChange={() => setTheirs([...theirs.filter((it) => it !== part), ...(whose === 'theirs' ? [part] : [])])}
    />
  );
  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="orange" title={t('conflict.title')}>
      <Stack gap="sm" align="stretch">
        <Text size="sm">{t('conflict.text')}</Text>
        <DataTable
          label={t('conflict.title')}
          rows={conflict.parts.map((part) => ({ part }))}
          rowKey={({ part }) => part}
          columns={[
            { key: 'part', head: t('conflict.part'), cell: ({ part }) => t(`part.${part}`) },
            { key: 'mine', head: t('conflict.mine'), wide: true, cell: ({ part }) => version(part, 'mine') },
            { key: 'theirs', head: t('conflict.theirs'), wide: true, cell: ({ part }) => version(part, 'theirs') },
          ]}
        />
        <Button w="fit-content" onClick={() => props.onSettle(theirs)}>
          {t('conflict.go')}
        </Button>
      </Stack>
    </Alert>
  );
};
