import { Badge, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import { type Column, DataTable } from '../../../shared/ui/data-table';
import { lastAbove, takenAbove } from './funding-line';
import { useMeasureText } from './measure';
import type { Entry, RankingData } from './operations';
import { Stability } from './stability';

/** How a score comes about: a bar whose parts are the criteria and the same in figures, or the factors of a product. */
const Parts = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  if (entry.factors.length > 0)
    return (
      <Text size="xs" className="contribution-words">
        {entry.factors.map((part) => `${part.criterion.name} ${format.score(part.mean)}`).join(' · ')}
      </Text>
    );
  const words = entry.contributions.map((part) =>
    t('points', { criterion: part.criterion.name, points: format.score(part.points) }),
  );
  return (
    <Stack gap={4}>
      <div className="contributions" aria-hidden="true" title={words.join(' · ')}>
        {entry.contributions.map((part) => (
          <span key={part.criterion.id} style={{ width: `${part.points / 10}%` }} />
        ))}
      </div>
      <span className="said-only">{words.join(' · ')}</span>
    </Stack>
  );
};

/** The criteria by the colour their part has in every bar. */
export const PartsLegend = ({ entry }: { readonly entry: Entry | undefined }) => {
  if (!entry || entry.contributions.length === 0) return null;
  return (
    <ul className="contributions-legend" aria-hidden="true">
      {entry.contributions.map((part) => (
        <li key={part.criterion.id}>
          <span className="swatch" />
          {part.criterion.name}
        </li>
      ))}
    </ul>
  );
};

const Place = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation('ranking');
  return (
    <>
      <Text component="span" c="dimmed" size="sm" mr={6}>
        {entry.initiative.code}
      </Text>
      <Link to={entry.initiative.id}>{entry.initiative.title}</Link>
      <Text size="xs" c="dimmed">
        {entry.initiative.businessUnit.name} · {entry.option.name}
      </Text>
      {entry.position === entry.positionByScore ? null : (
        <Text size="xs" c="dimmed">
          {t('placeByScore', { place: entry.positionByScore })}
        </Text>
      )}
    </>
  );
};

const useColumns = (by: RankingData['by']): readonly Column<Entry>[] => {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const measure = useMeasureText();
  return [
    { key: 'rank', brief: true, head: t('rank'), cell: (entry) => entry.rank },
    { key: 'initiative', head: t('initiative'), wide: true, cell: (entry) => <Place entry={entry} /> },
    ...(by === 'SCORE'
      ? []
      : [{ key: 'figure', head: t(`by.${by}`), figure: true, cell: (entry: Entry) => <b>{measure(by, entry)}</b> }]),
    {
      key: 'score',
      head: t('score'),
      figure: true,
      cell: (entry) => (
        <>
          <b title={t('exact', { fraction: entry.exactScore })}>{format.score(entry.score)}</b>
          {entry.coverage < 10_000 ? (
            <Text size="xs" c="dimmed">
              {t('coverage', { share: format.share(entry.coverage) })}
            </Text>
          ) : null}
        </>
      ),
    },
    { key: 'parts', head: t('contributions'), cell: (entry) => <Parts entry={entry} /> },
    ...(by === 'SCORE'
      ? [{ key: 'stability', head: t('stability.title'), cell: (entry: Entry) => <Stability entry={entry} /> }]
      : []),
    {
      key: 'inYear',
      head: t('inYear'),
      figure: true,
      cell: (entry) => format.money(entry.inYear),
      second: { head: t('cumulative'), cell: (entry) => format.money(entry.cumulativeInYear) },
    },
    {
      key: 'funding',
      head: t('funding'),
      cell: (entry) => (
        <>
          <Badge color={entry.funding === 'ABOVE' ? 'green' : entry.funding === 'SKIPPED' ? 'orange' : 'gray'}>
            {t(entry.funding)}
          </Badge>
          {entry.funding === 'SKIPPED' ? (
            <Text size="xs" c="dimmed">
              {entry.reason}
            </Text>
          ) : (
            <span className="said-only">{entry.reason}</span>
          )}
        </>
      ),
    },
  ];
};

/** The order with the funding line drawn through it. */
export const RankingTable = ({ ranking }: { readonly ranking: RankingData }) => {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const columns = useColumns(ranking.by);
  const line = ranking.entries[lastAbove(ranking.entries)];
  const taken = takenAbove(ranking.entries);
  return (
    <DataTable
      label={t('title')}
      rows={ranking.entries}
      rowKey={(entry) => entry.initiative.id}
      rowClass={(entry) => (entry.funding === 'SKIPPED' ? 'row-skipped' : undefined)}
      columns={columns}
      after={(entry) =>
        entry === line ? (
          <div className="funding-line-mark">
            <span>{t('line')}</span>
            <span>
              {t('lineText', {
                used: format.money(taken.inYear),
                headroom: format.money(ranking.headroomInYear),
                left: format.money(BigInt(ranking.headroomInYear) - taken.inYear),
              })}
            </span>
            <span>
              {t('lineRunRate', {
                used: format.money(taken.runRate),
                headroom: format.money(ranking.headroomRunRate),
              })}
            </span>
          </div>
        ) : null
      }
    />
  );
};
