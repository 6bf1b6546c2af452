import { Badge, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { Empty } from '../../../shared/ui/loaded';
import { type Edits, found } from './hand-draft';
import type { HandCandidate } from './operations';

/** Every candidate with its options, of which none or one is taken. */
export const HandTable = (props: {
  readonly cycleId: string;
  readonly rows: readonly HandCandidate[];
  /** As the plan stands. */
  readonly before: Edits;
  /** As it would be. */
  readonly after: Edits;
  readonly onChoose: (initiativeId: string, optionId: string) => void;
}) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const [words, setWords] = useState('');
  const { rows, before, after } = props;
  const shown = found(rows, words);
  const taken = (row: HandCandidate) => row.options.find((option) => option.id === after[row.id]);
  const changed = (row: HandCandidate) => (before[row.id] ?? '') !== (after[row.id] ?? '');
  return (
    <Stack gap="sm">
      <TextInput
        type="search"
        label={t('hand.search')}
        maw={360}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" role="status">
        {t('hand.shown', { count: shown.length, all: rows.length })}
      </Text>
      {shown.length === 0 ? (
        <Empty title={t('hand.nothing')} text={t(rows.length === 0 ? 'hand.noCandidates' : 'hand.nothingText')} />
      ) : (
        <DataTable
          label={t('hand.candidates')}
          rows={shown}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'initiative',
              head: t('initiative'),
              wide: true,
              cell: (row) => (
                <>
                  <Link to={`/cycles/${props.cycleId}/initiatives/${row.id}`}>{`${row.code} ${row.title}`}</Link>{' '}
                  {changed(row) ? <Badge color="orange">{t('hand.changed')}</Badge> : null}
                </>
              ),
            },
            {
              key: 'option',
              head: t('override.option'),
              wide: true,
              cell: (row) => (
                <NativeSelect
                  aria-label={t('hand.optionOf', { name: `${row.code} ${row.title}` })}
                  miw={200}
                  data={[
                    { value: '', label: t('hand.out') },
                    ...row.options.map((option) => ({
                      value: option.id,
                      label: t('hand.option', { name: option.name, amount: format.money(option.inYear) }),
                    })),
                  ]}
                  value={after[row.id] ?? ''}
                  onChange={(event) => props.onChoose(row.id, event.currentTarget.value)}
                />
              ),
            },
            {
              key: 'inYear',
              head: t('inYear'),
              figure: true,
              cell: (row) => format.money(taken(row)?.inYear ?? '0'),
            },
            {
              key: 'runRate',
              head: t('runRate'),
              figure: true,
              cell: (row) => format.money(taken(row)?.runRate ?? '0'),
            },
          ]}
        />
      )}
    </Stack>
  );
};
