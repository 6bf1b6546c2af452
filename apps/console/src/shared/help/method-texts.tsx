import './catalogue';
import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { MethodName } from './method-name';
import { MethodSourcesQuery } from './operations';

/** Each method in two sentences, with where it comes from and the way to its formula. */
export default function MethodTexts(props: { readonly methods: readonly MethodName[]; readonly onLeave: () => void }) {
  const { t } = useTranslation('help');
  const [{ data }] = useQuery({ query: MethodSourcesQuery, requestPolicy: 'cache-first' });
  const known = new Map(data?.methods.map((it) => [it.name, it]));
  return (
    <Stack gap="md">
      {props.methods.map((name) => {
        const from = known.get(name);
        return (
          <div key={name}>
            <Text fw={600} size="sm">
              {t(`method.${name}.title`)}
            </Text>
            <Text size="sm">{t(`method.${name}.text`)}</Text>
            <Text size="xs" c="dimmed" mt={4}>
              {from ? `${t('source')}: ${t(`standing.${from.standing}`)}` : null}
              {from?.standing === 'PUBLIC' || from?.standing === 'STANDARD' ? (
                <span lang="en">{`, ${from.source}`}</span>
              ) : null}{' '}
              <Anchor component={Link} to={`/methods#${name}`} size="xs" onClick={props.onLeave}>
                {t('more')}
              </Anchor>
            </Text>
          </div>
        );
      })}
    </Stack>
  );
}
