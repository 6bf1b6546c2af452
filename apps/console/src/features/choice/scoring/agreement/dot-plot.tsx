import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../shared/format/use-format';
import { PointChart } from '../../../../shared/ui/chart';
import { DataTable } from '../../../../shared/ui/data-table';
import { dotsOf } from './dots';
import type { SpreadData } from './operations';

/** How far apart two dots of one place stand, in rows. */
const LEVEL = 0.16;

const Table = ({ spreads, label }: { readonly spreads: readonly SpreadData[]; readonly label: string }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  return (
    <DataTable
      label={label}
      rows={spreads}
      rowKey={(spread) => spread.criterion.id}
      columns={[
        { key: 'name', head: t('criterion'), cell: (spread) => spread.criterion.name, wide: true },
        {
          key: 'scores',
          head: t('dots.scores'),
          wide: true,
          cell: (spread) =>
            spread.dots.map((dot) => `${dot.panellist.name} ${format.score(dot.value)}`).join(' · ') || t('dots.none'),
        },
        {
          key: 'mean',
          head: t('dots.mean'),
          figure: true,
          cell: (spread) => (spread.mean === null ? t('dots.none') : format.score(spread.mean)),
        },
        { key: 'range', head: t('dots.range'), figure: true, cell: (spread) => format.score(spread.range) },
        {
          key: 'deviation',
          head: t('dots.deviation'),
          figure: true,
          cell: (spread) =>
            spread.deviation === null ? t('dots.none') : format.score(Math.round(Number(spread.deviation))),
        },
      ]}
    />
  );
};

/** How far the panel is apart: a dot a score and the mean on every criterion's scale, and the same as a table. */
export const DotPlot = (props: { readonly label: string; readonly spreads: readonly SpreadData[] }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const { spreads, label } = props;
  const { lowest = 0, highest = 1000 } = spreads[0]?.criterion ?? {};
  // Scales that differ are drawn side by side as shares of each.
  const alike = spreads.every((one) => one.criterion.lowest === lowest && one.criterion.highest === highest);
  const tick = (at: number) =>
    alike ? format.points((lowest + (at * (highest - lowest)) / 100) / 100) : format.share(at * 100);
  const scores = spreads.flatMap(({ criterion, dots }, row) =>
    dotsOf(dots, criterion.lowest, criterion.highest).map((dot) => ({
      id: `${criterion.id} ${dot.of.panellist.id}`,
      x: dot.at,
      y: row - dot.level * LEVEL,
      spoken: t('dots.one', {
        criterion: criterion.name,
        who: dot.of.panellist.name,
        score: format.score(dot.of.value),
      }),
    })),
  );
  const means = spreads.flatMap(({ criterion, mean }, row) =>
    dotsOf(mean === null ? [] : [{ value: mean }], criterion.lowest, criterion.highest).map((dot) => ({
      id: `${criterion.id} mean`,
      x: dot.at,
      y: row + 2 * LEVEL,
      spoken: t('dots.meanOf', { criterion: criterion.name, score: format.score(dot.of.value) }),
    })),
  );
  return (
    <PointChart
      label={label}
      series={[
        { name: 'scores', label: t('dots.scores'), look: 'circle', marks: scores },
        { name: 'mean', label: t('dots.mean'), look: 'diamond', hollow: true, marks: means },
      ]}
      x={{ label: alike ? t('points') : t('dots.shareOfScale'), tick, from: 0, to: 100 }}
      y={{ label: t('criterion'), tick, names: spreads.map((spread) => spread.criterion.name) }}
      table={<Table spreads={spreads} label={label} />}
    />
  );
};
