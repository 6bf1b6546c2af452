import '../../ranking/catalogue';
import { weightSwings } from '@clout/domain';
import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCycle } from '../../../../shared/session/use-cycle';
import { ExportButtons } from '../../../../shared/ui/export-buttons';
import { Section } from '../../../../shared/ui/page';
import { lastAbove } from '../../ranking/funding-line';
import { RankingQuery } from '../../ranking/operations';
import { WeightTornado } from '../../ranking/weight-tornado-chart';

/** As many places as can be chosen from. */
const MOST = 200;

/** What a score hangs on, first that of the last place above the funding line; nothing before scores are revealed. */
export const HangsOn = () => {
  const { t } = useTranslation('ranking');
  const cycle = useCycle();
  const [chosen, setChosen] = useState<string | null>(null);
  const [{ data }] = useQuery({ query: RankingQuery, variables: { cycleId: cycle.id, by: 'SCORE', first: MOST } });
  const entries = data?.ranking.entries ?? [];
  const entry = entries.find(({ initiative }) => initiative.id === chosen) ?? entries[Math.max(0, lastAbove(entries))];
  const swings = entry ? weightSwings(entry.contributions) : [];
  if (!entry || swings.length === 0) return null;
  const { id } = entry.initiative;
  return (
    <Section
      title={t('tornado.title')}
      methods={['tornado', 'rank_stability']}
      aside={
        <ExportButtons
          table="weight-tornado"
          variables={{ cycleId: cycle.id, initiativeId: id }}
          label={t('tornado.title')}
        />
      }
    >
      <Text size="sm" c="dimmed" maw="75ch">
        {t('tornado.text')}
      </Text>
      <Select
        label={t('initiative')}
        maw={480}
        searchable
        allowDeselect={false}
        value={id}
        data={entries.map(({ position, initiative: it }) => ({
          value: it.id,
          label: `${position}. ${it.code} ${it.title}`,
        }))}
        onChange={setChosen}
      />
      <WeightTornado score={entry.score} swings={swings} />
    </Section>
  );
};
