import { List, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const PARTS = ['action', 'outcome', 'metric', 'from', 'to', 'byWhen', 'result', 'amount'] as const;

/** A part by its name in the core or in the contract, where it stands in capitals. */
const partOf = (name: string) =>
  PARTS.find((part) => part.toLowerCase() === name.toLowerCase().replace('_', '')) ?? 'result';

/** The one sentence of the case, and what it still lacks. */
export const PitchLine = (props: {
  readonly pitch: { readonly text: string; readonly missing: readonly string[]; readonly complete: boolean };
}) => {
  const { t } = useTranslation('case');
  const { text, missing, complete } = props.pitch;
  return (
    <Paper withBorder p="md" className="case-pitch" component="section" aria-label={t('pitch.title')}>
      <Text size="sm" c="dimmed">
        {t('pitch.title')}
      </Text>
      <Text className="case-pitch-text">{text}</Text>
      {complete ? null : (
        <>
          <Text size="sm" mt="xs">
            {t('pitch.missing', { count: missing.length })}
          </Text>
          <List size="sm">
            {missing.map((part) => (
              <List.Item key={part}>{t(`pitchPart.${partOf(part)}`)}</List.Item>
            ))}
          </List>
        </>
      )}
    </Paper>
  );
};
