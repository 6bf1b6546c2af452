import { useTranslation } from 'react-i18next';
import { type WeightSwing } from '@clout/domain';
import { useFormat } from '../../../shared/format/use-format';
import { PointChart } from '../../../shared/ui/chart';
import { DataTable } from '../../../shared/ui/data-table';

/** What a score would be with each weight a little lower and higher, around the score as it stands; widest first. */
export const WeightTornado = (props: { readonly score: number; readonly swings: readonly WeightSwing[] }) => {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const { score, swings } = props;
  const share = (part: number) => format.share(part * 10_000);
  const words = (end: number, part: number) => t('tornado.at', { score: format.score(end), share: share(part) });
  const ends = swings.flatMap((swing) => [swing.atLow, swing.atHigh]);
  const margin = 10;
  const table = (
    <DataTable
      label={t('tornado.title')}
      rows={swings}
      rowKey={(swing) => swing.criterionId}
      columns={[
        { key: 'name', head: t('criterion'), cell: (swing) => swing.name, wide: true },
        { key: 'now', head: t('tornado.now'), cell: (swing) => share(swing.share), figure: true },
        { key: 'low', head: t('tornado.low'), figure: true, cell: (swing) => words(swing.atLow, swing.low) },
        { key: 'high', head: t('tornado.high'), figure: true, cell: (swing) => words(swing.atHigh, swing.high) },
      ]}
    />
  );
  const marks = (end: 'low' | 'high') =>
    swings.map((swing, row) => ({
      id: `${swing.criterionId} ${end}`,
      x: end === 'low' ? swing.atLow : swing.atHigh,
      y: row,
      spoken: `${swing.name}: ${t(`tornado.${end}`)} ${words(end === 'low' ? swing.atLow : swing.atHigh, swing[end])}`,
    }));
  return (
    <PointChart
      label={t('tornado.spoken', { score: format.score(score), first: swings[0]?.name ?? '' })}
      series={[
        { name: 'low', label: t('tornado.low'), look: 'diamond', marks: marks('low') },
        { name: 'high', label: t('tornado.high'), look: 'circle', marks: marks('high') },
      ]}
      x={{
        label: t('score'),
        tick: (value) => format.score(value),
        from: Math.floor(Math.min(...ends, score) - margin),
        to: Math.ceil(Math.max(...ends, score) + margin),
      }}
      y={{ label: t('criterion'), tick: String, names: swings.map((swing) => swing.name) }}
      lines={[{ axis: 'x', at: score, label: t('tornado.score') }]}
      table={table}
    />
  );
};
