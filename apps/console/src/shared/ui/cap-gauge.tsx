import { Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { fraction } from '../format/money';
import { useFormat } from '../format/use-format';
import type { Measure } from '../graphql/graphql';

export interface GaugeFigures {
  readonly measure: Measure;
  readonly limit: string;
  readonly reserve: string;
  readonly held: string;
  readonly committed: string;
  readonly headroom: string;
}

const PARTS = ['committed', 'held', 'proposed', 'reserve'] as const;
const WIDTH = 1000;

/** One limit as a bar: committed, held, what is proposed, the reserve and the headroom left, with every figure in words below. */
export const CapGauge = (props: {
  readonly figures: GaugeFigures;
  readonly proposed?: string;
  /** The bar alone; its figures are said where it stands. */
  readonly slim?: boolean;
}) => {
  const { figures, proposed, slim } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const amounts = {
    committed: figures.committed,
    held: figures.held,
    proposed: proposed ?? '0',
    reserve: figures.reserve,
  };
  const used = PARTS.reduce((sum, part) => sum + BigInt(amounts[part]), 0n);
  const limit = BigInt(figures.limit);
  const scale = used > limit ? used : limit;
  const left = limit - used;
  const bars = PARTS.map((part, index) => {
    const before = PARTS.slice(0, index).reduce((sum, earlier) => sum + BigInt(amounts[earlier]), 0n);
    return { part, x: fraction(before, scale) * WIDTH, width: fraction(amounts[part], scale) * WIDTH };
  });
  const edge = fraction(limit, scale) * WIDTH;
  const rows = [
    ...PARTS.filter((part) => part !== 'proposed' || proposed !== undefined).map((part) => ({
      part,
      amount: amounts[part],
    })),
    { part: 'headroom' as const, amount: left.toString() },
  ];
  const spoken = rows.map((row) => `${t(`gauge.${row.part}`)} ${format.money(row.amount)}`).join(', ');
  return (
    <figure className={slim ? 'gauge gauge-slim' : 'gauge'}>
      {slim ? null : (
        <figcaption>
          <Text component="span" fw={600}>
            {t(`measure.${figures.measure}`)}
          </Text>
          <Text component="span" c="dimmed" size="sm">
            {t('gauge.limit', { amount: format.money(figures.limit) })}
          </Text>
        </figcaption>
      )}
      <svg viewBox={`0 0 ${WIDTH} 44`} preserveAspectRatio="none" role="img" aria-labelledby={`${id}-t`}>
        <title id={`${id}-t`}>
          {`${t(`measure.${figures.measure}`)}: ${t('gauge.limit', { amount: format.money(figures.limit) })}; ${spoken}`}
        </title>
        <rect x="0" y="4" width={edge} height="36" className="gauge-headroom" />
        {bars.map((bar) => (
          <rect key={bar.part} x={bar.x} y="4" width={bar.width} height="36" className={`gauge-${bar.part}`} />
        ))}
        <rect x={Math.max(0, edge - 3)} y="0" width="3" height="44" className="gauge-edge" />
      </svg>
      {slim ? null : (
        <dl className="gauge-figures">
          {rows.map((row) => (
            <div key={row.part}>
              <dt>
                <span className={`swatch swatch-${row.part}`} aria-hidden="true" />
                {t(`gauge.${row.part}`)}
              </dt>
              <dd className={row.part === 'headroom' && left < 0n ? 'over' : undefined}>{format.money(row.amount)}</dd>
            </div>
          ))}
        </dl>
      )}
    </figure>
  );
};
