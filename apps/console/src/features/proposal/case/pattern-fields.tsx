import { Group, Paper, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AddEntry, RemoveEntry } from '../../../shared/ui/list-buttons';
import { ANTI_PATTERNS, antiPattern } from '@clout/domain';
import { Section } from '../../../shared/ui/page';
import { blankExplained } from './draft';
import type { CaseForm } from './form-type';

/** Patterns that the case's words resemble and that it is not, each with the reason: they warn instead of stopping it. */
export const PatternFields = ({ form }: { readonly form: CaseForm }) => {
  const { t } = useTranslation('case');
  return (
    <div id="case-patterns">
      <Section
        title={t('part.patterns')}
        aside={<AddEntry label={t('addPattern')} onAdd={() => form.insertListItem('explained', blankExplained())} />}
      >
        <Text size="sm" c="dimmed">
          {t('patternsHint')}
        </Text>
        {form.values.explained.map((one, k) => (
          <Paper key={one.key} withBorder p="md">
            <Stack>
              <Select
                label={t('pattern')}
                data={ANTI_PATTERNS.map((pattern) => ({ value: pattern, label: antiPattern(pattern).title }))}
                searchable
                allowDeselect={false}
                {...form.getInputProps(`explained.${k}.pattern`)}
              />
              <Group align="start" wrap="nowrap" gap="xs">
                <TextInput label={t('patternReason')} flex={1} {...form.getInputProps(`explained.${k}.reason`)} />
                <RemoveEntry
                  label={t('removePattern', { n: k + 1 })}
                  besideLabel
                  onRemove={() => form.removeListItem('explained', k)}
                />
              </Group>
            </Stack>
          </Paper>
        ))}
      </Section>
    </div>
  );
};
