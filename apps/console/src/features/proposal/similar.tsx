import { Alert, Badge, Group, List, Text, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useMay } from '../../shared/session/workspace';
import { StateBadge } from '../../shared/ui/state-badge';
import { SimilarQuery } from './similar-operations';

const WAIT = 600;
const LEAST_TITLE = 8;
const SHOWN = 3;

interface Drafted {
  readonly cycleId: string;
  readonly title: string;
  readonly problem: string;
  readonly action: string;
  readonly exceptId?: string;
}

/** Hints at proposals of any unit that say much the same, while a draft is written; only what the reader may see. */
export const Similar = (props: Drafted) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const may = useMay();
  const [drafted] = useDebouncedValue(props, WAIT);
  const { cycleId, title, problem, action, exceptId } = drafted;
  const [{ data }] = useQuery({
    query: SimilarQuery,
    variables: { cycleId, title: title.trim(), problem: problem.trim(), action: action.trim(), exceptId },
    pause: title.trim().length < LEAST_TITLE || !may('similarInitiatives'),
  });
  const found = (data?.similarInitiatives ?? []).slice(0, SHOWN);
  return (
    <div role="status">
      {found.length > 0 && title.trim().length >= LEAST_TITLE ? (
        <Alert color="gray" icon={<IconBulb />} title={t('similar.title', { count: found.length })}>
          <Text size="sm">{t('similar.text')}</Text>
          <List size="sm" spacing={4} mt="xs">
            {found.map(({ likeness, initiative: it }) => (
              <List.Item key={it.id}>
                <Group gap="xs">
                  <Link to={`/cycles/${it.cycle.id}/initiatives/${it.id}`} target="_blank" rel="noreferrer">
                    {`${it.code} ${it.title}`}
                    <VisuallyHidden>{` (${t('similar.newTab')})`}</VisuallyHidden>
                  </Link>
                  <Text component="span" size="sm">
                    {`${it.businessUnit.name}, ${it.cycle.name}`}
                  </Text>
                  <StateBadge state={it.state} />
                  <Badge color="gray">{t('similar.likeness', { share: format.share(likeness) })}</Badge>
                </Group>
              </List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
    </div>
  );
};
