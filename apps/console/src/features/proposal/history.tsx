import { Button, Text, Timeline } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { HistoryQuery } from './operations';

/** So many acts are shown before the rest is asked for. */
const NEWEST = 5;

/** The accepted acts on one initiative, from the decision record. */
export const History = ({ id, version }: { readonly id: string; readonly version: number }) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const [answer, again] = useQuery({ query: HistoryQuery, variables: { id } });
  const [whole, setWhole] = useState(false);
  useEffect(() => again({ requestPolicy: 'network-only' }), [again, version]);
  return (
    <Section title={t('history')}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ initiativeHistory: entries }) =>
          entries.length === 0 ? (
            <Text c="dimmed">{t('none')}</Text>
          ) : (
            <>
              <Timeline active={entries.length} bulletSize={14} lineWidth={2}>
                {entries
                  .slice(whole ? 0 : -NEWEST)
                  .reverse()
                  .map((entry) => (
                    <Timeline.Item
                      key={entry.sequence}
                      title={c(`act.${entry.act}` as 'act.submitInitiative', entry.act)}
                    >
                      <Text size="sm" c="dimmed">
                        {t('historyBy', { who: entry.actorName, when: format.dateTime(entry.at) })}
                      </Text>
                      {entry.reason ? <Text size="sm">{entry.reason}</Text> : null}
                    </Timeline.Item>
                  ))}
              </Timeline>
              {whole || entries.length <= NEWEST ? null : (
                <Button className="no-print" variant="default" size="xs" w="max-content" onClick={() => setWhole(true)}>
                  {t('historyAll', { count: entries.length })}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  );
};
