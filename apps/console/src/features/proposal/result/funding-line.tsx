import './result.css';
import { Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { lineBar } from './line-bar';
import type { Place, PlaceData } from './operations';
import { Facts } from '../../../shared/ui/facts';

/** Where the initiative stands towards the money: what is taken before it, its own ask, and the line. */
export const FundingLine = (props: { readonly ranking: PlaceData; readonly place: Place }) => {
  const { t } = useTranslation('result');
  const format = useFormat();
  const id = useId();
  const { ranking, place } = props;
  const taken = place.funding === 'ABOVE';
  const ask = BigInt(place.inYear);
  const cumulative = BigInt(place.cumulativeInYear);
  const before = taken ? cumulative - ask : cumulative;
  const { before: left, own, line } = lineBar(BigInt(ranking.headroomInYear), cumulative, ask, taken);
  const facts = [
    [t('place'), format.count(place.rank)],
    [t('score'), format.score(place.score)],
    [t('before'), format.money(before)],
    [t('ask'), format.money(ask)],
    [t('headroom'), format.money(ranking.headroomInYear)],
  ] as const;
  return (
    <Stack gap="sm">
      <svg width="100%" height="34" role="img" aria-labelledby={id} className="result-bar">
        <title id={id}>{facts.map(([name, value]) => `${name} ${value}`).join(', ')}</title>
        <rect x="0" y="6" width={`${left}%`} height="22" className="result-before" />
        <rect
          x={`${left}%`}
          y="6"
          width={`${Math.max(own, 0.5)}%`}
          height="22"
          className={taken ? 'result-in' : 'result-out'}
        />
        <line x1={`${line}%`} x2={`${line}%`} y1="0" y2="34" className="result-line" />
      </svg>
      <Text size="sm">
        {t(place.funding)} {place.reason}
      </Text>
      <Facts items={facts} />
      <Text size="sm" c="dimmed">
        {t('asOf', { when: format.dateTime(ranking.revealedAt) })}
      </Text>
    </Stack>
  );
};
