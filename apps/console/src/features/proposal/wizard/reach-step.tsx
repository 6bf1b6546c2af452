import { MultiSelect, Paper, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Choices } from '../operations';
import type { DraftForm } from './use-draft';

const named = (list: readonly { id: string; name: string }[]) => list.map((it) => ({ value: it.id, label: it.name }));

/** Whom the initiative touches, and which others it needs or rules out. */
export const ReachStep = (props: { readonly form: DraftForm; readonly choices: Choices; readonly self?: string }) => {
  const { t } = useTranslation('proposal');
  const { t: w } = useTranslation('wizard');
  const { choices } = props;
  const { draft, set } = props.form;
  const others = choices.initiatives.nodes
    .filter((it) => it.id !== props.self)
    .map((it) => ({ value: it.id, label: `${it.code} ${it.title}` }));
  const fields = [
    ['functionalAreaIds', t('areas'), named(choices.functionalAreas)],
    ['touchpointIds', t('touchpoints'), named(choices.touchpoints)],
    ['channelIds', t('channels'), named(choices.channels)],
    ['productLineIds', t('productLines'), named(choices.productLines)],
    ['requiresIds', t('requires'), others],
    ['excludesIds', t('excludes'), others],
  ] as const;
  return (
    <Paper withBorder p="md">
      <Text size="sm" mb="sm">
        {w('hint.reach')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {fields.map(([field, label, data]) => (
          <MultiSelect
            key={field}
            label={label}
            data={data}
            searchable
            value={[...draft[field]]}
            onChange={(ids) => set(field, ids)}
          />
        ))}
      </SimpleGrid>
    </Paper>
  );
};
