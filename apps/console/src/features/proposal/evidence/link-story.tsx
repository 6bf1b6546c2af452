import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Link, LinksInitiative } from './operations';

/** What a link joins, as the initiative states it, and the question its evidence has to answer. */
export const LinkStory = (props: { readonly initiative: LinksInitiative; readonly link: Link }) => {
  const { t } = useTranslation('proposal');
  const { initiative, link } = props;
  const { action, outcome } = initiative;
  const told = outcome
    ? t('evidence.outcomeText', {
        metric: outcome.metric,
        unit: outcome.unit,
        baseline: outcome.baseline ?? '?',
        target: outcome.target ?? '?',
      })
    : t('evidence.notStated');
  const ends: readonly (readonly ['action' | 'outcome', string])[] =
    link === 'ACTION_OUTCOME'
      ? [
          ['action', action || t('evidence.notStated')],
          ['outcome', told],
        ]
      : [['outcome', told]];
  return (
    <Stack gap="sm">
      <Text fw={600}>{t(`evidence.endsOf.${link}`)}</Text>
      <dl className="facts">
        {ends.map(([name, text]) => (
          <div key={name}>
            <dt>{t(`evidence.ends.${name}`)}</dt>
            <dd className="prose">{text}</dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
};
