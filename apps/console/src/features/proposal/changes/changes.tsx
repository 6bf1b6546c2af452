import '../catalogue';
import '../case/catalogue';
import { Alert, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { movedFacts } from '../../../shared/stale/facts';
import { MovedTable } from '../../../shared/stale/moved-table';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { useCaseRows } from './case-rows';
import { ChangesQuery, type Submitted, type Version } from './operations';
import { useVersionFacts } from './version-facts';

const Difference = (props: { readonly before: Submitted; readonly after: Version }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const factsOf = useVersionFacts();
  const { before, after } = props;
  const rows = [...movedFacts(factsOf(before), factsOf(after)), ...useCaseRows(before, after)];
  const when = { when: format.dateTime(before.submittedAt), who: before.submittedBy.name };
  if (rows.length === 0) return <Alert color="orange">{t('changes.none', when)}</Alert>;
  return (
    <Stack gap="sm">
      <Text size="sm">{t('changes.text', { ...when, count: rows.length })}</Text>
      <MovedTable label={t('changes.title')} rows={rows} seen={t('changes.before')} now={t('changes.now')} />
    </Stack>
  );
};

/** What differs from what was handed in before: of a returned proposal as it stands, of one that came back as it came. */
export default function Changes(props: {
  readonly id: string;
  readonly version: number;
  readonly state: 'RETURNED' | 'SUBMITTED';
}) {
  const { t } = useTranslation('proposal');
  const { id, version, state } = props;
  const [answer, again] = useQuery({ query: ChangesQuery, variables: { id } });
  useEffect(() => again({ requestPolicy: 'network-only' }), [again, version]);
  const { submissions, initiative } = answer.data ?? {};
  const before = submissions?.[state === 'RETURNED' ? 0 : 1];
  // Nothing to hold it against: it was handed in once, or before that was kept.
  if (initiative && !before) return null;
  return (
    <Section title={t(`changes.${state}`)}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {(data) => (before ? <Difference before={before} after={data.initiative} /> : null)}
      </Loaded>
    </Section>
  );
}
