import { ActionIcon, Button, Group, Paper, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
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
        aside={
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} />}
            onClick={() => form.insertListItem('explained', blankExplained())}
          >
            {t('addPattern')}
          </Button>
        }
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
                <ActionIcon
                  variant="default"
                  size={36}
                  mt={24}
                  aria-label={t('removePattern', { n: k + 1 })}
                  onClick={() => form.removeListItem('explained', k)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Group>
            </Stack>
          </Paper>
        ))}
      </Section>
    </div>
  );
};
