import { Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AddEntry, RemoveEntry } from '../../../../shared/ui/list-buttons';
import { blankAnchor } from './draft';
import type { ModelForm } from './form-type';

/** The scale of one criterion in words, a line a point. */
export const AnchorFields = ({ form, k }: { readonly form: ModelForm; readonly k: number }) => {
  const { t } = useTranslation('scoring');
  const criterion = form.values.criteria[k];
  if (!criterion) return null;
  const at = `criteria.${k}.anchors`;
  const problem = form.errors[at];
  return (
    <Stack gap="xs" role="group" aria-label={t('anchorsOf', { n: k + 1 })}>
      <Text size="sm" fw={500}>
        {t('anchors')}
      </Text>
      {criterion.anchors.map((anchor, j) => (
        <Group key={anchor.key} align="start" wrap="nowrap" gap="xs">
          <NumberInput
            aria-label={t('anchorValue', { n: j + 1 })}
            w={110}
            decimalScale={2}
            hideControls
            required
            {...form.getInputProps(`${at}.${j}.value`)}
          />
          <TextInput
            aria-label={t('anchorText', { n: j + 1 })}
            placeholder={t('anchorHint')}
            flex={1}
            required
            {...form.getInputProps(`${at}.${j}.text`)}
          />
          <RemoveEntry
            label={t('removeAnchor', { n: j + 1, criterion: criterion.name || k + 1 })}
            onRemove={() => form.removeListItem(at, j)}
          />
        </Group>
      ))}
      {problem ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      ) : null}
      <AddEntry label={t('addAnchor')} onAdd={() => form.insertListItem(at, blankAnchor())} />
    </Stack>
  );
};
